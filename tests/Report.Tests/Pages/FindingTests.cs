using Report.Tests.Data;

namespace Report.Tests.Pages;

/// <summary>
/// Charts, pages, claims and sentences can state the conditions that their words rest on, and a condition that does not hold is reported.
/// </summary>
public sealed class FindingTests
{
    private const string Troops = """
        title: Troops
        source: paper
        key: [host]
        fields:
          - { name: host, type: category }
          - { name: wave, type: category }
          - { name: troops, type: quantity, unit: troops }
        rows:
          - { host: Latvia, wave: a, troops: 1800 }
          - { host: Estonia, wave: a, troops: 1400 }
          - { host: Hungary, wave: b, troops: 2900 }
        """;

    [Theory]
    [InlineData("holds: host where max(troops) = Latvia", "")]
    [InlineData("holds: [host where max(troops) = Estonia]", "FIND001 charts/a.yaml:7:9")]
    [InlineData("holds:\n  - max(troops) > 1\n  - max(troops) > 5000", "FIND001 charts/a.yaml:9:5")]
    [InlineData("holds: host of all troops where max(troops) = Hungary", "")]
    [InlineData("holds: { reason: our own judgement }", "")]
    [InlineData("holds:\n  - max(troops, wave: a) < 5", "FIND001 charts/a.yaml:8:5")]
    [InlineData(
        "annotations:\n  - { text: The most, x: 1800, holds: max(troops) > 5000 }",
        "FIND020 charts/a.yaml:1:19 FIND001 charts/a.yaml:8:39"
    )]
    [InlineData("holds: { because: our own judgement }", "DATA003 charts/a.yaml:7:8 DATA002 charts/a.yaml:7:10")]
    public void A_title_rests_on_what_its_chart_shows(string holds, string faults) =>
        Faults(
                (
                    "charts/a.yaml",
                    "title: Latvia has most\ndata: troops\nfilter: { wave: a }\nmark: bar\nencoding: { x: troops, y: host }\nnote: A "
                        + $"note\n{holds}\n"
                )
            )
            .ShouldBe(faults);

    [Theory]
    [InlineData("holds: max(troops) of troops = 2900", "")]
    [InlineData("holds: max(troops) of troops = 2901", "FIND001 page.md:3:8")]
    [InlineData("holds: max(troops) = 2900", "FIND008 page.md:3:8")]
    public void A_page_rests_on_a_dataset_that_is_named(string holds, string faults) =>
        Faults(("page.md", $"---\ntitle: A page\n{holds}\n---\n\nText.\n")).ShouldBe(faults);

    [Theory]
    [InlineData("holds: max(troops) of troops = 2900", "", "")]
    [InlineData("holds: max(troops) of troops = 2901", "", "FIND001 claims.yaml:7:10")]
    [InlineData("", ", holds: max(troops) of troops < 3", "FIND001 claims.yaml:5:49")]
    public void A_verdict_and_what_the_record_says_rest_on_the_data(string holds, string entry, string faults) =>
        Faults(
                (
                    "claims.yaml",
                    $"a:\n  title: It is large\n  quote: It is large\n  source: paper\n  record: [{{ text: It is, source: paper{entry} "
                        + $"}}]\n  verdict: supported\n  {(holds.Length > 0 ? holds : "date: 2025-01-01")}\n  explanation: It is.\n"
                )
            )
            .ShouldBe(faults);

    [Theory]
    [InlineData("Hungary has the most.{{holds \"host where max(troops) = Hungary\" over=\"troops\"}} More.", "")]
    [InlineData(
        "Latvia has the most.{{holds \"host where max(troops) = Latvia\" over=\"troops\"}} More.",
        "FIND001 page.md:5:29 “Latvia has the most.”"
    )]
    [InlineData(
        "First. Latvia{{holds \"host of troops where max(troops) = Latvia\"}} has **the most**. More.",
        "FIND001 page.md:5:22 “Latvia has the most.”"
    )]
    [InlineData(
        "Latvia has {{value \"troops\" \"troops\" host=Latvia}} and is first.{{holds \"rank(troops, host: Latvia) of troops = 1\"}}",
        "FIND001 page.md:5:73 “Latvia has 1,800 troops and is first.”"
    )]
    [InlineData("Words.{{holds \"max(troops) =\" over=\"troops\"}}", "FIND003 page.md:5:28")]
    [InlineData("Words.{{holds \"max(troops) = 1\" over=\"trops\"}}", "PAGE020 page.md:5:38")]
    [InlineData("Words.{{reason \"the author says so\"}} More.", "")]
    public void A_sentence_rests_on_the_condition_in_it_or_behind_it(string text, string faults)
    {
        Faults(("page.md", $"---\ntitle: A page\n---\n\n{text}\n"), withWords: true).ShouldBe(faults);
    }

    [Fact]
    public void Readers_see_nothing_of_a_condition_in_its_sentence()
    {
        using var input = new TemporaryInput()
            .Write("data/troops.yaml", Troops)
            .Write(
                "page.md",
                "---\ntitle: A page\n---\n\nIt is.{{holds \"max(troops) of troops > 1\"}} {{value \"troops\" \"troops\" host=Latvia}} "
                    + "are there.\n"
            );
        var page = PageStage.Render(input.Folder, input.Bag).Single();

        input.Found.ShouldBeEmpty();
        page.Html.ShouldStartWith("<p>It is. <data");
        page.Findings.Single().Words.ShouldBe("It is.");
    }

    private static string Faults((string Name, string Text) file, bool withWords = false)
    {
        using var input = new TemporaryInput().Write("data/troops.yaml", Troops).Write(file.Name, file.Text);
        PageStage.Render(input.Folder, input.Bag);
        return string.Join(
            " ",
            input.Found.Select(d =>
                $"{d.Code} {Path.GetRelativePath(input.Folder, d.Position.File)}:{d.Position.Line}:{d.Position.Column}{(withWords && d.Code == "FIND001" ? $" {d.Hint![d.Hint!.IndexOf('“', StringComparison.Ordinal)..]}" : "")}"
            )
        );
    }
}
