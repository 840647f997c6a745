using System.Globalization;
using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

/// <summary>
/// The description of each chart is the one in <c>Tellings</c>, which a person has read and accepted, and is easy to read.
/// </summary>
public sealed class ChartDescriptionTests
{
    private static readonly (Channel, string)[] YearTroops = [(Channel.X, "year"), (Channel.Y, "troops")];

    private static readonly (Channel, string)[] Bars = [(Channel.X, "troops"), (Channel.Y, "host")];

    private const string TroopsHead = "year:year | troops:quantity:troops";

    public static TheoryData<string> Names => [.. Tellings.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_told_in_words(string name)
    {
        var text = Drawing.Tell(Tellings.All.Single(t => t.Name == name).Chart);
        Golden.Match(
            $"""
            {text.Alt}

            {string.Join("\n", text.Description.Split(". ").Select((s, i) => s.TrimEnd('.') + "."))}

            {string.Join("\n", text.Key)}
            """,
            variant: name.Replace(' ', '-')
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_description_reads_at_grade_9_or_below(string name)
    {
        var text = Drawing.Tell(Tellings.All.Single(t => t.Name == name).Chart);
        Readability.Grade(text.Description).ShouldBeLessThanOrEqualTo(9, text.Description);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_alternative_text_is_one_sentence_that_says_more_than_the_kind_of_chart(string name)
    {
        var alt = Drawing.Tell(Tellings.All.Single(t => t.Name == name).Chart).Alt;
        alt.ShouldEndWith(".");
        alt.TrimEnd('.').ShouldNotContain(". ");
        alt.Split(' ').Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void An_editors_own_alternative_text_is_kept()
    {
        var chart = Chart("line", TroopsHead + "\n2000 | 5", YearTroops) with { Alt = At("My own words.") };
        Drawing.Tell(chart).Alt.ShouldBe("My own words.");
    }

    [Fact]
    public void Ten_thousand_rows_are_told_as_briefly_as_ten()
    {
        var table = Rows(
            "day:date | troops:quantity:troops",
            10_000,
            i => $"{new DateOnly(1990, 1, 1).AddDays(i):yyyy-MM-dd} | {1000 + Math.Round(500 * Math.Sin(i / 1600.0)) + (i * 7919 % 101)}"
        );
        var text = Drawing.Tell(Chart("line", table, (Channel.X, "day"), (Channel.Y, "troops")));
        text.Description.Length.ShouldBeLessThan(900);
        text.Description.ShouldContain("Then it falls to");
    }

    [Fact]
    public void Many_series_with_many_gaps_are_summed_up()
    {
        var table = Rows(
            "year:year | country:category | troops:quantity:troops",
            2000,
            i =>
                $"{1950 + (i / 40)} | Country {i % 40} | {(i % 7 == 0 ? "not published" : (i % 40 * 100 + i).ToString(CultureInfo.InvariantCulture))}"
        );
        var text = Drawing.Tell(Chart("line", table, (Channel.X, "year"), (Channel.Y, "troops"), (Channel.Color, "country")));
        text.Description.ShouldContain("There are 40 series");
        text.Description.ShouldContain("No figure was published for 286 of 2000 points.");
        text.Description.Length.ShouldBeLessThan(900);
    }

    [Fact]
    public void Only_rows_that_pass_the_filter_are_told()
    {
        var chart = Chart("bar", "host | troops:quantity:troops\nLatvia | 10\nEstonia | 20", Bars);
        var layer = chart.Layers[0] with { Data = chart.Layers[0].Data with { Rows = [chart.Layers[0].Data.Rows[0]] } };
        Drawing.Tell(chart with { Layers = [layer] }).Description.ShouldNotContain("Estonia");
    }

    [Fact]
    public void A_highlighted_series_among_many_is_told_in_full()
    {
        var table = Rows("year:year | country:category | troops:quantity:troops", 40, i => $"{2000 + (i / 8)} | Country {i % 8} | {i}");
        var chart = Chart("line", table, (Channel.X, "year"), (Channel.Y, "troops"), (Channel.Color, "country"));
        var lit = chart.Layers[0] with { Highlight = [At("Country 3")] };
        Drawing.Tell(chart with { Layers = [lit] }).Description.ShouldContain("For Country 3 it is 3 troops in 2000, 11 in 2001");
    }

    [Fact]
    public void A_gap_that_all_series_share_is_told_once()
    {
        var table =
            "year:year | country:category | troops:quantity:troops\n2000 | A | 1\n2000 | B | 2\n2001 | A | not published\n2001 | B | "
            + "not published\n2002 | A | 3\n2002 | B | 4";
        Drawing
            .Tell(Chart("line", table, (Channel.X, "year"), (Channel.Y, "troops"), (Channel.Color, "country")))
            .Description.ShouldContain("No figure was published for 2001.");
    }

    [Fact]
    public void Names_with_commas_are_quoted_in_a_list() =>
        Drawing
            .Tell(Chart("bar", "host:category | troops:quantity:troops\nIISS, small | about 10000\nCoalition | about 30000", Bars))
            .Description.ShouldContain("The figures for “IISS, small” and Coalition are approximate.");

    [Fact]
    public void A_layer_that_repeats_the_first_adds_nothing()
    {
        var data = Table(TroopsHead + "\n2000 | 5\n2001 | 6");
        var once = Drawing.Tell(Chart(Layer("line", data, YearTroops)));
        var twice = Drawing.Tell(Chart(Layer("line", data, YearTroops), Layer("dot", data, YearTroops)));
        twice.Description.ShouldBe(once.Description);
    }

    [Theory]
    [InlineData("about 5", "A hollow mark is an approximate figure.")]
    [InlineData("*5", "A hollow mark is an estimate.")]
    [InlineData("*about 5", "A hollow mark is an estimate.")]
    [InlineData("over 5", "An arrow up or to the right means this much or more.")]
    [InlineData("fewer than 5", "An arrow down or to the left means this much or less.")]
    [InlineData("5 to 7", "A bar with two ends is a range.")]
    [InlineData("not collected", "A gap means no figure was collected.")]
    public void The_key_explains_a_sign_that_occurs(string cell, string expected) =>
        Drawing.Tell(Chart("line", $"{TroopsHead}\n2000 | 4\n2001 | {cell}", YearTroops)).Key.ShouldBe([expected]);

    [Fact]
    public void The_key_is_empty_for_plain_figures() =>
        Drawing.Tell(Chart("line", TroopsHead + "\n2000 | 4\n2001 | 5", YearTroops)).Key.ShouldBeEmpty();

    [Fact]
    public void A_break_outside_the_times_shown_is_not_told()
    {
        var data = Table(TroopsHead + "\n2010 | 4\n2011 | 5", new SeriesBreak("troops", DateValue.Year(2007), "Counted anew.", Here));
        var text = Drawing.Tell(Chart(Layer("line", data, YearTroops)));
        text.Description.ShouldNotContain("break");
        text.Key.ShouldBeEmpty();
    }
}
