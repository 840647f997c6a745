using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Data;

public sealed class ReferenceRulesTests
{
    private const string Troops = "title: X\nsource: paper\nfields: [{ name: year, type: year }]\nrows: [{ year: 2010 }]";

    [Fact]
    public void A_source_that_only_a_page_cites_is_used()
    {
        using var input = new TemporaryInput();
        var data = input
            .Write(
                "sources.yaml",
                "a: { type: book, title: A }\nb: { type: book, title: B }\nc: { type: book, title: C, as_reported_by: b }"
            )
            .Read();

        ReferenceRules.CheckSources(data, ["a"], input.Bag);

        input.Found.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}").ShouldBe(["SRC003 3:1"]);
    }

    [Fact]
    public void Nothing_is_called_unknown_while_the_bibliography_cannot_be_read()
    {
        using var input = new TemporaryInput();
        input.Write("sources.yaml", "paper: { type: report, title: [A").Write("data/x.yaml", Troops);

        input.ReadFaults().ShouldBe(["DATA026 sources.yaml:1:31"]);
    }

    [Fact]
    public void A_source_with_a_fault_of_its_own_is_still_known()
    {
        using var input = new TemporaryInput();
        input.Write("sources.yaml", "paper: { type: reprot, title: A paper }").Write("data/x.yaml", Troops);

        input.ReadFaults().ShouldBe(["DATA006 sources.yaml:1:16"]);
    }

    [Fact]
    public void Chains_of_reports_end_or_are_reported_once()
    {
        using var input = new TemporaryInput();
        input.Write(
            "sources.yaml",
            """
            a: { type: book, title: A, as_reported_by: b }
            b: { type: book, title: B, as_reported_by: c }
            c: { type: book, title: C, as_reported_by: b }
            d: { type: book, title: D, as_reported_by: d }
            """
        );

        input.ReadFaults().ShouldBe(["SRC004 sources.yaml:2:44", "SRC004 sources.yaml:4:44"]);
    }

    [Fact]
    public void A_source_is_looked_for_in_rows_cells_claims_and_records()
    {
        using var input = new TemporaryInput();
        input.Write(
            "data/x.yaml",
            "title: X\nsource: papr\nfields: [{ name: year, type: year }]\nrows:\n  - { year: { value: 2010, source: nobody }, "
                + "source: pape }"
        );
        input.Write(
            "claims.yaml",
            """
            c:
              title: A
              quote: B
              source: no
              record: [{ text: C, source: "yes" }]
              verdict: contradicted
              explanation: D
            """
        );

        input
            .ReadFaults()
            .ShouldBe([
                "SRC001 claims.yaml:4:11",
                "SRC001 claims.yaml:5:31",
                "SRC001 data/x.yaml:2:9",
                "SRC001 data/x.yaml:5:36",
                "SRC001 data/x.yaml:5:54",
            ]);
    }
}
