using Report.Data;

namespace Report.Tests.Data;

public sealed class InputReaderTests
{
    [Fact]
    public void A_whole_input_folder_is_read_without_a_fault()
    {
        using var input = new TemporaryInput();
        input.Write(
            "sources.yaml",
            """
            rutland-2025:
              type: article-newspaper
              title: "The 'security guarantee' paradox"
              author: { family: Rutland, given: Peter }
              container-title: The Conversation
              issued: 2025-08
            dmdc: { type: dataset, title: Personnel reports, author: [{ literal: DMDC }], as_reported_by: rutland-2025 }
            """
        );
        input.Write(
            "data/troops.yaml",
            """
            title: US troops in Europe
            source: dmdc
            fields:
              - { name: year,   type: year,     title: Year }
              - { name: troops, type: quantity, title: Troops, unit: troops }
            breaks:
              - { field: troops, after: 2007, reason: The Pentagon changed how it reports. }
            rows:
              - { year: 1985, troops: over 300000, source: rutland-2025, note: Mainly in West Germany. }
              - { year: 2010, troops: about 65000, source: rutland-2025 }
              - { year: 2011, troops: { value: 68844, status: estimated, note: From a table. } }
              - { year: 2012, troops: null }
            """
        );
        input.Write(
            "claims.yaml",
            """
            cold-war:
              title: Over 300,000 in the Cold War
              quote: over 300,000
              claimed: over 300000
              unit: troops
              source: rutland-2025
              record:
                - { text: The peak was in 1957, value: '{{value "troops" "troops" year=1957}}', source: dmdc }
              verdict: imprecise
              explanation: True for much of it.
            """
        );
        input.Write("glossary.yaml", "efp: { term: eFP, definition: Enhanced Forward Presence. }");
        input.Write(
            "corrections.yaml",
            """
            - { date: 2025-09-01, title: Older, what: A. }
            - { date: 2025-09-02, title: Newer, what: B., why: C., datasets: troops, version: 1.0.1 }
            """
        );

        var data = input.Read();

        input.Found.ShouldBeEmpty();
        data.Sources.Keys.ShouldBe(["rutland-2025", "dmdc"]);
        data.Claims["cold-war"].Verdict.ShouldBe(Verdict.Imprecise);
        data.Glossary["efp"].Name.ShouldBe("eFP");
        data.Corrections.Select(c => c.Title).ShouldBe(["Newer", "Older"]);
        var rows = data.Datasets["troops"].Rows;
        rows.Select(r => r.Anchor).ShouldBe(["row-1985", "row-2010", "row-2011", "row-2012"]);
        rows[0].Quantity("troops").ShouldBe(Quantity.Floor(300000, reached: false));
        rows[0].Source!.Value.Value.ShouldBe("rutland-2025");
        rows[2].Source!.Value.Value.ShouldBe("dmdc");
        rows[2]["troops"]!.Status.ShouldBe(ObservationStatus.Estimated);
        rows[2]["troops"]!.Note.ShouldBe("From a table.");
        rows[3]["troops"].ShouldBeNull();
    }

    [Fact]
    public void Blank_titles_are_reported_wherever_readers_would_see_them()
    {
        using var input = new TemporaryInput();
        input.Write("site.yaml", TemporaryInput.Site + "\ntitle-short: ''\nnavigation:\n  - { title: ' ', page: data/ }\n");
        input.Write("sources.yaml", "paper: { type: report, title: ' ' }\n");
        input.Write("corrections.yaml", "- { date: 2025-09-01, title: '', what: A. }\n");
        input.Write(
            "data/x.yaml",
            "title: X\nsource: paper\nfields:\n  - { name: year, type: year, title: \"\" }\nrows:\n  - { year: 2010 }\n"
        );

        input
            .ReadFaults()
            .ShouldBe([
                "DATA062 corrections.yaml:1:30",
                "DATA062 data/x.yaml:4:38",
                "DATA062 site.yaml:5:14",
                "DATA062 site.yaml:7:14",
                "DATA062 sources.yaml:1:31",
            ]);
    }

    [Theory]
    [InlineData("blog", "post-weblog")]
    [InlineData("Web site", "webpage")]
    [InlineData("phdthesis", "thesis")]
    [InlineData("legal_cas", "legal_case")]
    public void A_type_of_source_by_another_of_its_names_is_answered_with_the_one_to_write(string written, string type)
    {
        using var input = new TemporaryInput();
        input.Write("sources.yaml", $"paper: {{ type: {written}, title: A paper }}\n").Read();

        input.Found.Single(fault => fault.Code == "DATA006").Hint.ShouldBe($"did you mean '{type}'?");
    }

