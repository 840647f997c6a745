using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

public sealed class DoubtSentencesTests
{
    private const string TroopsHead = "year:year | troops:quantity:troops";

    private static readonly (Channel, string)[] YearTroops = [(Channel.X, "year"), (Channel.Y, "troops")];

    private static readonly (Channel, string)[] Bars = [(Channel.X, "troops"), (Channel.Y, "host")];

    [Fact]
    public void A_date_that_is_not_sure_is_told_as_about()
    {
        var text = Drawing.Tell(Chart("dot", TroopsHead + "\n*1985 | over 300000\n2010 | about 65000", YearTroops));
        text.Description.ShouldContain("Year, from about 1985 to 2010.");
        text.Description.ShouldContain("The figures are over 300,000 troops in about 1985 and about 65,000 in 2010.");
        text.Alt.ShouldContain("it starts at over 300,000 troops in about 1985");
    }

    [Fact]
    public void An_approximate_figure_is_no_estimate() =>
        Told(Chart("bar", "host:category | troops:quantity:troops\nLatvia | about 10\nEstonia | *20", Bars))
            .ShouldContain("The figure for Estonia is an estimate. The figure for Latvia is approximate.");

    [Fact]
    public void One_sentence_of_the_key_explains_hollow_marks_of_both_sorts_in_any_layer()
    {
        var about = Table(TroopsHead + "\n2000 | about 10");
        var estimate = Table(TroopsHead + "\n2000 | *20");
        Drawing
            .Tell(Chart(Layer("dot", about, YearTroops), Layer("dot", estimate, YearTroops) with { Data = estimate with { Id = "other" } }))
            .Key.ShouldBe(["A hollow mark is an approximate figure or an estimate."]);
    }

    [Fact]
    public void Doubts_are_told_with_the_layer_that_they_are_of()
    {
        var forces = Table("host:category | forces:quantity:troops\nLatvia | about 9000\nEstonia | about 7500");
        var groups = Table("host:category | troops:quantity:troops\nLatvia | 1887\nEstonia | 1430");
        Told(Chart(Layer("dot", forces, (Channel.X, "forces"), (Channel.Y, "host")), Layer("dot", groups, Bars)))
            .ShouldContain("The figures for Latvia and Estonia are approximate. Drawn over that: a dot chart of troops.");
    }

    [Fact]
    public void Doubts_that_two_layers_share_are_told_in_full_once()
    {
        var data = Table("year:year | troops:quantity:troops | afloat:quantity:troops\n2000 | 9 | 1\n2001 | not published | not published");
        Told(Chart(Layer("line", data, YearTroops), Layer("line", data, (Channel.X, "year"), (Channel.Y, "afloat"))))
            .ShouldEndWith(
                "No figure was published for 2001. Drawn over that: a line chart of “Afloat”. There is one figure: 1 troop in 2000. "
                    + "The same cautions hold here."
            );
    }

    [Fact]
    public void Figures_on_either_side_of_a_break_call_for_care()
    {
        var data = Table(
            TroopsHead + "\n2006 | 4\n2007 | 5\n2008 | 3",
            new SeriesBreak("troops", DateValue.Year(2007), "Counted anew.", Here)
        );
        Told(Chart(Layer("line", data, YearTroops)))
            .ShouldEndWith("There is a break after 2007: Counted anew. Figures before and after should be compared with care.");
    }

    [Fact]
    public void All_of_the_year_after_which_a_series_breaks_lies_before_the_break()
    {
        const string head = "when:date | troops:quantity:troops\n";
        var gap = new SeriesBreak("troops", DateValue.Year(2007), "Counted anew.", Here);
        (Channel, string)[] months = [(Channel.X, "when"), (Channel.Y, "troops")];
        Told(Chart(Layer("line", Table(head + "2007-03 | 4\n2007-09 | 5", gap), months))).ShouldNotContain("break");
        Told(Chart(Layer("line", Table(head + "2007-09 | 4\n2008-01 | 5", gap), months))).ShouldContain("There is a break after 2007");
    }

    [Fact]
    public void Several_notes_are_one_sentence()
    {
        var chart = Chart("line", TroopsHead + "\n2000 | 5\n2001 | 7", YearTroops);
        Told(chart with { Annotations = [Note("Crimea"), Note("The article: over 300,000"), Note("Surge")] })
            .ShouldEndWith("Notes on the chart say: “Crimea”, “The article: over 300,000” and “Surge”.");

        static Annotation Note(string text) => new(At(text), null, null, Here);
    }

    private static string Told(ChartSpec chart) => Drawing.Tell(chart).Description;
}
