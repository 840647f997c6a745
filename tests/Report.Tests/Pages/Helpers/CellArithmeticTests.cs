using System.Text.RegularExpressions;
using Shouldly;

namespace Report.Tests.Pages.Helpers;

/// <summary>
/// Sums, shares and comparisons are right, or refused, over cells that are approximate, missing, of both signs, or on both sides of a
/// break in a series.
/// </summary>
public sealed partial class CellArithmeticTests : IDisposable
{
    private readonly PageFixture pages = new();

    public CellArithmeticTests() =>
        pages.Write(
            "data/w.yaml",
            """
            title: Waiting lists
            source: dmdc
            key: [trust, year]
            fields:
              - { name: trust, type: category }
              - { name: year, type: year }
              - { name: patients, type: quantity, title: Patients, unit: patients }
              - { name: cost, type: quantity, title: Cost, unit: £ }
              - { name: change, type: quantity, title: Change, unit: "%" }
              - { name: points, type: quantity, title: Contribution, unit: percentage points }
              - { name: seen, type: quantity, title: Seen, unit: "%" }
              - { name: temp, type: quantity, title: Temperature, unit: °C }
            breaks:
              - { field: patients, after: 2020, reason: Definition changed. }
            rows:
              - { trust: A, year: 2019, patients: 1000 to 2000, cost: 1.5bn, change: 12, points: 12, seen: 5.0, temp: 10 }
              - { trust: B, year: 2019, patients: { value: about 100, status: estimated }, cost: 1006, change: -3, points: -3.5, seen: 23.7, temp: 20 }
              - { trust: A, year: 2021, patients: { value: 900, status: provisional }, cost: suppressed, change: 1, points: 1, seen: 81.4, temp: 12 }
              - { trust: B, year: 2021, patients: { value: 90, status: forecast }, cost: 5, change: 2, points: 2, seen: 62.3, temp: 0 }
              - { trust: C, year: 2022, patients: over 300, cost: 1200000000, change: 0, seen: 12, temp: 1 }
              - { trust: D, year: 2022, patients: fewer than 5, cost: 2, change: 0, seen: 13, temp: 1 }
            """
        );

    [Theory]
    [InlineData("""{{sum "w" "patients" year=2019}}""", "about 1,100 to 2,100 patients")]
    [InlineData("""{{sum "w" "patients" year=2022}}""", "over 300 patients")]
    [InlineData("""{{sum "w" "cost" year=2019}}""", "about £1.5 billion")]
    [InlineData("""{{sum "w" "seen" year=2019}}""", "28.7%")]
    [InlineData("""{{sum "w" "points" year=2019}}""", "8.5 percentage points")]
    [InlineData("""{{sum "w" "change" trust=A year=2019}}""", "12%")]
    [InlineData("""{{value "w" "seen" trust=A year=2019}}""", "5.0%")]
    [InlineData("""{{value "w" "cost" trust=C}}""", "£1.2 billion")]
    [InlineData("""{{share "w" "patients" of="trust=A" year=2019}}""", "about 90% to 96%")]
    [InlineData("""{{share "w" "patients" of="trust=C" year=2022}}""", "over 98%")]
    [InlineData("""{{share "w" "patients" of="trust=D" year=2022}}""", "less than 1.7%")]
    [InlineData("""{{share "w" "cost" of="trust=D" year=2022}}""", "less than 0.1%")]
    [InlineData("""{{share "w" "cost" of="trust=C" year=2022}}""", "over 99.9%")]
    [InlineData("""{{compare "w" "temp" trust=A from=2019 to=2021 as="difference"}}""", "2 °C more")]
    [InlineData("""{{compare "w" "patients" trust=B from=2019 to=2021 as="difference" across="break"}}""", "about 5 to 15 fewer patients")]
    public void What_is_reckoned_says_what_is_known(string call, string said)
    {
        Text("x " + call).ShouldBe("x " + said);
        pages.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{{sum "w" "cost" year=2021}}""", "PAGE026")]
    [InlineData("""{{share "w" "cost" of="trust=B" year=2021}}""", "PAGE026")]
    [InlineData("""{{sum "w" "temp" year=2019}}""", "PAGE070")]
    [InlineData("""{{compare "w" "temp" trust=A from=2019 to=2021}}""", "PAGE070")]
    [InlineData("""{{sum "w" "seen" year=2021}}""", "PAGE072")]
    [InlineData("""{{share "w" "seen" of="trust=A" year=2021}}""", "PAGE072")]
    [InlineData("""{{share "w" "points" of="trust=A" year=2019}}""", "PAGE073")]
    [InlineData("""{{share "w" "change" of="trust=A" year=2019}}""", "PAGE096")]
    [InlineData("""{{sum "w" "change" year=2019}}""", "PAGE096")]
    [InlineData("""{{sum "w" "change" year=2021}}""", "PAGE096")]
    [InlineData("""{{compare "w" "patients" trust=B from=2019 to=2021}}""", "PAGE075")]
    [InlineData("""{{compare "w" "patients" trust=B from=2019 to=2021 across="gap"}}""", "PAGE015")]
    public void What_has_no_honest_answer_is_a_fault(string call, string code)
    {
        pages.Render(call);

        pages.Bag.Sorted().Select(fault => fault.Code).ShouldBe([code]);
    }

    [Fact]
    public void A_break_between_two_values_is_in_their_note()
    {
        var page = pages.Render("""x {{compare "w" "patients" trust=B from=2019 to=2021 across="break"}}""");

        HtmlText.Of(page.Notes).ShouldContain("There is a break after 2020: Definition changed.");
    }

    [Fact]
    public void A_status_is_carried_through_a_sum()
    {
        var page = pages.Render("""x {{sum "w" "patients" year=2021}} {{sum "w" "patients" year=2019}}""");

        HtmlText.Of(page.Notes).ShouldContain("provisional (1 of 2), forecast (1 of 2)");
        HtmlText.Of(page.Notes).ShouldContain("estimated (1 of 2)");
    }

    [Theory]
    [InlineData("""In all {{value "w" "patients" trust=B year=2021}} wait""", "In all 90 patients (forecast) wait")]
    [InlineData("""In all {{sum "w" "patients" year=2021}} wait""", "In all 990 patients (provisional, forecast) wait")]
    [InlineData("""The forecast is {{value "w" "patients" trust=B year=2021}}""", "The forecast is 90 patients")]
    [InlineData("""Of {{value "w" "patients" trust=B year=2019}}""", "Of about 100 patients")]
    [InlineData("""Of {{value "w" "patients" trust=C}}""", "Of over 300 patients")]
    public void Plain_text_has_no_note_and_says_the_status_itself(string text, string plain)
    {
        var page = pages.RenderFile($"---\ntitle: A page\ndescription: '{text}'\n---\n");

        page.Description.ShouldBe(plain);
        pages.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{{value "w" "patients" trust=B year=2021}}""", "(forecast)")]
    [InlineData("""{{value "w" "patients" trust=B year=2019}}""", null)]
    [InlineData("""{{value "w" "patients" trust=C}}""", null)]
    public void A_value_carries_its_status_for_readers_to_whom_no_note_opens(string call, string? status) =>
        Status().Match(pages.Html(call)).Groups[1].Value.ShouldBe(status ?? "");

    public void Dispose() => pages.Dispose();

    private string Text(string markdown) => HtmlText.Of(pages.Html(markdown)).Trim();

    [GeneratedRegex("<data class=\"value[^>]* data-status=\"([^\"]*)\"")]
    private static partial Regex Status();
}
