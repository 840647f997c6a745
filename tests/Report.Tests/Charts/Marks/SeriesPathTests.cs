using Report.Charts;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;

namespace Report.Tests.Charts.Marks;

public sealed class SeriesPathTests
{
    [Theory]
    [InlineData("2000 2001 2002 2003", "")]
    [InlineData("1985 2010", "1985–2010")]
    [InlineData("1985 2010 2011", "1985–2010")]
    [InlineData("1950 1960 1970 1980 1990 2000", "")]
    [InlineData("2000 2001 2002 2003 2004 2005 2008 2009", "2005–2008")]
    [InlineData("2000 2001 2002 2003 2004 2005 2007 2008", "")]
    [InlineData("1950 1953 1954 1955 1956 1957 1958", "1950–1953")]
    [InlineData("2016", "")]
    public void Points_far_apart_are_not_joined_by_a_line(string years, string far)
    {
        var path = Path(string.Join('\n', years.Split(' ').Select(y => $"{y} | 5")));

        string.Join(' ', path.Joins(PointJoin.Far).Select(j => $"{Year(j.From)}–{Year(j.To)}")).ShouldBe(far);
    }

    [Fact]
    public void A_row_that_says_why_it_has_no_value_parts_the_line()
    {
        var path = Path("2000 | 5\n2001 | not published\n2002 | 6\n2003 | 7");

        path.Runs.Select(r => r.Count).ShouldBe([1, 2]);
        path.Missing[1].ShouldHaveSingleItem();
    }

    [Fact]
    public void A_break_parts_the_line_after_its_date()
    {
        var path = Path(
            "2006 | 5\n2007 | 5\n2008 | 3\n2009 | 3",
            new SeriesBreak("value", DateValue.Year(2007), "Counted anew.", ChartFixture.Here)
        );

        path.Joins(PointJoin.Broken).Select(j => (Year(j.From), Year(j.To))).ShouldBe([("2007", "2008")]);
    }

    [Fact]
    public void A_break_of_another_field_parts_nothing() =>
        Path("2006 | 5\n2007 | 5\n2008 | 3", new SeriesBreak("other", DateValue.Year(2007), "Counted anew.", ChartFixture.Here))
            .Joins(PointJoin.Broken)
            .ShouldBeEmpty();

    [Fact]
    public void Rows_need_not_be_in_order() => Path("2003 | 1\n2001 | 1\n2002 | 1").Points.Select(Year).ShouldBe(["2001", "2002", "2003"]);

    [Fact]
    public void A_point_without_neighbours_stands_alone()
    {
        var path = Path("1985 | 1\n2010 | 1\n2011 | 1\n2012 | 1");

        path.Points.Where(path.StandsAlone).Select(Year).ShouldBe(["1985", "2010"]);
    }

    [Fact]
    public void Twice_as_many_rows_without_a_value_take_twice_the_memory() =>
        ((double)AllocatedFor(rows: 4000) / AllocatedFor(rows: 2000)).ShouldBeLessThan(3);

    private static long AllocatedFor(int rows)
    {
        var panel = Panel(ChartFixture.Rows("year:number | value:quantity", rows, i => $"{i} | not published"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        SeriesPath.Of(panel, panel.Data).Missing[0].Count.ShouldBe(rows);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Year(PathPoint point) => point.Datum.Name(Channel.X)!;

    private static SeriesPath Path(string rows, params SeriesBreak[] breaks)
    {
        var panel = Panel("year:year | value:quantity\n" + rows, breaks);
        return SeriesPath.Of(panel, panel.Data);
    }

    private static LayerRows Panel(string table, params SeriesBreak[] breaks)
    {
        var layer = ChartFixture.Layer("line", ChartFixture.Table(table, breaks), (Channel.X, "year"), (Channel.Y, "value"));
        return ChartData.Of(ChartFixture.Chart(layer)).Panels[0].Layers[0];
    }
}
