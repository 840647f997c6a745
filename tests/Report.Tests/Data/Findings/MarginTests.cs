using CsCheck;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Languages;
using Report.Tests.Data.Quantities;

namespace Report.Tests.Data.Findings;

/// <summary>A finding fails at its margin, and does not fail one step before it.</summary>
public sealed class MarginTests
{
    private static readonly string[] Formulas =
    [
        "name where max(number) = a",
        "name where min(number) = b",
        "max(number) > 40",
        "sum(number) > 50",
        "mean(number) < 60",
        "count where number > 30 = 1",
        "rank(number, name: a) = 1",
        "spread(number) < 60%",
        "change(number) < 50%",
        "last(number) < 50% * max(number)",
        "falls(number)",
    ];

    [Fact]
    public void A_finding_fails_at_its_margin_and_holds_one_step_before_it() =>
        Gen.Select(Gen.Int[1, 9].Select(x => Quantity.Exact(x * 10m)).Array[2, 4], Gen.Int[0, Formulas.Length - 1].Select(i => Formulas[i]))
            .Sample(
                (numbers, formula) =>
                {
                    var finding = Finding(formula, numbers);
                    foreach (var margin in Margin.Of(finding))
                    {
                        var now = margin.Now.Point!.Value;
                        foreach (var limit in new[] { margin.Falling, margin.Rising }.OfType<Quantity>())
                        {
                            Margin.Holds(finding, margin.Cell, limit).ShouldBeFalse($"{formula} with {limit} for {now}");
                            Margin
                                .Holds(finding, margin.Cell, Margin.Shifted(limit, Math.Sign(now - limit.Point!.Value)))
                                .ShouldBeTrue($"{formula} one before {limit} for {now}");
                        }
                    }
                },
                iter: 400
            );

    [Fact]
    public void The_nearest_cell_comes_first()
    {
        var margins = Margin.Of(Finding("name where max(number) = a", [Quantity.Exact(100), Quantity.Exact(90), Quantity.Exact(20)]));

        margins
            .Select(m => (Figure.Label(m.Cell), m.Nearest!.Point, Math.Round(m.Percent!.Value, 1)))
            .ShouldBe([("a", 90m, -10m), ("b", 100m, 11.1m), ("c", 100m, 400m)]);
    }

    [Fact]
    public void What_does_not_hold_has_no_margin() =>
        Margin.Of(Finding("name where max(number) = b", [Quantity.Exact(100), Quantity.Exact(90)])).ShouldBeEmpty();

    [Fact]
    public void A_figure_of_all_rows_keeps_those_that_a_chart_leaves_out()
    {
        var tables = Conditions.Table([Quantity.Exact(100), Quantity.Exact(20)]);
        var all = tables.Shown[0];
        var filtered = tables with { Shown = [all with { Rows = [all.Rows[0]] }] };

        var finding = Finding("max(number) < sum(number) of all t", filtered);

        finding.Condition!.Truth.ShouldBe(true);
        Margin.Of(finding).Select(m => (Figure.Label(m.Cell), m.Nearest!.Point)).ShouldBe([("b", 0m)]);
    }

    [Fact]
    public void A_number_moves_in_steps_of_its_last_digit() =>
        Margin.Of(Finding("max(number) < 10", [Quantity.Exact(9.5m)]))[0].Rising!.Point.ShouldBe(10.0m);

    private static Finding Finding(string condition, IEnumerable<Quantity> numbers) => Finding(condition, Conditions.Table(numbers));

    private static Finding Finding(string condition, ConditionTables tables) =>
        Report.Data.Findings.Finding.Test(
            new Basis(Conditions.Written(condition), null),
            "Words",
            tables,
            Locales.BuiltIn.Default,
            new DiagnosticBag()
        );
}
