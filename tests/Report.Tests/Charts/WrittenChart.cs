using Report.Charts;
using Report.Data;
using Report.Tests.Data;

namespace Report.Tests.Charts;

/// <summary>A chart over one table, read from files as a build reads them.</summary>
internal static class WrittenChart
{
    /// <summary>Draws charts/a.yaml over data/a.yaml; null where the chart is refused.</summary>
    /// <param name="head">Fields as "name:type", with "|" between them.</param>
    /// <param name="chart">The lines of the chart without its title and its dataset.</param>
    /// <param name="rows">The cells of each row in the order of the fields, with "|" between them.</param>
    public static RenderedChart? Draw(TemporaryInput input, string head, string chart, params string[] rows)
    {
        var fields = head.Split('|').Select(f => f.Split(':')).ToList();
        var lines = rows.Select(row => "  - { " + string.Join(", ", row.Split('|').Zip(fields, (cell, f) => $"{f[0]}: \"{cell}\"")) + " }");
        input.Write(
            "data/a.yaml",
            $"""
            title: A table
            source: paper
            fields:
              [{string.Join(", ", fields.Select(f => $"{{ name: {f[0]}, type: {f[1]} }}"))}]

            rows:
            {string.Join('\n', lines)}
            """
        );
        input.Write("charts/a.yaml", $"title: A finding\ndata: a\n{chart}\n");
        var data = input.Read();
        return ChartReader
            .ReadAll(input.Folder, data.Datasets, input.Bag)
            .Select(spec => ChartRenderer.Render(spec, data, Drawing.Theme, input.Bag))
            .FirstOrDefault();
    }
}
