using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;

namespace Report.Tests.Charts.Marks;

public sealed class CellMarkTests
{
    private const string Yaml = "{ title: T, data: example, mark: cell, encoding: { x: month, y: year, color: rain } }";
    private const string Head = "month:category | year:year | rain:quantity:mm\n";

    [Fact]
    public void Cells_lie_where_their_names_meet_and_both_axes_have_their_names()
    {
        foreach (var picture in Drawing.Pictures(Chart("Jan | 2020 | 5\nFeb | 2020 | 10\nJan | 2021 | 15\nFeb | 2021 | 20")))
        {
            foreach (var cell in picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null))
            {
                var (month, year) = (cell.Datum!.Name(Channel.X)!, cell.Datum.Name(Channel.Y)!);
                picture.Labels.Single(l => l.Text == month).Box.Middle.X.ShouldBe(cell.Bounds.Middle.X, 1);
                picture.Labels.Single(l => l.Text == year).Box.Middle.Y.ShouldBe(cell.Bounds.Middle.Y, 4);
            }
        }
    }

    [Fact]
    public void A_year_without_rows_keeps_its_line()
    {
        var picture = Drawing.Compose(Chart("Jan | 2020 | 5\nJan | 2023 | 10"));
        string[] years = ["2020", "2021", "2022", "2023"];
        years.ShouldBeSubsetOf(picture.Labels.Select(l => l.Text));
        picture.Pointed.Count.ShouldBe(2);
    }

    [Fact]
    public void Dates_stand_in_their_order_whatever_that_of_the_rows()
    {
        var picture = Drawing.Compose(Chart("Jan | 2022 | 5\nJan | 2020 | 10\nJan | 2021 | 1"));
        picture
            .Labels.Where(l => l.Text.StartsWith("202", StringComparison.Ordinal))
            .OrderBy(l => l.Box.Top)
            .Select(l => l.Text)
            .ShouldBe(["2020", "2021", "2022"]);
    }

    [Fact]
    public void An_approximate_cell_is_hollow_and_one_without_a_figure_is_grey()
    {
        var picture = Drawing.Compose(Chart("Jan | 2020 | 5\nFeb | 2020 | about 10\nMar | 2020 | not published"));
        Inks("Feb")[0].ShouldBe("background");
        Inks("Mar").ShouldBe([SeriesInks.Recede]);
        Inks("Jan").ShouldHaveSingleItem().ShouldStartWith("scheme-");

        List<string> Inks(string month) =>
            [.. picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum?.Name(Channel.X) == month).Select(s => s.Brush.Ink)];
    }

    [Fact]
    public void Numbers_stand_in_all_cells_or_in_none()
    {
        for (var last = 6; last < 200; last += 17)
        {
            foreach (
                var picture in Drawing.Pictures(Chart($"Jan | 2020 | 5\nFeb | 2020 | 6\nJan | 2021 | {last}\nFeb | 2021 | {last / 2}"))
            )
            {
                picture.Labels.Count(l => l.About is not null).ShouldBeOneOf(0, 4);
            }
        }
    }

    [Fact]
    public void Two_rows_in_one_cell_are_a_fault() =>
        Drawing.Faults(Yaml, Head + "Jan | 2020 | 5\nJan | 2020 | 6").Select(d => d.Code).ShouldBe(["CHART097"]);

    [Fact]
    public void The_summary_names_the_extreme_cells_by_both_their_names()
    {
        var text = Drawing.Tell(Chart("Jan | 2020 | 5\nFeb | 2020 | 10\nJan | 2021 | 15\nFeb | 2021 | 20"));
        text.Alt.ShouldContain("the highest figure is 20 mm for “Feb, 2021”, and the lowest 5 mm for “Jan, 2020”");
        text.Description.ShouldContain("On one axis: Month. On the other: Year.");
    }

    [Fact]
    public void Months_stay_along_the_bottom_and_are_told_there() =>
        Drawing
            .Tell(Chart("Jan | 2020 | 5\nFeb | 2020 | 10\nMar | 2020 | 15"))
            .Description.ShouldContain("Along the bottom: Month. Down the side: Year.");

    [Fact]
    public void Names_that_would_be_broken_along_the_bottom_go_down_the_side()
    {
        string[] countries = ["Lithuania", "Switzerland", "Luxembourg", "Netherlands", "Liechtenstein", "Montenegro", "Azerbaijan"];
        var chart = Chart(string.Join('\n', countries.Select((c, i) => $"{c} | 2020 | {i}\n{c} | 2021 | {i + 9}")));

        countries.Except(Drawing.Compose(chart, narrow: true).Labels.Select(l => l.Text)).ShouldBeEmpty();
    }

    private static ChartSpec Chart(string rows) => Drawing.Read(Yaml, Head + rows);
}
