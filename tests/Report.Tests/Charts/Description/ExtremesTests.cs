using System.Globalization;
using CsCheck;
using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Rows;

namespace Report.Tests.Charts.Description;

/// <summary>However short a description is, it gives the highest and the lowest figure, and it ranks no ties.</summary>
public sealed class ExtremesTests
{
    [Fact]
    public void Every_telling_of_a_series_keeps_its_highest_and_its_lowest() =>
        Gen.Int[100, 999]
            .Array[2, 40]
            .Sample(values =>
            {
                var text = Write(
                    "line",
                    "year:year|n:number\n" + string.Join('\n', values.Select((v, i) => $"{1950 + i}|{v}")),
                    (Channel.X, "year"),
                    (Channel.Y, "n")
                );

                foreach (var told in new[] { text.Alt, text.Description })
                {
                    told.ShouldContain(values.Max().ToString(CultureInfo.InvariantCulture));
                    told.ShouldContain(values.Min().ToString(CultureInfo.InvariantCulture));
                }
            });

    [Fact]
    public void Equal_bars_share_the_first_and_the_last_place() =>
        Write("bar", "port|n:number\nArl|9\nBex|9\nCor|4\nDun|4", (Channel.X, "n"), (Channel.Y, "port"))
            .Alt.ShouldContain("the highest figure is 9 for Arl and Bex, and the lowest 4 for Cor and Dun");

    [Fact]
    public void Of_many_equals_some_are_named_and_the_others_counted() =>
        Write("bar", "port|n:number\nA|9\nB|9\nC|9\nD|9\nE|9\nF|9\nG|1", (Channel.X, "n"), (Channel.Y, "port"))
            .Alt.ShouldContain("A, B, C and 3 more");

    [Fact]
    public void A_peak_that_comes_again_is_told_as_such() =>
        Write("line", "year:year|n:number\n2010|50\n2011|90\n2012|30\n2013|90\n2014|40\n2015|60", (Channel.X, "year"), (Channel.Y, "n"))
            .Description.ShouldContain("its highest again, 90 in 2013");

    [Fact]
    public void A_plateau_is_told_from_end_to_end() =>
        Write("line", "year:year|n:number\n2010|50\n2011|90\n2012|90\n2013|90\n2014|40\n2015|60", (Channel.X, "year"), (Channel.Y, "n"))
            .Description.ShouldContain("It is at its highest, 90, for 2011 to 2013.");

    [Fact]
    public void Parts_on_both_sides_of_zero_have_no_shares()
    {
        var text = Write(
            "bar",
            "year:year|kind|n:number\n2019|Fuel|40\n2019|Forest|-10\n2020|Fuel|30\n2020|Forest|-25",
            (Channel.X, "year"),
            (Channel.Y, "n"),
            (Channel.Color, "kind")
        );

        text.Description.ShouldContain("none has a share of the total");
        (text.Alt + text.Description).ShouldNotContain("percent");
    }

    [Fact]
    public void Several_reasons_for_gaps_are_one_sentence_with_their_places() =>
        Write(
            "line",
            "year:year|n:quantity\n2015|4\n2016|not published\n2017|7\n2018|suppressed\n2019|9",
            (Channel.X, "year"),
            (Channel.Y, "n")
        )
            .Key.ShouldBe(["A gap means that no figure was published for 2016 and the figure was held back for 2018."]);

    [Fact]
    public void A_map_that_measures_nothing_names_every_row()
    {
        var text = Write("map", "place\nNorway\nSweden\nFinland", (Channel.Label, "place"));

        text.Description.ShouldContain("It shows Norway, Sweden and Finland.");
        text.Alt.ShouldContain("it shows Norway, Sweden and Finland");
    }

    private static ChartText Write(string mark, string table, params (Channel, string)[] encoding) =>
        ChartDescription.Write(ChartData.Of(ChartFixture.Chart(mark, table, encoding)));
}
