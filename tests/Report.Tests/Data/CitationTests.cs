using Report.Data;
using Report.Languages;

namespace Report.Tests.Data;

public sealed class CitationTests
{
    private static readonly IReadOnlyDictionary<string, Source> Sources = Read(
        """
        rutland-2025:
          type: article-newspaper
          title: "The 'security guarantee' paradox"
          author: { family: Rutland, given: Peter }
          container-title: The Conversation
          issued: 2025-08
          URL: https://example.org/paradox
          accessed: 2025-09-01
        rand-2016:
          type: report
          title: "Reinforcing Deterrence on NATO's Eastern Flank"
          author: [{ family: Shlapak, given: David A. }, { family: Johnson, given: Michael }]
          publisher: RAND Corporation
          number: RR-1253-A
          issued: 2016-01-29
          DOI: 10.7249/RR1253
          as_reported_by: rutland-2025
        nato: { type: webpage, title: Are we ready?, author: { literal: NATO }, publisher: NATO, URL: "https://example.org/nato" }
        unsigned: { type: article-newspaper, title: What was said, container-title: The Daily, issued: 2025-08-13 }
        described: { type: webpage, title: "[Copy of the communiqué]", container-title: The Daily }
        described-report: { type: report, title: "[Report on wargames]" }
        bare: { type: dataset, title: A table }
        three: { type: book, title: A book, author: [{ literal: A }, { literal: B }, { literal: C }], issued: 1999 }
        """
    );

    [Theory]
    [InlineData(
        "rutland-2025",
        "Rutland, Peter (August 2025). “The 'security guarantee' paradox.” The Conversation. https://example.org/paradox (accessed 1 "
            + "September 2025)."
    )]
    [InlineData(
        "rand-2016",
        "Shlapak, David A. and Michael Johnson (29 January 2016). Reinforcing Deterrence on NATO's Eastern Flank. RAND Corporation, "
            + "RR-1253-A. https://doi.org/10.7249/RR1253. As reported by Rutland, 2025."
    )]
    [InlineData("nato", "NATO. “Are we ready?” https://example.org/nato.")]
    [InlineData("unsigned", "“What was said” (13 August 2025). The Daily.")]
    [InlineData("described", "[Copy of the communiqué]. The Daily.")]
    [InlineData("bare", "A table.")]
    [InlineData("three", "A, B and C (1999). A book.")]
    public void A_source_is_written_as_a_bibliography_has_it(string id, string expected) =>
        Citation.Text(Sources[id], Sources, Locales.BuiltIn.Default).ShouldBe(expected);

    [Theory]
    [InlineData("rutland-2025", "Rutland, 2025")]
    [InlineData("rand-2016", "Shlapak and Johnson, 2016")]
    [InlineData("bare", "A table")]
    [InlineData("three", "A and others, 1999")]
    public void The_short_form_fits_under_a_chart(string id, string expected) =>
        Citation.Short(Sources[id], Locales.BuiltIn.Default).ShouldBe(expected);

    [Fact]
    public void The_pieces_say_what_is_set_in_italics_and_what_is_linked()
    {
        var runs = Citation.Format(Sources["rand-2016"], Sources, Locales.BuiltIn.Default);

        runs.Single(r => r.Part == CitationPart.Work).Text.ShouldBe("Reinforcing Deterrence on NATO's Eastern Flank");
        runs.Single(r => r.Url is not null)
            .ShouldBe(new CitationRun("https://doi.org/10.7249/RR1253", CitationPart.Link, "https://doi.org/10.7249/RR1253"));
    }

    [Fact]
    public void A_description_in_place_of_a_title_is_not_in_italics() =>
        Citation.Format(Sources["described-report"], Sources, Locales.BuiltIn.Default).ShouldAllBe(run => run.Part == CitationPart.Plain);

    private static IReadOnlyDictionary<string, Source> Read(string yaml)
    {
        using var input = new TemporaryInput();
        var sources = input.Write("sources.yaml", yaml).Read().Sources;
        input.Found.ShouldBeEmpty();
        return sources;
    }
}
