using Report.Languages;
using Shouldly;

namespace Report.Tests.Pages.Prose;

public sealed class BareNumberTests : IDisposable
{
    private readonly PageFixture pages = new();

    [Theory]
    [InlineData("There were 5982 of them", "5982")]
    [InlineData("some 65,000 by 2010", "65,000")]
    [InlineData("65 000 troops", "65 000")]
    [InlineData("15,000–20,000 troops", "15,000 20,000")]
    [InlineData("15,000 to 20,000", "15,000 20,000")]
    [InlineData("(72)", "72")]
    [InlineData("3.4% of GDP", "3.4")]
    [InlineData("€1985 a head", "1985")]
    [InlineData("1985% more", "1985")]
    [InlineData("65k troops in 10km", "65 10")]
    [InlineData("4 of 32 members", "4 32")]
    [InlineData("Twelve countries", "Twelve")]
    [InlineData("twenty-four hours", "twenty-four")]
    [InlineData("two hundred thousand", "two hundred thousand")]
    [InlineData("three quarters of it, two-thirds then", "three quarters two-thirds")]
    [InlineData("$1.5 million", "1.5")]
    [InlineData("May 15,000 of them", "15,000")]
    public void A_number_that_says_how_many_is_bare(string text, string found) => Found(text).ShouldBe(found);

    [Theory]
    [InlineData("in 2010, the 1990s, the 90s, 1953–67, 1979-89, 2007/08, (1985)")]
    [InlineData("on 20 August 2025, 8-9 July 2016, 8–9 July, 20th of August, July 8, August 20, 2025, 4 and 5 May")]
    [InlineData("on 2016-07-08 or in 2025-02")]
    [InlineData("at 14:30, 9 am, 10 p.m.")]
    [InlineData("the 1st, 2nd, 3rd and 21st century")]
    [InlineData("G8, F-16, RR-1253, IF11130, COVID-19, the M1A2 and 5G")]
    [InlineData("Article 5, Articles 4 and 5, Section 3.2, Sections 2, 3 and 4, p. 12, pp. 12–14, no. 7, Resolution 1244, CC BY 4.0")]
    [InlineData("he said “over 300,000 troops” and ‘it’s 72 hours’, \"some 65,000\", „5.000“, «20 000»")]
    [InlineData("and “it went on with 15,000")]
    [InlineData("see example.org/2/17 and #12")]
    [InlineData("version 1.2.3")]
    [InlineData("one of three, half of ten, a third")]
    [InlineData("eleven years and two decades")]
    [InlineData("the twenty-first century")]
    [InlineData("1. Title")]
    [InlineData("troops per 1,000 people, for every 100 of them")]
    [InlineData("someone, often, height, attendance")]
    public void What_only_looks_like_one_is_free(string text) => Found(text).ShouldBe("");

    [Fact]
    public void A_bare_number_is_answered_with_the_call_to_write()
    {
        pages.Render(
            "There were 1,430 troops in *Estonia* and about\n65,000 then, and 7.\n\n{{table \"efp\"}}\n\nOf {{value \"troops\" "
                + "\"troops\" year=1985}}."
        );
        pages.Messages.ShouldBe([
            """PAGE040 4:12 '1,430' is not bound to the data (write {{value "efp" "troops" host=Estonia}})""",
            """PAGE040 5:1 '65,000' is not bound to the data (write {{value "troops" "troops" year=2010}})""",
            """PAGE040 5:18 '7' is not bound to the data (write it with a helper, or '{{plain "7"}}' where no data stands behind it)""",
        ]);
    }

    [Theory]
    [InlineData("There were 1,430 troops.")]
    [InlineData("There were 1,430 troops.\n\n{{value \"troops\" \"troops\" year=1985}}")]
    public void A_cell_of_a_table_that_the_page_does_not_show_is_no_answer(string markdown)
    {
        pages.Render(markdown);
        pages.Messages.ShouldHaveSingleItem().ShouldContain("where no data stands behind it");
    }

    [Fact]
    public void A_small_number_or_one_that_two_cells_hold_is_answered_with_no_cell_by_coincidence()
    {
        pages.Write(
            "data/small.yaml",
            "title: S\ndescription: S\nsource: rutland\nfields:\n  - { name: port, type: text, title: Port }\n  - { name: n, type: "
                + "quantity, title: N, unit: ships }\n"
                + "rows:\n  - { port: A, n: 12 }\n  - { port: B, n: 340 }\n  - { port: C, n: 340 }\n  - { port: D, n: 40 }\n"
        );
        pages.Render("Of 12 miles, and 340 ships, and 40 ships.\n\n{{table \"small\"}}");

        pages.Messages[0].ShouldContain("where no data stands behind it");
        pages.Messages[1].ShouldContain("where no data stands behind it");
        pages.Messages[2].ShouldContain("write {{value \"small\" \"n\" port=D}}");
    }

    [Fact]
    public void Blanks_and_quotes_in_a_suggestion_can_be_copied()
    {
        pages.Render("There were 900 troops.\n\n{{table \"efp\"}}");
        pages.Messages.ShouldHaveSingleItem().ShouldContain("""write {{value "efp" "troops" host="United \"Q\" <Kingdom>"}}""");
        using var again = new PageFixture();
        again.Html("""There were {{value "efp" "troops" host="United \"Q\" <Kingdom>"}}.""").ShouldContain("900 troops");
    }

    [Theory]
    [InlineData("> There were 5,000.\n\n`5,000` <b title=\"5,000\">x</b> [x](https://example.com/5000) {{plain \"5,000\"}}")]
    [InlineData("A \"quotation of *5,000* troops\" and it's 'some 5,000'")]
    public void Quotations_code_markup_and_calls_are_free(string markdown)
    {
        pages.Render(markdown);
        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Callouts_headings_lists_tables_and_notes_are_prose()
    {
        pages.Render("> [!NOTE]\n> 5,000\n\n## 6,000\n\n- 7,000[^1]\n\n| 8,000 |\n|---|\n| 9,000 |\n\n[^1]: 4,000");
        pages.Faults.ShouldBe(["PAGE040 5:3", "PAGE040 7:4", "PAGE040 9:3", "PAGE040 11:3", "PAGE040 13:3", "PAGE040 15:7"]);
    }

    public void Dispose() => pages.Dispose();

    private static string Found(string text) =>
        string.Join(' ', Locales.BuiltIn.Default.Prose.Numbers(text).Select(n => text.Substring(n.Start, n.Length)));
}
