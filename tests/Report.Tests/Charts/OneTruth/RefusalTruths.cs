using System.Globalization;
using System.Text.RegularExpressions;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts.OneTruth;

/// <summary>The errors that refuse a chart are true: its rows have the fault that each of them describes.</summary>
internal static partial class RefusalTruths
{
    private static readonly string[] Places = ["place", "year"];

    public static IEnumerable<string> Of(GeneratedChart chart, IReadOnlyList<Diagnostic> told)
    {
        var errors = told.Where(d => d.Severity == Severity.Error).ToList();
        var layers = chart.Expected.Select(rows => rows.Select(number => chart.Data.Rows[number]).ToList()).ToList();
        // In an aggregated chart the figures are no longer those of the dataset, so some errors cannot be checked.
        var isSummed = chart.Groups.Count > 0 && chart.SharedField is null;
        foreach (var error in errors)
        {
            var holds = error.Code switch
            {
                "CHART010" => layers.Exists(rows =>
                    !Quoted().Matches(error.Message).Select(m => m.Groups[1].Value).Take(1).All(name => Names(rows).Contains(name))
                ),
                "CHART014" => Ends().Match(chart.Yaml) is { Success: true } ends
                    && layers.Exists(rows => rows.TrueForAll(r => r.Quantity("balance") is not { Point: not null } q || !IsWithin(q, ends)))
                    || layers.Exists(rows =>
                        rows.Count == 0
                        || chart.Data.Fields.Any(f =>
                            Regex.IsMatch(chart.Yaml, $@"\b{f.Name}\b") && rows.TrueForAll(r => r[f.Name] is null)
                        )
                    ),
                "CHART041" => isSummed
                    || layers.Exists(rows => rows.GroupBy(r => Text(r, "kind") + Text(r, Facet(chart))).Any(g => Signs(g) > 1)),
                "CHART042" => isSummed
                    || layers.Exists(rows =>
                        rows.GroupBy(r =>
                                (
                                    Text(r, Place(chart)),
                                    Text(r, Facet(chart)),
                                    chart.Yaml.Contains("color: kind", StringComparison.Ordinal) ? Text(r, "kind") : ""
                                )
                            )
                            .Any(g => g.Count() > 1)
                    ),
                "DATA107" when chart.Yaml.Contains("stack: normalize", StringComparison.Ordinal) => IsWithoutShare(layers, error.Message),
                "DATA107" => isSummed
                    && (
                        error.Message.Contains("percentages of one whole", StringComparison.Ordinal)
                        || IsWithoutFigure(chart, error.Message)
                    ),
                // A band between two names: their order is known only once they are drawn.
                "CHART020" => Quoted()
                    .Matches(error.Message)
                    .Select(m => m.Groups[1].Value)
                    .All(end => chart.Data.Rows.Any(r => r.Cells.Any(c => c.Value is TextValue text && text.Text == end))),
                "CHART009" => OnScale(chart, "log") is { } field && Cells(layers, field).Any(q => (q.Low ?? q.Point) <= 0),
                "CHART070" => ColorOf(chart) is { } field
                    && Cells(layers, field)
                        .Any(q =>
                            error.Message.StartsWith($"'{q}'", StringComparison.Ordinal)
                            && q.Kind is QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range
                        ),
                "CHART092" => layers.Exists(rows =>
                    rows.Exists(r => r.Quantity("before") is { Point: { } low } && r.Quantity("after") is { Point: { } high } && low > high)
                ),
                "CHART093" => layers.Exists(rows =>
                    rows.Exists(r =>
                        r.Cells.Any(c => c.Value is Quantity { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range })
                    )
                ),
                "CHART095" => layers.Exists(rows =>
                    rows.Exists(r => r.Quantity("balance") is not { Kind: QuantityKind.Exact or QuantityKind.Estimate })
                ),
                "CHART097" => layers.Exists(rows =>
                    rows.GroupBy(r =>
                            string.Join(
                                '|',
                                Axes().Matches(chart.Yaml).Select(m => Text(r, m.Groups[1].Value)).Append(Text(r, Facet(chart)))
                            )
                        )
                        .Any(g => g.Count() > 1)
                ),
                "CHART098" => layers.Exists(rows => rows.Exists(r => r.Quantity("rank") is not { Point: >= 1 })),
                "DATA044" => chart.Data.Rows.Count == 0,
                "CHART044" => layers.Sum(rows => rows.Select(r => Text(r, Place(chart))).Distinct().Count()) > 200,
                _ => false,
            };
            if (!holds)
            {
                yield return $"the rows are not as {error.Code} says: {error.Message}";
            }
        }
    }

