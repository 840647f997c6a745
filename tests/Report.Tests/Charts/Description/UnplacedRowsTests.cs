using Shouldly;

namespace Report.Tests.Charts.Description;

/// <summary>
/// Rows that are not drawn because a cell of their position is blank are described as that and not as figures of the chart; a limit is
/// described as one.
/// </summary>
public sealed class UnplacedRowsTests
{
    private const string Cells = "title: A finding\ndata: example\nmark: cell\nencoding: { x: port, y: kind, color: ships }\n";

    private const string Dots = "title: A finding\ndata: example\nmark: dot\nencoding: { x: depth, y: ships }\n";

    private const string Panels = "title: A finding\ndata: example\nmark: dot\nencoding: { x: depth, y: ships, facet: kind }\n";

    [Fact]
    public void A_cell_without_a_name_is_not_the_highest()
    {
        var text = Drawing.Tell(Drawing.Read(Cells, "port|kind|ships:integer\nArl|Land|5\nArl|Sea|7\nBex||99"));

        text.Alt.ShouldContain("the highest figure is 7 for “Arl, Sea”");
        text.Description.ShouldNotContain("99");
        text.Description.ShouldContain("One row has no place in the chart and is not drawn.");
    }

    [Fact]
    public void A_dot_without_a_number_on_one_of_its_axes_is_not_the_highest()
    {
        var text = Drawing.Tell(Drawing.Read(Dots, "depth:quantity|ships:integer\n3|5\n4|7\nnot applicable|99\nnot published|98"));

        text.Alt.ShouldContain("the highest figure is 7 at 4");
        text.Description.ShouldContain("2 rows have no place in the chart and are not drawn.");
    }

    [Theory]
    [InlineData("size", "The area of a dot shows “Crew”, from 3 to 20.")]
    [InlineData("opacity", "How opaque a dot is shows “Crew”, from 3 (faint) to 20 (full).")]
    public void A_dot_that_is_not_drawn_does_not_widen_a_scale(string channel, string told) =>
        Drawing
            .Tell(
                Drawing.Read(
                    Dots.Replace("y: ships", $"y: ships, {channel}: crew", StringComparison.Ordinal),
                    "depth:quantity|ships:integer|crew:integer\n3|5|3\n4|7|20\nnot applicable|9|900"
                )
            )
            .Description.ShouldContain(told);

    [Fact]
    public void A_row_without_a_panel_makes_no_series_without_a_name()
    {
        var text = Drawing.Tell(Drawing.Read(Panels, "depth:integer|ships:integer|kind\n3|5|Land\n4|7|Sea\n5|9|"));

        text.Description.ShouldStartWith("Dot chart in 2 panels");
        text.Description.ShouldNotContain("and .");
    }

    [Fact]
    public void A_series_whose_name_is_blank_is_called_one_without_a_name()
    {
        var yaml = "title: A finding\ndata: example\nmark: line\nencoding: { x: year, y: ships, color: kind }\n";

        Drawing
            .Tell(Drawing.Read(yaml, "year:year|ships:integer|kind\n2001|5|Land\n2002|7|Land\n2001|6|\n2002|9|"))
            .Description.ShouldContain("There are 2 series: Land and one without a name.");
    }

    [Fact]
    public void A_limit_on_the_axis_is_not_told_as_at_at_least() =>
        Drawing
            .Tell(Drawing.Read(Dots, "depth:quantity|ships:integer\nat least 3|5\n4|7"))
            .Alt.ShouldContain("the lowest 5 for at least 3");

    [Fact]
    public void A_series_that_starts_with_a_limit_does_not_start_at_at_least()
    {
        var yaml = "title: A finding\ndata: example\nmark: line\nencoding: { x: year, y: ships }\n";
        var rows = string.Join(
            '\n',
            Enumerable.Range(2001, 8).Select(year => $"{year}|{(year == 2001 ? "at least 1" : $"{10 * (year - 2000)}")}")
        );

        Drawing.Tell(Drawing.Read(yaml, "year:year|ships:quantity\n" + rows)).Alt.ShouldContain("starts with at least 1 in 2001");
    }

    [Fact]
    public void What_is_known_of_a_row_is_told_under_the_name_that_the_row_has_elsewhere()
    {
        var yaml = "title: A finding\ndata: example\nmark: tick\nencoding: { x: depth, y: kind, label: port }\n";

        Drawing
            .Tell(Drawing.Read(yaml, "port|kind|depth:quantity\nArl|Land|under 9\nBex|Land|5\nCor|Sea|6"))
            .Description.ShouldContain("Only an upper limit is known for Arl.");
    }

    [Fact]
    public void An_end_that_is_a_limit_stays_one_among_the_values_of_the_axis()
    {
        var yaml = "title: A finding\ndata: example\nmark: arrow\nencoding: { y: port, from: then, to: now }\n";

        Drawing
            .Tell(Drawing.Read(yaml, "port|then:quantity|now:quantity\nArl|12.5|at most 9\nBex|10|11"))
            .Description.ShouldContain("Values go from at most 9 to 12.5.");
    }
}
