using CsCheck;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts.Marks;

public sealed class WaterfallMarkTests
{
    private const string Head = "step:category | amount:quantity:euros\n";
    private const string Rows = "Before | 100\nTaxes | 18\nHealth | -14\nAfter | 104";

    [Fact]
    public void Each_bar_starts_where_the_one_before_it_ends_and_totals_stand_on_zero()
    {
        foreach (var picture in Drawing.Pictures(Chart(Rows)))
        {
            var bars = Bars(picture);
            var zero = bars[0].Bottom;
            bars[1].Bottom.ShouldBe(bars[0].Top, 0.01);
            bars[2].Top.ShouldBe(bars[1].Top, 0.01);
            bars[3].Bottom.ShouldBe(zero, 0.01);
            bars[3].Top.ShouldBe(bars[2].Bottom, 0.01);
        }
    }

    [Fact]
    public void Steps_have_a_sign_and_totals_have_none()
    {
        string[] written = ["100", "+18", "−14", "104"];
        written.ShouldBeSubsetOf(Drawing.Compose(Chart(Rows)).Labels.Select(l => l.Text));
    }

    [Fact]
    public void Steps_stay_in_their_order_also_down_the_side()
    {
        var picture = Drawing.Compose(Chart(Rows, "x: amount, y: step"));
        picture
            .Labels.Where(l => l.Text is "Before" or "Taxes" or "Health" or "After")
            .OrderBy(l => l.Box.Top)
            .Select(l => l.Text)
            .ShouldBe(["Before", "Taxes", "Health", "After"]);
    }

    [Theory]
    [InlineData("Before | 100\nTaxes | 18\nAfter | 121", "CHART094", "118: 3 more")]
    [InlineData("Before | 100\nTaxes | 18\nAfter | 110", "CHART094", "118: 8 less")]
    [InlineData("Before | 100\nTaxes | about 18\nAfter | 117", null, null)]
    [InlineData("Before | 100\nTaxes | about 18\nAfter | 130", "CHART094", "118: 12 more")]
    [InlineData("Before | 100\nTaxes | over 18\nAfter | 118", "CHART095", "over 18")]
    [InlineData("Before | 100\nTaxes | \nAfter | 100", "CHART095", "blank")]
    [InlineData("Before | 100\nTaxes | 5\nTaxes | 5\nAfter | 110", "CHART042", "Taxes")]
    public void A_sum_that_cannot_be_is_a_fault(string rows, string? code, string? says)
    {
        var faults = Faults(rows);
        faults.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
        faults.ShouldAllBe(d => d.Message.Contains(says!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_total_that_no_row_is_and_totals_of_other_marks_are_faults()
    {
        Faults(Rows, totals: "[Before, Aftre]").ShouldHaveSingleItem().Hint.ShouldBe("did you mean 'After'?");
        Faults(Rows, mark: "bar").Select(d => d.Code).ShouldBe(["CHART096"]);
    }

    [Fact]
    public void Each_panel_adds_up_by_itself() =>
        Drawing
            .Faults(
                "{ title: T, data: example, mark: waterfall, totals: [Before, After], encoding: { x: step, y: amount, facet: city } }",
                """
                city:category | step:category | amount:quantity:euros
                A | Before | 10
                A | Taxes | 5
                A | After | 15
                B | Before | 20
                B | Taxes | -5
                B | After | 14
                """
            )
            .ShouldHaveSingleItem()
            .Message.ShouldContain("15: 1 less");

    [Fact]
    public void Steps_are_told_with_what_they_add_up_to()
    {
        var text = Drawing.Tell(Chart("Before | 100\nTaxes | 18\nHealth | about -14\nIdle | 0\nAfter | 104"));
        text.Description.ShouldContain(
            "Before is 100 euros. Taxes adds 18, which makes 118. Health takes away about 14, which leaves 104. Idle changes "
                + "nothing: it stays at 104. After is the total: 104 euros."
        );
        text.Alt.ShouldBe(
            "Waterfall chart of “Amount” by step: from 100 to 104 euros in 3 steps, the largest step is Taxes, which adds 18 euros."
        );
    }

    [Fact]
    public void Bars_end_where_their_steps_add_up_to() =>
        Gen.Int[-50, 50]
            .Array[1, 12]
            .Sample(
                amounts =>
                {
                    var spec = ChartFixture.Chart(
                        "waterfall",
                        Head + string.Join('\n', amounts.Select((a, i) => $"Step {i} | {a}")),
                        (Channel.X, "step"),
                        (Channel.Y, "amount")
                    );
                    var steps = WaterfallStep.Of(ChartData.Of(spec).Panels[0].Layers[0]);
                    steps.Select(s => s.To).ShouldBe(amounts.Select((_, i) => (decimal)amounts.Take(i + 1).Sum()));
                    steps.Skip(1).Select(s => s.From).ShouldBe(steps.SkipLast(1).Select(s => s.To));
                },
                iter: 200
            );

    [Theory]
    [InlineData("0–4|5–9|10–14", true)]
    [InlineData("0–0.5|0.5–1|1–1.5", true)]
    [InlineData("-10 to -5|-5 to 0|0 to 5", true)]
    [InlineData("0–4|5–9|10–19", false)]
    [InlineData("0–4|10–14|5–9", false)]
    [InlineData("0–4|5–9", false)]
    [InlineData("2019–2020|2021–2022|Later", false)]
    public void Classes_that_follow_each_other_are_bins(string names, bool are) => Bins.Are(names.Split('|')).ShouldBe(are);

    [Fact]
    public void Bars_over_classes_touch_and_others_do_not()
    {
        Gap("0–4 | 5\n5–9 | 7\n10–14 | 3").ShouldBeLessThan(2);
        Gap("A | 5\nB | 7\nC | 3").ShouldBeGreaterThan(10);

        static double Gap(string rows)
        {
            var bars = Bars(
                Drawing.Compose(Drawing.Read("{ title: T, data: example, mark: bar, encoding: { x: step, y: amount } }", Head + rows))
            );
            return bars[1].Left - bars[0].Right;
        }
    }

    private static List<Box> Bars(LaidOutChart picture) =>
        [.. picture.Sheets.SelectMany(s => s.Shapes).Where(s => s is { Fills: true, Datum: not null }).Select(s => s.Bounds)];

    private static IReadOnlyList<Diagnostic> Faults(string rows, string totals = "[Before, After]", string mark = "waterfall") =>
        Drawing.Faults($"{{ title: T, data: example, mark: {mark}, totals: {totals}, encoding: {{ x: step, y: amount }} }}", Head + rows);

    private static ChartSpec Chart(string rows, string axes = "x: step, y: amount") =>
        Drawing.Read($"{{ title: T, data: example, mark: waterfall, totals: [Before, After], encoding: {{ {axes} }} }}", Head + rows);
}