    // Example: "sum(amount) has no honest answer: 'amount' is blank in the row 'Find, Land' (data/example.yaml, line 11)"
    private static bool IsWithoutFigure(GeneratedChart chart, string message) =>
        SumWithout().Match(message) is { Success: true } sum
        && chart.Data.Rows[int.Parse(sum.Groups[2].Value, CultureInfo.InvariantCulture) - 10].Quantity(sum.Groups[1].Value)?.Point is null;

    // Example: "the share of 'count' has no honest answer: 'count' is blank in the row 'Cynd, Air, Norway' (data/example.yaml, line 12)"
    private static bool IsWithoutShare(List<List<Row>> layers, string message) =>
        SumWithout().Match(message) is { Success: true } part
            ? layers
                .SelectMany(rows => rows)
                .Any(r =>
                    r.At.Line == int.Parse(part.Groups[2].Value, CultureInfo.InvariantCulture)
                    && r.Quantity(part.Groups[1].Value)?.Point is null
                )
            : message.Contains("the total may be zero", StringComparison.Ordinal)
                && layers.Exists(rows =>
                    Places.Any(place => rows.GroupBy(r => Text(r, place)).Any(g => g.All(r => r.Quantity("count")?.Point is null or 0)))
                );

    private static bool IsWithin(Quantity quantity, Match ends) =>
        new[] { quantity.Low, quantity.High, quantity.Point }
            .OfType<decimal>()
            .All(end =>
                end >= decimal.Parse(ends.Groups[1].Value, CultureInfo.InvariantCulture)
                && end <= decimal.Parse(ends.Groups[2].Value, CultureInfo.InvariantCulture)
            );

    private static IEnumerable<Quantity> Cells(List<List<Row>> layers, string field) =>
        layers.SelectMany(rows => rows).Select(r => r.Quantity(field)).OfType<Quantity>();

    private static string? OnScale(GeneratedChart chart, string scale) =>
        Regex.Match(chart.Yaml, $@"field: (\w+), scale: {scale}\b") is { Success: true } match ? match.Groups[1].Value : null;

    private static string? ColorOf(GeneratedChart chart) =>
        Regex.Match(chart.Yaml, @"color: (?:\{ field: )?(\w+)") is { Success: true } match ? match.Groups[1].Value : null;

    private static int Signs(IEnumerable<Row> rows) =>
        rows.Select(r => Math.Sign(r.Quantity("balance")?.Point ?? 0)).Where(s => s != 0).Distinct().Count();

    private static string Place(GeneratedChart chart) => PlaceField().Match(chart.Yaml).Value is { Length: > 0 } name ? name : "name";

    private static string? Facet(GeneratedChart chart) =>
        FacetField().Match(chart.Yaml) is { Success: true } facet ? facet.Groups[1].Value : null;

    private static HashSet<string> Names(IEnumerable<Row> rows) =>
        [.. rows.SelectMany(r => r.Cells).Select(c => ValueText.Written(c.Value))];

    private static string Text(Row row, string? field) => field is not null && row[field] is { } cell ? ValueText.Written(cell.Value) : "";

    [GeneratedRegex(@"'(\w+)' is .*, line (\d+)\)")]
    private static partial Regex SumWithout();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(name|headline|place|year|day)\b(?=[^\n]*\})")]
    private static partial Regex PlaceField();

    [GeneratedRegex(@"\b[xy]: (?:\{ field: )?(\w+)")]
    private static partial Regex Axes();

    [GeneratedRegex(@"field: balance, domain: \[(-?\d+), (\d+)\]")]
    private static partial Regex Ends();

    [GeneratedRegex(@"facet: (\w+)")]
    private static partial Regex FacetField();
}
