using Report.Tests.Site;

namespace Report.Tests.Charts.OneTruth;

/// <summary>Puts generated charts into a report.</summary>
internal static class GeneratedReport
{
    // Charts of more rows slow the tests down and show nothing new.
    private const int MostRows = 60;

    public static bool IsSmall(GeneratedChart chart) => chart.Data.Rows.Count <= MostRows;

    /// <summary>Writes each chart and its dataset under the chart's id, and gives each chart its own title.</summary>
    public static void Write(SmallReport report, IReadOnlyList<(string Id, GeneratedChart Chart)> charts)
    {
        report.Write("sources.yaml", File.ReadAllText(Path.Combine(report.Folder, "input", "sources.yaml")) + GeneratedChart.SourcesYaml);
        foreach (var ((id, chart), i) in charts.Select((c, i) => (c, i)))
        {
            report.Write($"data/{id}.yaml", chart.DataYaml(id));
            report.Write(
                $"charts/{id}.yaml",
                chart
                    .Yaml.Replace("data: example", $"data: {id}", StringComparison.Ordinal)
                    .Replace("A finding", $"Finding {i + 1}", StringComparison.Ordinal)
            );
        }
    }
}
