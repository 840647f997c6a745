using CsCheck;
using Report.Charts;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;

namespace Report.Tests.Charts.Marks;

public sealed class StackModeTests
{
    private const string Chart =
        "{ title: Answers, data: example, mark: bar, stack: STACK, encoding: { x: share, y: question, color: { field: answer, order: "
        + "[No, Neither, Yes] PIVOT } } }";

    [Fact]
    public void Sides_meet_in_the_middle_and_keep_their_lengths() =>
        Gen.Int[0, 100]
            .Array[3]
            .List[1, 5]
            .Sample(places =>
            {
                foreach (var place in Parts(Diverging(places)).GroupBy(p => p.Datum.Name(Channel.Y)))
                {
                    var ordered = place
                        .OrderBy(p =>
                            p.Datum.Series switch
                            {
                                "No" => 0,
                                "Neither" => 1,
                                _ => 2,
                            }
                        )
                        .ToList();
                    ordered.ShouldAllBe(p => Math.Abs(p.To - p.From) == p.Quantity.Point);
                    (ordered[1].From + ordered[1].To).ShouldBe(0);
                    ordered[0].From.ShouldBe(ordered[1].From);
                    ordered[2].From.ShouldBe(ordered[1].To);
                    ordered[0].To.ShouldBeLessThanOrEqualTo(ordered[0].From);
                }
            });

    [Fact]
    public void A_pivot_moves_the_middle()
    {
        var parts = Parts(
            Drawing.Read(
                Chart.Replace("STACK", "diverging", StringComparison.Ordinal).Replace("PIVOT", ", pivot: No", StringComparison.Ordinal),
                Table([
                    [10, 20, 30],
                ])
            )
        );
        parts
            .Select(p => (p.Datum.Series, p.From, p.To))
            .ShouldBe([("No", -5m, 5m), ("Neither", 5m, 25m), ("Yes", 25m, 55m)], ignoreOrder: true);
    }

    [Fact]
    public void Two_names_lie_on_two_sides_without_a_middle() =>
        Parts(
                Drawing.Read(
                    "{ title: Two, data: example, mark: bar, stack: diverging, encoding: { x: n, y: age, color: sex } }",
                    "age:category | sex:category | n:number\nold | Men | 3\nold | Women | 4"
                )
            )
            .Select(p => (p.From, p.To))
            .ShouldBe([(0m, -3m), (0m, 4m)], ignoreOrder: true);

    [Fact]
    public void Shares_of_a_place_add_up_to_the_whole_and_keep_their_doubt()
    {
        var chart = Drawing.Read(
            Chart.Replace("STACK", "normalize", StringComparison.Ordinal).Replace("PIVOT", "", StringComparison.Ordinal),
            Table([
                    [1, 1, 2],
                ])
                .Replace("| 2", "| about 2", StringComparison.Ordinal)
        );
        var quantities = ChartData.Of(chart).Layers[0].Data.Select(d => d.Quantity(Channel.X)!).ToList();
        quantities.Sum(q => q.Point!.Value).ShouldBe(100);
        quantities.ShouldAllBe(q => q.Kind == QuantityKind.Estimate);
        chart.Layers[0].Encoding[Channel.X].Field.Unit.ShouldBe("%");
    }

    [Theory]
    [InlineData("not published")]
    [InlineData("-2")]
    public void A_total_that_is_not_known_has_no_shares(string value) =>
        Should.Throw<ArgumentException>(() =>
            Drawing.Read(
                Chart.Replace("STACK", "normalize", StringComparison.Ordinal).Replace("PIVOT", "", StringComparison.Ordinal),
                Table([
                        [1, 1, 2],
                    ])
                    .Replace("| 2", $"| {value}", StringComparison.Ordinal)
            )
        );

    private static ChartSpec Diverging(List<int[]> places) =>
        Drawing.Read(
            Chart.Replace("STACK", "diverging", StringComparison.Ordinal).Replace("PIVOT", "", StringComparison.Ordinal),
            Table(places)
        );

    private static string Table(List<int[]> places) =>
        "question:category | answer:category | share:quantity:%\n"
        + string.Join(
            '\n',
            places.SelectMany((p, i) => new[] { $"q{i} | No | {p[0]}", $"q{i} | Neither | {p[1]}", $"q{i} | Yes | {p[2]}" })
        );

    private static List<BarPart> Parts(ChartSpec spec) =>
        [.. ChartData.Of(spec).Panels.SelectMany(p => p.Layers).SelectMany(l => BarPart.Of(l, stacked: true))];
}
