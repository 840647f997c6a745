using Report.Charts;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts;

/// <summary>Charts can run over quarters, weeks and financial years.</summary>
public sealed class PeriodChartTests
{
    private const string Quarters = """
        q:period | port | n:quantity:cranes
        2020-Q4 | A | 4
        2021-Q1 | A | 7
        2021-Q2 | A | 5
        2021-Q3 | A | 9
        2020-Q4 | B | 2
        2021-Q1 | B | not published
        2021-Q2 | B | 3
        2021-Q3 | B | 4
        """;

    [Theory]
    [InlineData("mark: line\nencoding: { x: q, y: n, color: port }")]
    [InlineData("mark: bar\nencoding: { x: q, y: n, color: port }\nstack: false")]
    [InlineData("mark: dot\nencoding: { x: q, y: n, color: port }")]
    [InlineData("mark: area\nencoding: { x: q, y: n }\nfilter: { port: A }")]
    public void Every_mark_with_an_axis_of_time_names_the_quarters(string chart)
    {
        var bag = new DiagnosticBag();

        var wide = Drawing.Compose(Drawing.Read($"title: A finding\ndata: example\n{chart}\n", Quarters), bag: bag);

        bag.Sorted().ShouldBeEmpty();
        wide.Labels.Select(l => l.Text)
            .Where(t => t.StartsWith('Q'))
            .ShouldBe(["Q4 2020", "Q1 2021", "Q2 2021", "Q3 2021"], ignoreOrder: true);
    }

    [Fact]
    public void Financial_years_are_joined_by_a_line_and_told_in_words()
    {
        var spec = Drawing.Read(
            "title: A finding\ndata: example\nmark: line\nencoding: { x: year, y: n }\n",
            """
            year:period | n:quantity:weeks
            2018/19 | 8
            2019/20 | 9
            2020/21 | 14
            2021/22 | 11
            """
        );

        Drawing.Tell(spec).Description.ShouldContain("14 in 2020/21");
        Drawing.Svg(Drawing.Compose(spec), "").ShouldNotContain("stroke-dasharray");
    }

    [Fact]
    public void A_slope_stands_between_two_quarters()
    {
        var spec = Drawing.Read(
            "title: A finding\ndata: example\nmark: slope\nencoding: { x: q, y: n, color: port }\nfilter: { q: [2020-Q4, Q3 2021] }\n",
            Quarters
        );

        Drawing.Compose(spec).Labels.Select(l => l.Text).ShouldContain("Q3 2021");
    }

    [Fact]
    public void A_break_after_a_year_lies_behind_all_of_its_quarters()
    {
        var gap = new SeriesBreak("n", DateValue.Year(2020), "Counted anew", ChartFixture.Here);
        var table =
            "q:period | n:quantity:cranes\n"
            + string.Join('\n', Enumerable.Range(0, 8).Select(i => $"{2020 + (i / 4)}-Q{(i % 4) + 1} | {i + 3}"));

        var text = Drawing.Tell(Drawing.Read("title: A finding\ndata: example\nmark: line\nencoding: { x: q, y: n }\n", table, gap));
        var svg = Drawing.Svg(
            Drawing.Compose(Drawing.Read("title: A finding\ndata: example\nmark: line\nencoding: { x: q, y: n }\n", table, gap)),
            ""
        );

        text.Description.ShouldContain("2020");
        // The break splits the line in two, and the second part begins at the fifth of eight points.
        svg.ShouldContain("M403.9 127.2");
    }

    [Theory]
    [InlineData("2021-Q2")]
    [InlineData("Q2 2021")]
    public void A_reference_line_stands_at_a_period(string at) =>
        Drawing.Compose(Referring(at)).Labels.Select(l => l.Text).ShouldContain("Here");

    [Fact]
    public void A_financial_year_has_no_place_where_nothing_says_when_it_begins() =>
        Should.Throw<ArgumentException>(() => Referring("2021/22")).Message.ShouldContain("no place");

    private static ChartSpec Referring(string at) =>
        Drawing.Read(
            $"title: A finding\ndata: example\nmark: line\nencoding: {{ x: q, y: n, color: port }}\nreference: [{{ axis: x, at: {at}, "
                + "label: Here }]\n",
            Quarters
        );
}
