namespace Report.Tests.Charts.Layout;

/// <summary>The axis of a histogram has the numbers at which its bars meet.</summary>
public sealed class ClassEdgesTests
{
    private const string Chart = "{ title: Bars that touch, data: example, mark: bar, encoding: { x: class, y: pupils } }";

    private const string Classes = """
        class:category | pupils:integer:pupils
        0–9 | 4
        10–19 | 12
        20–29 | 0
        30–39 | 7
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bars_that_touch_have_the_numbers_between_them_along_the_bottom(bool narrow)
    {
        var picture = Drawing.Compose(Drawing.Read(Chart, Classes), narrow);

        var foot = picture.Labels.Where(l => l.Box.Top > picture.Height - 30).OrderBy(l => l.Box.Left).Select(l => l.Text);
        foot.ShouldBe(["0", "10", "20", "30", "40"]);
    }

    [Fact]
    public void An_edge_stands_in_the_middle_between_two_bars()
    {
        var picture = Drawing.Compose(Drawing.Read(Chart, Classes));

        var (values, edge) = (picture.Labels.ToLookup(l => l.Text), picture.Labels.Single(l => l.Text == "10").Box);
        ((edge.Left + edge.Right) / 2).ShouldBe(
            (Middle(values["4 pupils"].First().Box) + Middle(values["12"].First().Box)) / 2,
            tolerance: 1
        );

        static double Middle(Report.Charts.Layout.Box box) => (box.Left + box.Right) / 2;
    }

    [Fact]
    public void Many_classes_stay_upright_on_a_phone_and_have_numbers_that_are_round()
    {
        var table = ChartFixture.Rows(
            "class:category | pupils:integer:pupils",
            16,
            i => $"{2500 + (i * 250)}–{2749 + (i * 250)} | {i + 1}"
        );

        var foot = Drawing.Compose(Drawing.Read(Chart, table), narrow: true) is var picture
            ? picture.Labels.Where(l => l.Box.Top > picture.Height - 30).OrderBy(l => l.Box.Left).Select(l => l.Text)
            : [];

        foot.ShouldBe(["3,000", "4,000", "5,000", "6,000"]);
    }

    [Theory]
    [InlineData("0–9 | 4\n10–19 | 12\n30–39 | 7")]
    [InlineData("0–9 | 4\n10–19 | 12\nolder | 7")]
    public void Names_that_are_no_classes_one_after_another_stay_names(string rows) =>
        Drawing
            .Compose(Drawing.Read(Chart, "class:category | pupils:integer:pupils\n" + rows))
            .Labels.Select(l => l.Text)
            .ShouldContain("10–19");
}
