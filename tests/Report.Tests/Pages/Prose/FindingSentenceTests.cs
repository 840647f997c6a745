using Report.Data.Findings;
using Report.Pages;
using Report.Pages.Binding;
using Report.Pages.Models;
using Report.Tests.Data;
using Report.Tests.Data.Findings;

namespace Report.Tests.Pages.Prose;

/// <summary>A condition that words rest on is written as a sentence with the current values, which link to their rows.</summary>
public sealed class FindingSentenceTests
{
    [Theory]
    [InlineData(
        "host where max(troops) = Latvia",
        "Latvia (1,800 troops) has the largest value of Troops, before Estonia (about 1,400 troops)."
    )]
    [InlineData(
        "host where max(troops) != Estonia",
        "Latvia (1,800 troops) has the largest value of Troops, before Estonia (about 1,400 troops), and not Estonia."
    )]
    [InlineData(
        "host where min(tanks where tanks is not missing) = [Estonia, United Kingdom]",
        "Estonia (10 tanks) and United Kingdom (10 tanks) have the smallest value of tanks where tanks is known, "
            + "before Latvia (14 tanks)."
    )]
    [InlineData("host where troops > 1500 = Latvia", "For Latvia (1,800 troops) and no other, Troops is more than 1,500 troops.")]
    [InlineData("host where wave = 2022 = [Hungary, United Kingdom]", "For Hungary and United Kingdom and no other, wave is 2022.")]
    [InlineData(
        "max(troops) >= 1800 and min(troops) < 601",
        "The largest value of Troops (Latvia: 1,800 troops) is at least 1,800 troops, and the smallest value of Troops (United "
            + "Kingdom: 600 troops) is less than 601 troops."
    )]
    [InlineData(
        "value(troops, host: Hungary) = 0.5 * max(troops)",
        "Troops for Hungary (900 troops) is 50% of the largest value of Troops (Latvia: 1,800 troops)."
    )]
    [InlineData(
        "value(troops, host: Hungary) = 50% * max(troops)",
        "Troops for Hungary (900 troops) is 50% of the largest value of Troops (Latvia: 1,800 troops)."
    )]
    [InlineData(
        "max(troops) - min(troops) > 1000",
        "The largest value of Troops (Latvia: 1,800 troops) minus the smallest value of Troops (United Kingdom: 600 troops) is more "
            + "than 1,000 troops."
    )]
    [InlineData(
        "max(troops) / min(troops) in 2..4",
        "The largest value of Troops (Latvia: 1,800 troops) divided by the smallest value of Troops (United Kingdom: 600 troops) is "
            + "between 2 and 4."
    )]
    [InlineData(
        "sum(troops, wave: 2022) = 1500",
        "The total of Troops for 2022 (1,500 troops, from Hungary, United Kingdom) is 1,500 troops."
    )]
    [InlineData("count where wave = 2017 of hosts = 2", "The number of rows where wave is 2017 (2, from Latvia, Estonia) is 2.")]
    [InlineData(
        "rank(troops, host: Estonia) = 2",
        "The rank from the largest value of Troops for Estonia (2, from about 1,400 troops) is 2."
    )]
    [InlineData(
        "share(troops where host = Latvia) > 35%",
        "The share of Troops where Host is Latvia (about 38.3%, from Latvia: 1,800 troops) is more than 35%."
    )]
    [InlineData(
        "not (max(troops) < 1000) or min(troops) > 5000",
        "It is not so that the largest value of Troops (Latvia: 1,800 troops) is less than 1,000 troops, or the smallest value of "
            + "Troops (United Kingdom: 600 troops) is more than 5,000 troops."
    )]
    [InlineData(
        "change(total, country: Italy, from: 2001, to: 2011) <= -50%",
        "The change of total for Italy from 2001 to 2011 (−50%, from 2001: 100 troops; 2011: 50 troops) is at most −50%."
    )]
    [InlineData(
        "falls(total, country: Italy, to: 2011)",
        "Each value of total is smaller than the one before for Italy to 2011 (2001: 100 troops; 2011: 50 troops)."
    )]
    [InlineData(
        "spread(total, country: Italy, from: 2011) < 10%",
        "The difference between the largest and the smallest value of total, in percent of the largest, for Italy from 2011 (3.85%, "
            + "from 2011: 50 troops; 2012: 52 troops) is less than 10%."
    )]
    public void A_condition_is_said_in_words_with_todays_values(string condition, string sentence) =>
        HtmlText.WithoutTags(Sentence(condition, "hosts", "years")).ShouldBe(sentence);

    [Fact]
    public void A_value_links_to_its_row() =>
        Sentence("max(troops) > 1", "hosts")
            .ShouldBe("""The largest value of Troops (Latvia: <a href="/data/hosts/#row-latvia">1,800 troops</a>) is more than 1 troop.""");

    [Fact]
    public void A_dataset_that_readers_do_not_have_before_them_is_named_once() =>
        HtmlText
            .WithoutTags(Sentence("max(troops) of hosts > min(troops) of hosts", "years"))
            .ShouldBe(
                "The largest value of Troops in “Hosts” (Latvia: 1,800 troops) is more than the smallest value of Troops (United "
                    + "Kingdom: 600 troops)."
            );

    [Fact]
    public void What_a_page_rests_on_stands_below_it_with_the_sentences()
    {
        using var input = new TemporaryInput()
            .Write("data/hosts.yaml", Conditions.Hosts)
            .Write(
                "page.md",
                "---\ntitle: A page\nholds: max(troops) of hosts > 5\n---\n\nLatvia’s is largest.{{holds \"host where max(troops) = "
                    + "Latvia\" over=\"hosts\"}} So they say.{{reason \"their <words>\"}}\n"
            );
        var page = PageStage.Render(input.Folder, input.Bag).Single();

        input.Found.ShouldBeEmpty();
        var text = HtmlText.WithoutTags(page.Notes);
        text.ShouldStartWith("\nHow we know this: the findings of this page\nTested against the data each time this report is built.\n");
        text.ShouldContain("\nThe largest value of Troops in “Hosts” (Latvia: 1,800 troops) is more than 5 troops.\n");
        text.ShouldContain(
            "\n“Latvia’s is largest.” Latvia (1,800 troops) has the largest value of Troops in “Hosts”, before Estonia "
                + "(about 1,400 troops).\n"
        );
        text.ShouldContain("\n“So they say.” Not tested against the data: their &lt;words&gt;.\n");
    }

    [Fact]
    public void A_page_that_rests_on_nothing_says_nothing_of_it()
    {
        using var input = new TemporaryInput().Write("page.md", "---\ntitle: A page\n---\n\nText.\n");

        PageStage.Render(input.Folder, input.Bag).Single().Notes.ShouldBeEmpty();
    }

    private static string Sentence(string condition, params string[] shown)
    {
        using var input = new TemporaryInput().Write("data/hosts.yaml", Conditions.Hosts).Write("data/years.yaml", Conditions.Years);
        var data = input.Read();
        var tested = Conditions.Test(condition, data, input.Bag, shown);
        input.Found.ShouldBeEmpty();
        tested!.Truth.ShouldBe(true);
        return FindingSentence.Of(tested, new BindingContext(data, input.Bag), new Permalinks("/"), shown.ToHashSet());
    }
}
