using System.Globalization;
using System.Text.RegularExpressions;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts.OneTruth;

/// <summary>What must hold of a chart that is refused: the rows that were written are as its errors say.</summary>
internal static partial class RefusalTruths
{
    public static IEnumerable<string> Of(GeneratedChart chart, IReadOnlyList<Diagnostic> told)
    {
        var errors = told.Where(d => d.Severity == Severity.Error).ToList();
        var layers = chart.Expected.Select(rows => rows.Select(number => chart.Data.Rows[number]).ToList()).ToList();
        // Of a sum the figures are no longer those that were written.
        var isSummed = chart.Groups.Count > 0;
        foreach (var error in errors)
        {
            var holds = error.Code switch
            {
                "CHART010" => layers.Exists(rows => !Quoted().Matches(error.Message).Select(m => m.Groups[1].Value).Take(1).All(name => Names(rows).Contains(name))),
                "CHART014" => layers.Exists(rows => rows.Count == 0 || chart.Data.Fields.Any(f => Regex.IsMatch(chart.Yaml, $@"\b{f.Name}\b") && rows.TrueForAll(r => r[f.Name] is null))),
                "CHART041" => isSummed || layers.Exists(rows => rows.GroupBy(r => Text(r, "kind") + Text(r, Facet(chart))).Any(g => Signs(g) > 1)),
                "CHART042" => isSummed || layers.Exists(rows => rows.GroupBy(r => (Text(r, Place(chart)), Text(r, Facet(chart)), chart.Yaml.Contains("color: kind", StringComparison.Ordinal) ? Text(r, "kind") : "")).Any(g => g.Count() > 1)),
                "DATA107" => isSummed && (error.Message.Contains("percentages of one whole", StringComparison.Ordinal) || IsWithoutFigure(chart, error.Message)),
                // Of names: their order is known once they are drawn.
                "CHART020" => Quoted().Matches(error.Message).Select(m => m.Groups[1].Value).All(end => chart.Data.Rows.Any(r => r.Cells.Any(c => c.Value is TextValue text && text.Text == end))),
                "CHART044" => layers.Sum(rows => rows.Select(r => Text(r, Place(chart))).Distinct().Count()) > 300,
                _ => false,
            };
            if (!holds)
            {
                yield return $"the rows are not as {error.Code} says: {error.Message}";
            }
        }
    }

    // "sum(amount) has no honest answer: 'amount' is blank in the row 'Find, Land' (data/example.yaml, line 11)"
    private static bool IsWithoutFigure(GeneratedChart chart, string message) => SumWithout().Match(message) is { Success: true } sum
        && chart.Data.Rows[int.Parse(sum.Groups[2].Value, CultureInfo.InvariantCulture) - 10].Quantity(sum.Groups[1].Value)?.Point is null;

    private static int Signs(IEnumerable<Row> rows) => rows.Select(r => Math.Sign(r.Quantity("balance")?.Point ?? 0)).Where(s => s != 0).Distinct().Count();

    private static string Place(GeneratedChart chart) => PlaceField().Match(chart.Yaml).Value is { Length: > 0 } name ? name : "name";

    private static string? Facet(GeneratedChart chart) => FacetField().Match(chart.Yaml) is { Success: true } facet ? facet.Groups[1].Value : null;

    private static HashSet<string> Names(IEnumerable<Row> rows) => [.. rows.SelectMany(r => r.Cells).Select(c => ValueText.Written(c.Value))];

    private static string Text(Row row, string? field) => field is not null && row[field] is { } cell ? ValueText.Written(cell.Value) : "";

    [GeneratedRegex(@"'(\w+)' is .*, line (\d+)\)")]
    private static partial Regex SumWithout();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(name|headline|place|year|day)\b(?=[^\n]*\})")]
    private static partial Regex PlaceField();

    [GeneratedRegex(@"facet: (\w+)")]
    private static partial Regex FacetField();
}
