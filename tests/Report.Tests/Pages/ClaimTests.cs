using Shouldly;

namespace Report.Tests.Pages;

/// <summary>The value and the explanation that a claim is compared with come from the data, as numbers in prose do.</summary>
public sealed class ClaimTests : IDisposable
{
    private readonly PageFixture pages = new();

    [Fact]
    public void The_value_of_a_record_follows_its_cell()
    {
        Record("""value: '{{value "troops" "troops" year=2010}}'""");
        pages.Render("""{{claim "count"}}""").Html.ShouldContain("about 65,000 troops", Case.Insensitive);
        pages.Faults.ShouldBeEmpty();

        pages.Write("data/troops.yaml", Troops("about 64000"));
        pages.Render("""{{claim "count"}}""").Html.ShouldContain("about 64,000 troops", Case.Insensitive);
    }

    [Fact]
    public void The_value_of_a_record_links_to_its_row_and_has_its_note()
    {
        Record("""value: '{{value "troops" "troops" year=2010}}'""");

        pages
            .Render("""{{claim "count"}}""")
            .Html.ShouldContain(
                """<p class="claim-value"><data class="value value-doubt" value="65000"><a href="/report/data/troops/#row-2010" data-note="""
            );
    }

    [Fact]
    public void A_record_whose_cell_is_gone_fails_the_build_at_its_helper()
    {
        Record("""value: '{{value "troops" "troops" year=1999}}'""");
        pages.Render("""{{claim "count"}}""");

        pages.Faults.ShouldBe(["PAGE023 6:69"]);
    }

    [Fact]
    public void A_value_that_is_typed_is_told_of() => Warned("value: about 65000, unit: troops", "CLAIM005 6:37");

    [Fact]
    public void A_number_that_is_typed_into_the_words_of_a_record_is_told_of_though_its_value_is_the_same()
    {
        Record("""value: '{{value "troops" "troops" year=2011}}'""", "There were 68,844 of them.");
        pages.Render("""{{claim "count"}}""");

        pages.Faults.ShouldBe(["PAGE040 6:32"]);
    }

    [Fact]
    public void The_number_that_was_claimed_may_be_repeated()
    {
        Record("""value: '{{value "troops" "troops" year=2010}}'""", "Not 70,000.");
        pages.Render("""{{claim "count"}}""");

        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_of_an_explanation_is_set_as_one_of_a_page()
    {
        Record("""value: '{{value "troops" "troops" year=2010}}'""", explanation: """ "| a | b |\n|---|--:|\n| x | y |" """);

        pages.Render("""{{claim "count"}}""").Html.ShouldContain("""<td class="align-right" data-label="b">y</td>""");
        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_that_shows_itself_is_a_fault_at_its_call()
    {
        Record("""value: '{{value "troops" "troops" year=2010}}'""", explanation: """ '{{claim "count"}}' """);

        pages.Render("""{{claim "count"}}""");

        pages.Faults.ShouldBe(["PAGE095 8:17"]);
    }

    [Fact]
    public void A_claimed_value_that_cannot_be_read_is_one_fault_though_the_texts_repeat_it()
    {
        Record("""value: '{{value "troops" "troops" year=2010}}'""", "Not 70,000.", claimed: "7O000");
        pages.Render("""{{claim "count"}}""");

        pages.Faults.ShouldBe(["DATA007 4:13"]);
    }

    private void Warned(string value, string fault)
    {
        Record(value);
        pages.Render("""{{claim "count"}}""").Html.ShouldContain("about 65,000 troops");
        pages.Faults.ShouldBe([fault]);
    }

    private void Record(string value, string text = "Found.", string explanation = "A good guess.", string claimed = "70000") =>
        pages.Write(
            "claims.yaml",
            $"""
            count:
              title: There were 70,000
              quote: There were 70,000
              claimed: {claimed}
              source: rutland
              record: [{"{"} text: "{text}", {value}, source: lsm {"}"}]
              verdict: imprecise
              explanation: {explanation.Trim()}
            """
        );

    private static string Troops(string of2010) =>
        $"""
            title: US troops in Europe
            source: dmdc
            fields:
              - {"{"} name: year, type: year, title: Year {"}"}
              - {"{"} name: troops, type: quantity, title: Troops, unit: troops {"}"}
            rows:
              - {"{"} year: 2010, troops: {of2010} {"}"}
            """;

    public void Dispose() => pages.Dispose();
}
