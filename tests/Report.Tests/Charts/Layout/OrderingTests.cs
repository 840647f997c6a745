using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Data;

namespace Report.Tests.Charts.Layout;

public sealed class OrderingTests
{
    [Theory]
    [InlineData("0-9 5|10-19 7|20-29 9|30-39 6|40+ 8")]
    [InlineData("under_18 5|18_to_24 7|25_to_64 9|65_and_over 6")]
    [InlineData("Jan 5|Feb 9|Mar 3|Apr 8")]
    [InlineData("September 5|October 9|November 3")]
    [InlineData("1,000_to_4,999 5|5,000_to_9,999 9|10,000_and_more 3")]
    [InlineData("Grade_1 5|Grade_2 9|Grade_3 3")]
    [InlineData("100_km 5|10_km 9|1_km 3")]
    public void Steps_of_a_scale_keep_their_order_down_the_side(string rows) => DownTheSide(rows).ShouldBe(rows.Split('|').Select(NameOf));

    [Theory]
    [InlineData("Estonia 5|Latvia 9|Lithuania 3", "Latvia Estonia Lithuania")]
    [InlineData("Boeing_737 5|Airbus_320 9|Comac_919 3", "Airbus 320|Boeing 737|Comac 919")]
    [InlineData("2_Para 5|7_Para 9|3_Para 3", "7 Para|2 Para|3 Para")]
    public void Names_without_an_order_are_sorted_by_value(string rows, string expected) =>
        DownTheSide(rows).ShouldBe(expected.Split(expected.Contains('|', StringComparison.Ordinal) ? '|' : ' '));

    [Fact]
    public void Values_that_a_field_may_have_are_in_the_order_of_their_list()
    {
        var table = ChartFixture.Table("size | n:integer\nlarge | 9\nsmall | 5\nmedium | 7");
        var listed = table.Fields[0] with
        {
            Constraints = Constraints.None with { Enum = [new TextValue("small"), new TextValue("medium"), new TextValue("large")] },
        };
        var chart = Drawing.Read(
            "title: Sizes\ndata: example\nmark: bar\nencoding: { x: n, y: size }",
            table with
            {
                Fields = [listed, table.Fields[1]],
                Rows = [.. table.Rows.Select(r => r with { Cells = [r.Cells[0] with { Field = listed }, r.Cells[1]] })],
            }
        );

        Ordering.Of(Axis.Of(ChartData.Of(chart)).Y).ShouldBe(["small", "medium", "large"]);
    }

    [Fact]
    public void Stacks_that_differ_by_rounding_alone_are_in_the_order_of_the_rows()
    {
        var chart = ChartFixture.Chart(
            "bar",
            "town | answer | share:number:%\nAri | yes | 61.9\nAri | no | 38\nBo | yes | 50\nBo | no | 50.1\nCy | yes | "
                + "49.9\nCy | no | 50.1",
            (Channel.X, "share"),
            (Channel.Y, "town"),
            (Channel.Color, "answer")
        );

        Ordering.Of(Axis.Of(ChartData.Of(chart)).Y).ShouldBe(["Ari", "Bo", "Cy"]);
    }

    private static IReadOnlyList<string> DownTheSide(string rows)
    {
        var table = "name | n:integer\n" + string.Join('\n', rows.Split('|').Select(r => $"{NameOf(r)} | {r.Split(' ')[1]}"));
        return Ordering.Of(Axis.Of(ChartData.Of(ChartFixture.Chart("bar", table, (Channel.X, "n"), (Channel.Y, "name")))).Y);
    }

    private static string NameOf(string row) => row.Split(' ')[0].Replace('_', ' ');
}