    [Theory]
    [InlineData("- { id: paper, type: report, title: A paper }", "DATA005 sources.yaml:1:1")]
    [InlineData("paper: [A paper]", "DATA005 sources.yaml:1:8")]
    [InlineData("paper", "DATA005 sources.yaml:1:1")]
    public void What_refers_to_a_source_that_could_not_be_read_is_no_further_fault(string sources, string fault)
    {
        using var input = new TemporaryInput();
        input.Write("sources.yaml", sources);
        input.Write("data/x.yaml", "title: X\nsource: paper\nfields:\n  - { name: year, type: year }\nrows:\n  - { year: 2010 }\n");

        input.ReadFaults().ShouldBe([fault]);
    }

    [Theory]
    [InlineData("paper: A paper", "write '{ type: …, title: … }', or each key on a line of its own")]
    [InlineData("paper: type:report", "write a blank behind the colon: 'type: …'")]
    [InlineData("[paper]", "write each name on a line of its own, followed by a colon, a blank and its value")]
    [InlineData("paper: { type: report, title: A paper, author: [A. Writer] }", "it has keys: family, given, literal")]
    public void What_has_the_wrong_form_is_told_the_right_one(string sources, string hint)
    {
        using var input = new TemporaryInput();
        input.Write("sources.yaml", sources);
        input.Read();

        input.Found.ShouldHaveSingleItem().Hint.ShouldBe(hint);
    }

    [Theory]
    [InlineData("fields: { name: year, type: year }", "DATA005 data/x.yaml:3:9")]
    [InlineData("fields: [{ type: year }]", "DATA003 data/x.yaml:3:10")]
    [InlineData("description: No fields.", "DATA003 data/x.yaml:1:1")]
    [InlineData("fields: []", "DATA035 data/x.yaml:5:5")]
    public void Rows_of_fields_that_could_not_be_read_are_no_further_fault(string fields, string fault)
    {
        using var input = new TemporaryInput();
        input.Write("data/x.yaml", $"title: X\nsource: paper\n{fields}\nrows:\n- {{ year: 2010 }}\n");
        input.Write("data/x.csv", "year\n2010\n");
        input.ReadFaults().ShouldBe([fault]);

        using var csv = new TemporaryInput();
        csv.Write("data/x.yaml", $"title: X\nsource: paper\n{fields}\nrows: x.csv\n");
        csv.Write("data/x.csv", "year\n2010\n");
        csv.ReadFaults().ShouldBe([fault.Replace("data/x.yaml:5:5", "data/x.csv:1:1", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Files_that_nothing_reads_are_named_and_others_are_left_alone()
    {
        using var input = new TemporaryInput();
        foreach (var name in new[] { "claims.yml", "data/a.yml", "data/sub/b.yaml", "data/sub/deep/c.yml" })
        {
            input.Write(name, "x: y\n");
        }

        foreach (
            var name in new[]
            {
                "map.png",
                "other.yml",
                "data/README.md",
                "data/sub/rows.csv",
                "data/_old/d.yaml",
                "data/.e/e.yaml",
                "_claims.yml",
            }
        )
        {
            input.Write(name, "x: y\n");
        }

        input
            .ReadFaults()
            .ShouldBe([
                "DATA021 claims.yml:1:1",
                "DATA021 data/a.yml:1:1",
                "DATA063 data/sub/b.yaml:1:1",
                "DATA063 data/sub/deep/c.yml:1:1",
            ]);
        input
            .Found.Select(fault => fault.Hint)
            .ShouldBe(["name it 'claims.yaml'", "name it 'a.yaml'", "move it to 'data/b.yaml'", "move it to 'data/c.yaml'"]);
    }

    [Fact]
    public void Missing_parts_are_reported_and_replaced()
    {
        using var input = new TemporaryInput();
        File.Delete(input.PathTo("site.yaml"));
        File.Delete(input.PathTo("sources.yaml"));

        var data = input.Read();

        input.Found.Select(d => d.Code).ShouldBe(["DATA009", "DATA009"]);
        data.Site.BasePath.ShouldBe("/");
        data.Sources.ShouldBeEmpty();
    }
}
