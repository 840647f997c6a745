using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Report.Data;

namespace Report.Tests.Charts.OneTruth;

/// <summary>All files of a site that show one chart agree: its page, its embed, the gallery, its images and its downloads.</summary>
internal static partial class SiteTruths
{
    private static readonly string[] Widths = ["wide", "narrow"];

    /// <param name="files">The files of a site at the root of its host, by path.</param>
    public static IEnumerable<string> Of(string id, IReadOnlyDictionary<string, byte[]> files)
    {
        var (page, embed) = (Figure(files[$"charts/{id}/index.html"]), Figure(files[$"charts/{id}/embed/index.html"]));
        var json = JsonDocument.Parse(files[$"charts/{id}.json"]).RootElement;
        var tables = json.GetProperty("tables").EnumerateArray().ToList();
        var rows = tables.Sum(t => t.GetProperty("rows").GetArrayLength());
        if (WithoutLongTable(page, embed) != WithoutLongTable(embed, embed))
        {
            yield return "the embed shows another figure than the page";
        }

        var narrow = page.QuerySelector(".chart-narrow svg")!;
        var entry = Document(files["charts/index.html"]).QuerySelector($".gallery a[href='/charts/{id}/']");
        if (
            entry?.QuerySelector("svg path") is null
            || !entry.TextContent.Contains(page.QuerySelector(".chart-title")!.TextContent, StringComparison.Ordinal)
        )
        {
            yield return "the gallery does not show it under its title";
        }

        // In a comparison table, each cell with a number is one row of the data.
        var shown = page.QuerySelectorAll("table")
            .OfType<IHtmlTableElement>()
            .Sum(t =>
                t.ClassList.Contains("compares")
                    ? t.QuerySelectorAll("tbody td.numeric").Count(cell => cell.TextContent.Trim().Length > 0)
                    : t.QuerySelectorAll("tbody tr").Length
            );
        if (shown != rows)
        {
            yield return $"the table has {shown} rows and the JSON {rows}";
        }

        foreach (var (table, i) in tables.Select((t, i) => (t, i)))
        {
            var csv = Csv(files[i == 0 ? $"charts/{id}.csv" : $"charts/{id}/{table.GetProperty("dataset").GetString()}.csv"]);
            if (csv.Records.Count != table.GetProperty("rows").GetArrayLength())
            {
                yield return "the CSV has other rows than the JSON";
            }

            // In the columns that both files have, each row of the chart's CSV is written exactly like a row of the whole dataset's.
            var whole = Csv(files[$"data/{table.GetProperty("dataset").GetString()}.csv"]);
            var shared = csv.Header.Select(h => h.Value).Intersect(whole.Header.Select(h => h.Value)).Except(["source"]).ToList();
            var known = whole.Records.Select(r => Line(whole, r, shared)).ToHashSet();
            if (
                !table.TryGetProperty("derivation", out _)
                && csv.Records.Select(r => Line(csv, r, shared)).FirstOrDefault(line => !known.Contains(line)) is { } unknown
            )
            {
                yield return $"the whole table has no row {unknown}";
            }
        }

        foreach (var rendering in Widths.Select(width => page.QuerySelector($".chart-{width} svg")!))
        {
            if (rendering.QuerySelectorAll("path, circle").Length == 0 || rendering.QuerySelectorAll("title").Length < 2)
            {
                yield return "a rendering shows nothing, or nobody can point at it";
            }
        }

        // Sound is played from the page's table, so each number of the JSON must be there in machine-readable form.
        var numbers = tables
            .SelectMany(t => t.GetProperty("rows").EnumerateArray())
            .SelectMany(r => r.EnumerateObject())
            .Where(c =>
                c.Value.ValueKind == JsonValueKind.Object
                && c.Value.TryGetProperty("value", out var value)
                && value.ValueKind == JsonValueKind.Number
            )
            .Select(c => c.Value.GetProperty("value").GetRawText())
            .ToHashSet();
        var cells = page.QuerySelectorAll("table td, table th")
            .Select(cell => (cell.QuerySelector("data")?.GetAttribute("value") ?? cell.TextContent).Trim())
            .ToList();
        var heard = cells.Concat(cells.Select(Plain)).ToHashSet();
        if (
            numbers.FirstOrDefault(n =>
                !heard.Contains(n)
                && !heard.Any(h => h.StartsWith(n + "/", StringComparison.Ordinal) || h.EndsWith("/" + n, StringComparison.Ordinal))
            ) is
            { } unheard
        )
        {
            yield return $"the table has no {unheard}";
        }

        if (
            !files.ContainsKey($"charts/{id}.png")
            || files.Keys.Count(f => f.Contains(id, StringComparison.Ordinal) && f.EndsWith(".png", StringComparison.Ordinal)) < 2
        )
        {
            yield return "there is no image, or no card";
        }

        // The source line has the first source, the number of others and, one tap away, all of them.
        var credits = MoreSources()
            .Split(Words(page.QuerySelector(".chart-source")!.TextContent))
            .SelectMany(c => c.Split(';'))
            .Select(c => c.Trim())
            .Where(c => c.Length > 0)
            .Select(c => c.StartsWith("Source", StringComparison.Ordinal) ? c[(c.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : c);
        var svg = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[$"charts/{id}.svg"])).QuerySelector("svg")!;
        var image = Words(string.Join(' ', svg.QuerySelectorAll("text").Select(t => t.TextContent)));
        foreach (var credit in credits.Where(c => !image.Contains(c, StringComparison.Ordinal)))
        {
            yield return $"the image does not credit {credit}";
        }

        if (!svg.QuerySelector("desc")!.TextContent.Contains(narrow.QuerySelector("desc")!.TextContent, StringComparison.Ordinal))
        {
            yield return "the image is described otherwise than the page";
        }
    }

    private static CsvTable Csv(byte[] file) => CsvTable.Read(new InputFile("example.csv", Encoding.UTF8.GetString(file)), []);

    private static string Line(CsvTable table, IReadOnlyList<Report.Diagnostics.Located<string>> record, List<string> columns)
    {
        var cells = table.Header.Zip(record).ToDictionary(c => c.First.Value, c => c.Second.Value);
        return string.Join(" | ", columns.Select(c => cells[c]));
    }

    // The number at the start of a cell, without the status after it.
    private static string Plain(string text) =>
        new([.. text.Replace('\u2212', '-').TakeWhile(c => char.IsAsciiDigit(c) || c is '-' or ',' or '.').Where(c => c != ',')]);

    private static IDocument Document(byte[] html) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));

    public static IElement Figure(byte[] html) => Document(html).QuerySelector("figure.chart")!;

    // A table that would make every page heavy stands on the chart's own page, and the embed leads there.
    private static string WithoutLongTable(IElement figure, IElement embed)
    {
        if (embed.QuerySelector(".table-elsewhere") is null)
        {
            return figure.InnerHtml;
        }

        var rest = (IElement)figure.Clone();
        foreach (var part in rest.QuerySelectorAll(".chart-data > :not(summary, .chart-downloads, .chart-share)").ToList())
        {
            part.Remove();
        }

        return Words(rest.InnerHtml);
    }

    [GeneratedRegex(@" and \d+ more ")]
    private static partial Regex MoreSources();

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
