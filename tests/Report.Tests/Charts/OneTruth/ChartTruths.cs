using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Pages;
using Report.Site.Downloads;
using Report.Tests.Charts.Layout;
using Picture = Report.Charts.Layout.Picture;

namespace Report.Tests.Charts.OneTruth;

/// <summary>What must hold between the forms of a chart: each method returns what does not.</summary>
internal static partial class ChartTruths
{
    private static readonly Permalinks Links = new("/");

    /// <summary>The rows of every layer, of the table, of the words and of the downloads are those that the filters leave.</summary>
    public static IEnumerable<string> OfRows(ChartData shown, IReadOnlyList<IReadOnlyList<int>> expected)
    {
        var rows = shown.Layers.Zip(expected, (l, e) => (Data: l.Data.Select(d => d.Row.Anchor), Expected: e.Select(i => $"r{i}"), Told: LayerReading.Of(l).All.Select(o => o.Row.Anchor)));
        foreach (var (data, wanted, told) in rows)
        {
            if (!data.SequenceEqual(wanted))
            {
                yield return $"a layer has the rows {string.Join(' ', data)}, not {string.Join(' ', wanted)}";
            }

            if (!told.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)))
            {
                yield return $"the words tell of {string.Join(' ', told)}, not of {string.Join(' ', wanted)}";
            }
        }

        List<string> all = [.. expected.SelectMany(e => e).Distinct().Order().Select(i => $"r{i}")];
        var table = shown.Tables.Single();
        if (!table.Rows.Select(r => r.Anchor).SequenceEqual(all))
        {
            yield return $"the table has the rows {string.Join(' ', table.Rows.Select(r => r.Anchor))}, not {string.Join(' ', all)}";
        }

        var csv = CsvDownload.Write(table.Rows, table.Fields).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
        if (csv != all.Count)
        {
            yield return $"the CSV has {csv} rows, not {all.Count}";
        }

        var json = JsonDocument.Parse(JsonDownload.Write(shown, GeneratedChart.Input, new Uri("https://example.org/"), Links)).RootElement;
        var anchors = json.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("anchor").GetString());
        if (!anchors.SequenceEqual(all))
        {
            yield return "the JSON has other rows than the chart";
        }
    }

    /// <summary>Sources are those of the values shown, in the source line of images, in the page's and in the JSON.</summary>
    public static IEnumerable<string> OfSources(ChartData shown)
    {
        var fields = shown.Tables.SelectMany(t => t.Fields).Select(f => f.Name).ToHashSet();
        var cells = shown.Layers.SelectMany(l => l.Data).SelectMany(d => d.Row.Cells).Where(c => fields.Contains(c.Field.Name));
        var wanted = cells.Select(c => c.Source!.Value.Value).ToHashSet();
        var credits = wanted.Select(id => id == "two" ? "Office two, 2001, as reported by Office three, 2002" : $"Office {id}, {GeneratedChart.Input.Sources[id].Issued!.Start.Year}").ToHashSet();
        var caption = Caption.Of(shown, [], GeneratedChart.Input);
        if (!credits.SetEquals(caption.Sources) || credits.Any(credit => !(caption.SourceLine ?? "").Contains(credit, StringComparison.Ordinal)))
        {
            yield return $"images credit '{caption.SourceLine}', not {string.Join("; ", credits)}";
        }

        var rendered = new RenderedChart(shown, "", "", "", "", [], "", [], []);
        var page = (IEnumerable<Report.Pages.Models.Model>)Report.Pages.Models.ChartModel.Of(rendered, new Report.Pages.Binding.BindingContext(GeneratedChart.Input, new DiagnosticBag()), Links)["sources"]!;
        if (!page.Select(s => (string)s["id"]!).ToHashSet().SetEquals(wanted))
        {
            yield return "the page credits other sources than those of the values";
        }

        var json = JsonDocument.Parse(JsonDownload.Write(shown, GeneratedChart.Input, new Uri("https://example.org/"), Links)).RootElement;
        var named = json.GetProperty("sources").EnumerateObject().Select(s => s.Name).ToHashSet();
        if (!named.IsSupersetOf(wanted) || named.Except(wanted).Any(id => id != "three"))
        {
            yield return "the JSON credits other sources than those of the values";
        }
    }

    /// <summary>The highest and the lowest figure that the alternative text names are the extremes of the rows, and belong to their names.</summary>
    public static IEnumerable<string> OfExtremes(ChartData shown)
    {
        var reading = LayerReading.Of(shown.Layers[0]);
        var alt = Drawing.Tell(shown.Spec).Alt;
        foreach (Match told in Extremes().Matches(alt))
        {
            var figures = reading.Measured.Where(o => !told.Groups["kind"].Success || o.Kind == told.Groups["kind"].Value).ToList();
            foreach (var (group, height) in new[] { ("high", figures.Max(o => o.Height)), ("low", figures.Min(o => o.Height)) })
            {
                var extremes = figures.Where(o => o.Height == height).Select(o => Digits(ValueText.Number(o.Measure!, Report.Languages.Locales.BuiltIn.Default))).ToList();
                if (!extremes.Exists(e => Digits(told.Groups[group].Value).StartsWith(e, StringComparison.Ordinal)))
                {
                    yield return $"'{alt}' calls {told.Groups[group].Value} the {group}est, which is {string.Join(" or ", extremes)}";
                }
            }
        }
    }

    /// <summary>A row with a place and a figure is drawn in every rendering, or there is a warning at it; nothing overlaps or leaves the picture.</summary>
    public static IEnumerable<string> OfPictures(ChartData shown, IReadOnlyList<Picture> pictures, IReadOnlyList<Diagnostic> told)
    {
        // What rests on a hole of a stack has no place, which is told once for the part that has the hole.
        var hasHoles = told.Any(d => d.Code == "CHART040");
        // Rows without a place are told at the first of them, with their number.
        var hasPlaceless = told.Any(d => d.Code is "CHART046" or "CHART047");
        var reported = told.Where(d => d.Position.File == "data/example.yaml").Select(d => d.Position.Line).ToHashSet();
        foreach (var picture in pictures)
        {
            var drawn = Completeness.Drawn(picture);
            foreach (var datum in shown.Layers.SelectMany(l => l.Data)
                .Where(d => !drawn.Contains(d.Number) && HasFigure(d) && !reported.Contains(d.Row.At.Line) && !(hasHoles && d.Layer.Mark == "area")
                    && !(hasPlaceless && d.Layer.Encoding.Keys.Any(c => d[c] is null))))
            {
                yield return $"row {datum.Row.Anchor} is not drawn at {picture.Width}, and nobody hears of it";
            }

            foreach (var fault in LayoutFaults.In(picture))
            {
                yield return $"at {picture.Width}: {fault}";
            }

            foreach (var leader in picture.Sheets.SelectMany(s => s.Shapes).Where(s => s is { Datum: null, Weight: Weight.None, Fills: false, Brush.Width: > 0 and < 1.5 } && s.Outline.Count is 2 or 3 && s.Brush.Ink.StartsWith("series-", StringComparison.Ordinal)))
            {
                yield return $"at {picture.Width}: a leader has the ink of data, {leader.Brush.Ink}";
            }
        }
    }

    /// <summary>Each category along an axis is named there, or a warning says which is not.</summary>
    public static IEnumerable<string> OfNames(ChartData shown, IReadOnlyList<Picture> pictures, IReadOnlyList<Diagnostic> told)
    {
        var categories = shown.Layers.SelectMany(l => l.Data.Select(d => (Datum: d, Channel: l.IsHorizontal ? Channel.Y : Channel.X)))
            .Where(d => d.Datum[d.Channel]?.Value is TextValue && HasFigure(d.Datum) && (!d.Datum.Layer.Encoding.ContainsKey(Channel.Facet) || d.Datum[Channel.Facet] is not null))
            .Select(d => d.Datum.Name(d.Channel)!)
            .Concat(shown.Panels.Select(p => p.Name).OfType<string>())
            .ToHashSet();
        foreach (var picture in pictures)
        {
            var words = picture.Labels.Select(l => l.Text).ToHashSet();
            var missing = categories.Where(c => !words.Contains(c) && !words.Contains(c.Replace(' ', '\n'))).ToList();
            if (missing.Count > 0 && !told.Any(d => d.Code is "CHART012" or "CHART044" or "CHART045"))
            {
                yield return $"at {picture.Width} nothing names {string.Join(", ", missing.Take(3))}";
            }
        }
    }

    // By whatever the row lacks besides: a row with a figure is drawn, or an editor hears of it.
    private static bool HasFigure(Datum datum)
    {
        var amounts = datum.Layer.Encoding.Where(e => e.Value.Field.IsNumeric).Select(e => datum.Quantity(e.Key)?.Point).ToList();
        return datum.Layer.Encoding.ContainsKey(Channel.Low) ? amounts.Exists(a => a is not null)
            : amounts.Count == 0 ? datum[Channel.X] is not null
            : amounts.TrueForAll(a => a is not null);
    }

    private static string Digits(string text) => NoDigit().Replace(text, "");

    [GeneratedRegex("(?<!at the end )(for “(?<kind>[^”]+)”, )?(?<!at the end )the highest figure is (?<high>.+?) for .*?, and the lowest (?<low>.+?) for ")]
    private static partial Regex Extremes();

    [GeneratedRegex("[^0-9.]")]
    private static partial Regex NoDigit();
}
