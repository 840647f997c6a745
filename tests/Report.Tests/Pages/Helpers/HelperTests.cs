using Shouldly;

namespace Report.Tests.Pages.Helpers;

/// <summary>Each helper writes what the data say, and reports arguments that match nothing. The text of a page starts on line 4.</summary>
public sealed class HelperTests : IDisposable
{
    private readonly PageFixture pages = new();

    [Theory]
    [InlineData("""x {{value "troops" "troops" year=1985}}""", "x over 300,000 troops")]
    [InlineData("""x {{value "troops" "troops" year=2010 format="number"}}""", "x about 65,000")]
    [InlineData("""x {{value "troops" "troops" year=2012}}""", "x not published")]
    [InlineData("""x {{value "efp" "since" host=Estonia}}""", "x 20 April 2017")]
    [InlineData("""x {{value "efp" "since" troops="1,887"}}""", "x June 2017")]
    [InlineData("""x {{value "efp" "host" since=2022}}""", "x United \"Q\" <Kingdom>")]
    [InlineData("""x {{value "efp" "troops" host="United \"Q\" <Kingdom>"}}""", "x 900 troops")]
    [InlineData("""x {{sum "efp" "troops" wave=2017}}""", "x 3,317 troops")]
    [InlineData("""x {{sum "efp" "troops" format=number}}""", "x 4,217")]
    [InlineData("""x {{count "efp"}}""", "x three")]
    [InlineData("""x {{count "efp" wave=2017 format=number}}""", "x 2")]
    [InlineData("""x {{tally}}""", "x one")]
    [InlineData("""x {{tally verdict="contradicted" format=number}}""", "x 1")]
    [InlineData("""x {{tally verdict="not supported" format=number}}""", "x 0")]
    [InlineData("""x {{share "efp" "troops" of="host=Estonia" wave=2017}}""", "x about 43%")]
    [InlineData("""x {{share "efp" "troops" of="wave=2017 host=Latvia"}}""", "x about 45%")]
    [InlineData("""x {{compare "troops" "troops" from=1985 to=2010}}""", "x less than a quarter")]
    [InlineData("""x {{compare "troops" "troops" from=1985 to=2010 as="times"}}""", "x more than four times")]
    [InlineData("""x {{compare "efp" "troops" from=Estonia to=Latvia as="difference"}}""", "x 457 more troops")]
    [InlineData("""x {{plain "32"}} and {{plain 33}}""", "x 32 and 33")]
    [InlineData("""x {{term "afloat"}} {{term "afloat" text="at sea"}}""", "x afloat at sea")]
    [InlineData("""x{{cite "lsm"}}.""", "x1.")]
    public void A_call_says_what_the_data_says(string markdown, string expected)
    {
        var html = pages.Html(markdown);
        HtmlText.Of(html).Trim().ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{{value "troops" "troops" year=2010}} left.""", "About 65,000 troops left.")]
    [InlineData(
        """It fell. {{value "troops" "troops" year=2010}} stayed{{cite "lsm"}}. {{count "efp"}} came.""",
        "It fell. About 65,000 troops stayed1. Three came."
    )]
    [InlineData(
        """In the U.S. {{value "troops" "troops" year=2010}} left, see p. {{plain "3"}}.""",
        "In the U.S. about 65,000 troops left, see p. 3."
    )]
    [InlineData(
        """He said: {{value "troops" "troops" year=2010}} ({{value "troops" "troops" year=2010}}).""",
        "He said: about 65,000 troops (about 65,000 troops)."
    )]
    [InlineData(
        """**{{value "troops" "troops" year=2010}}** left. *Then* {{value "troops" "troops" year=2010}}.""",
        "About 65,000 troops left. Then about 65,000 troops."
    )]
    public void A_sentence_starts_with_a_capital(string markdown, string expected) =>
        HtmlText.WithoutTags(pages.Html(markdown)).Trim().ShouldBe(expected);

    [Theory]
    [InlineData("""{{vlaue "troops"}}""", "PAGE010 4:3", "did you mean 'value'?")]
    [InlineData("""{{value "troops"}}""", "PAGE011 4:1", "as in {{value \"us-troops-europe\" \"troops\" year=2010}}")]
    [InlineData("""{{cite "lsm" "rutland"}}""", "PAGE012 4:14", "as in {{cite \"rand-2016\"}}")]
    [InlineData("""{{value "troops" "troops" year: 2010}}""", "PAGE012 4:27", "a name and its value are joined by '=': 'year=…'")]
    [InlineData("""{{reason "a judgement:" "the author's"}}""", "PAGE012 4:25", "as in {{reason \"the author's own judgement\"}}")]
    [InlineData("""{{term "afloat" txt="x"}}""", "PAGE013 4:17", "did you mean 'text'?")]
    [InlineData("""{{value "efp" "troops" host=Estonia host=Latvia}}""", "PAGE014 4:37", "keep one of the two")]
    [InlineData("""{{value "efp" "troops" host=Estonia format="numbr"}}""", "PAGE015 4:44", "did you mean 'number'?")]
    [InlineData("""{{tally verdict="contradict"}}""", "PAGE015 4:17", "did you mean 'contradicted'?")]
    [InlineData("""text {{chart "troops"}}""", "PAGE016 4:6", "leave a blank line before and after it")]
    [InlineData("""{{value "trops" "troops" year=2010}}""", "PAGE020 4:9", "did you mean 'troops'?")]
    [InlineData("""{{value "troops" "trops" year=2010}}""", "PAGE021 4:18", "did you mean 'troops'?")]
    [InlineData("""{{value "troops" "troops" yaer=2010}}""", "PAGE021 4:27", "did you mean 'year'?")]
    [InlineData("""{{sum "efp" "host"}}""", "PAGE022 4:13", "fields of numbers: troops")]
    [InlineData("""{{value "troops" "troops" year=2000}}""", "PAGE023 4:32", "nearest: 1985 and 2010")]
    [InlineData("""{{value "efp" "troops" host=Latvai}}""", "PAGE023 4:29", "did you mean 'Latvia'?")]
    [InlineData("""{{value "efp" "troops" host=Mars}}""", "PAGE023 4:29", "there are: Estonia, Latvia, United \"Q\" <Kingdom>")]
    [InlineData("""{{value "efp" "troops" wave=2017 host="United \"Q\" <Kingdom>"}}""", "PAGE023 4:39", "there are: Estonia, Latvia")]
    [InlineData("""{{value "efp" "troops" wave=2017}}""", "PAGE024 4:1", "say which: host=Estonia, Latvia")]
    [InlineData("""{{value "troops" "afloat" year=2010}}""", "PAGE025 4:18", null)]
    [InlineData("""{{sum "troops" "troops"}}""", "PAGE026 4:1", "leave that row out with another argument, or give the values one by one")]
    [InlineData(
        """{{compare "troops" "troops" from=2010}}""",
        "PAGE011 4:1",
        "as in {{compare \"us-troops-europe\" \"troops\" from=1985 to=2010}}"
    )]
    [InlineData("""{{compare "troops" "troops" from=2010 to=2013}}""", "PAGE023 4:42", "nearest: 2012")]
    [InlineData(
        """{{compare "troops" "troops" from=2010 to=2012}}""",
        "PAGE035 4:1",
        "give both values instead, or compare them another way with 'as'"
    )]
    [InlineData("""{{compare "efp" "troops" from=1 to=2 host=Estonia}}""", "PAGE027 4:1", "fix all but one of them: host")]
    [InlineData(
        """{{share "efp" "troops" wave=2017}}""",
        "PAGE011 4:1",
        "as in {{share \"us-troops-europe-by-country\" \"troops\" of=\"country=Germany\" year=1957}}"
    )]
    [InlineData("""{{share "efp" "troops" of="hots=Estonia"}}""", "PAGE021 4:28", "did you mean 'host'?")]
    [InlineData("""{{share "efp" "troops" of="host=Eston"}}""", "PAGE023 4:33", "there are: Estonia, Latvia, United \"Q\" <Kingdom>")]
    [InlineData("""{{table "efp" fields="host trops"}}""", "PAGE021 4:28", "did you mean 'troops'?")]
    [InlineData("""{{timeline "troops" when="troops"}}""", "PAGE028 4:26", null)]
    [InlineData("""{{timeline "troops"}}""", "PAGE029 4:12", null)]
    [InlineData("""{{chart "trops"}}""", "PAGE030 4:9", "did you mean 'troops'?")]
    [InlineData("""{{cite "lms"}}""", "PAGE031 4:8", "did you mean 'lsm'?")]
    [InlineData("""{{claim "seventytwo"}}""", "PAGE032 4:9", "did you mean 'seventy-two'?")]
    [InlineData("""{{term "aflot"}}""", "PAGE033 4:8", "did you mean 'afloat'?")]
    public void What_fits_nothing_is_reported_at_its_argument(string markdown, string fault, string? hint)
    {
        pages.Render(markdown);
        pages.Bag.Sorted().Select(d => ($"{d.Code} {d.Position.Line}:{d.Position.Column}", d.Hint)).ShouldBe([(fault, hint)]);
    }

    [Fact]
    public void A_dataset_that_could_not_be_read_is_not_called_missing()
    {
        pages.Write("data/broken.yaml", "title: [");
        pages.Render("""{{value "broken" "x" y=1}}""");
        pages.Bag.Sorted().ShouldAllBe(d => d.Code.StartsWith("DATA", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chart_that_could_not_be_read_is_not_called_missing()
    {
        pages.Write("charts/broken.yaml", "title: [");
        pages.Render("""{{chart "broken"}}""");
        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Several_faults_of_one_page_are_found_at_once()
    {
        pages.Render("{{cite \"x1\"}} and\n\n- {{value \"nope\" \"x\"}}\n  {{count}}\n\n> {{term \"zz\"}}");
        pages.Faults.ShouldBe(["PAGE031 4:8", "PAGE020 6:11", "PAGE011 7:3", "PAGE033 9:10"]);
    }

    [Fact]
    public void A_number_that_a_sentence_rounds_stands_in_its_note_to_the_last_digit()
    {
        pages.Write(
            "data/gdp.yaml",
            """
            title: GDP
            source: lsm
            fields: [{ name: year, type: year, title: Year }, { name: gdp, type: quantity, title: GDP, unit: dollars }]
            rows: [{ year: 1990, gdp: 326608014285.316 }, { year: 2014, gdp: 2048517438873.54 }]
            """
        );
        var page = pages.Render(
            """It was {{value "gdp" "gdp" year=1990}}, that is {{value "gdp" "gdp" year=1990 format="exact"}}; {{sum "gdp" "gdp"}} in all."""
        );
        HtmlText
            .WithoutTags(page.Html)
            .Trim()
            .ShouldBe("It was 326.6 billion dollars, that is 326,608,014,285.316 dollars; 2.38 trillion dollars in all.");
        page.Notes.ShouldContain("<strong>326,608,014,285.316 dollars</strong>");
        page.Notes.ShouldContain("<strong>2,375,125,453,158.856 dollars</strong>");
    }

    public void Dispose() => pages.Dispose();
}
