using System.Text.Json;
using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Pages;
using Report.Site.Downloads;

namespace Report.Tests.Charts.OneTruth;

/// <summary>Layers, table, words, downloads and sources of a chart agree; each method returns where they do not.</summary>
internal static class ChartTruths
{
    private static readonly Permalinks Links = new("/");

    /// <summary>Checks that layers, table, words and downloads have exactly the rows that pass the filters.</summary>
    public static IEnumerable<string> OfRows(ChartData shown, IReadOnlyList<IReadOnlyList<int>> expected, bool isReversed)
    {
        var description = ChartDescription.Write(shown).Description;
        var rows = shown.Layers.Zip(
            expected,
            (l, e) =>
                (
                    Layer: l,
                    Data: l.Data.Select(d => GeneratedChart.NumberOf(d.Row)),
                    Expected: e,
                    Told: LayerReading.Of(l).All.Select(o => GeneratedChart.NumberOf(o.Row))
                )
        );
        foreach (var (layer, data, wanted, told) in rows)
        {
            if (!data.SequenceEqual(wanted))
            {
                yield return $"a layer has the rows {string.Join(' ', data)}, not {string.Join(' ', wanted)}";
            }

            // A row without a position is not drawn; the words leave it out and count it.
            var placed = layer.Data.Where(PictureTruths.IsPlaced).Select(d => GeneratedChart.NumberOf(d.Row)).ToList();
            if (!told.Order().SequenceEqual(placed.Order()))
            {
                yield return $"the words tell of {string.Join(' ', told)}, not of {string.Join(' ', placed)}";
            }

            if (
                data.Count() - placed.Count is > 0 and var without
                && !description.Contains(
                    without == 1 ? "One row has no place in the chart" : $"{without} rows have no place in the chart",
                    StringComparison.Ordinal
                )
            )
            {
                yield return $"the words do not say that {without} rows are not drawn: {description}";
            }
        }

        // The table has the rows of all layers in the order that the transform leaves.
        List<int> all =
        [
            .. isReversed ? expected.SelectMany(e => e).Distinct().OrderDescending() : expected.SelectMany(e => e).Distinct().Order(),
        ];
        var table = shown.Tables.Single();
        var drawnFields = shown
            .Spec.Layers.SelectMany(l => l.Encoding.Values)
            .Select(e => e.Field.Name)
            .Except(table.Fields.Select(f => f.Name))
            .ToList();
        if (drawnFields.Count > 0)
        {
            yield return $"the table has no column for {string.Join(", ", drawnFields)}";
        }

        if (!table.Rows.Select(GeneratedChart.NumberOf).SequenceEqual(all))
        {
            yield return $"the table has the rows {string.Join(' ', table.Rows.Select(GeneratedChart.NumberOf))}, not {string.Join(' ', all)}";
        }

        var csv = CsvTable.Read(new InputFile("example.csv", CsvDownload.Write(table.Rows, table.Fields)), []);
        if (csv.Records.Count != all.Count)
        {
            yield return $"the CSV has {csv.Records.Count} rows, not {all.Count}";
        }

        var json = JsonDocument.Parse(JsonDownload.Write(shown, GeneratedChart.Input, new Uri("https://example.org/"), Links)).RootElement;
        var written = json.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().ToList();
        if (!written.Select(r => r.GetProperty("nr").GetProperty("value").GetInt32()).SequenceEqual(all))
        {
            yield return "the JSON has other rows than the chart";
        }

        foreach (
            var fault in table
                .Rows.Zip(written, csv.Records)
                .SelectMany(r => DownloadTruths.OfRow(r.First, table.Fields, r.Second, csv.Header, r.Third))
        )
        {
            yield return fault;
        }
    }

    /// <summary>
    /// Checks that images, page and JSON credit the sources of the values from which the shown rows were made.
    /// </summary>
    public static IEnumerable<string> OfSources(ChartData shown, GeneratedChart chart)
    {
        var fields = shown.Tables.SelectMany(t => t.Fields).Select(f => f.Name).ToHashSet();
        var wanted = chart.SourcesOf(chart.Expected.SelectMany(rows => rows), fields).ToHashSet();
        foreach (var row in shown.Tables.Single().Rows)
        {
            var ofRow = chart.SourcesOf([GeneratedChart.NumberOf(row)], fields).ToHashSet();
            if (!ofRow.SetEquals(row.SourcesOf(shown.Tables.Single().Fields)))
            {
                yield return $"the row {row.Anchor} rests on {string.Join(", ", row.SourcesOf(shown.Tables.Single().Fields))}, not on "
                    + $"{string.Join(", ", ofRow)}";
            }
        }

        var credits = wanted
            .Select(id =>
                id == "two"
                    ? "Office two, 2001, as reported by Office three, 2002"
                    : $"Office {id}, {GeneratedChart.Input.Sources[id].Issued!.Start.Year}"
            )
            .ToHashSet();
        var caption = Caption.Of(shown, [], GeneratedChart.Input);
        if (
            !credits.SetEquals(caption.Sources)
            || credits.Any(credit => !(caption.SourceLine ?? "").Contains(credit, StringComparison.Ordinal))
        )
        {
            yield return $"images credit '{caption.SourceLine}', not {string.Join("; ", credits)}";
        }

        var rendered = new RenderedChart(shown, "", "", "", "", [], "", new([]), new([]));
        var page = Report.Pages.Models.ChartModel.Of(
            rendered,
            new Report.Pages.Binding.BindingContext(GeneratedChart.Input, new DiagnosticBag()),
            Links
        );
        if (!page.Sources.Select(s => s.Id).ToHashSet().SetEquals(wanted))
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
}
