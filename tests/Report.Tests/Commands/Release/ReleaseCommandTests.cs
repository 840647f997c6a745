using Report.Data;
using Report.Diagnostics;
using Report.Tests.Commands.Git;
using Shouldly;

namespace Report.Tests.Commands.Release;

public sealed class ReleaseCommandTests : IDisposable
{
    private readonly GitSandbox sandbox = new();
    private readonly NewReport report;

    public ReleaseCommandTests()
    {
        report = new NewReport(sandbox.Work);
        sandbox.Commit("First");
    }

    [Fact]
    public void The_first_version_keeps_every_table_and_corrects_nothing()
    {
        Release("1.0.0").ShouldBe((0, ""));

        report.Read("input/releases/1.0.0/example.csv").ShouldContain("12000");
        File.Exists(report["input/corrections.yaml"]).ShouldBeFalse();
        var data = Data();
        data.Site.Version.ShouldBe("1.0.0");
        data.Site.Date.Iso.ShouldBe("2026-11-22");
        data.Releases.ShouldHaveSingleItem().Tables.ShouldHaveSingleItem().What.ShouldBe("first published");
    }

    [Fact]
    public void A_published_value_that_changed_needs_a_reason_and_nothing_is_written_without()
    {
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");
        var before = Directory.EnumerateFiles(report["input"], "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);

        var (code, error) = Release("1.1.0");

        code.ShouldBe(1);
        error.ShouldContain("SITE404");
        error.ShouldContain("2000: Troops 12,000 troops → 11,500 troops");
        Directory
            .EnumerateFiles(report["input"], "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, File.ReadAllText)
            .ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_build_says_how_many_published_rows_have_changed_and_strict_passes_it()
    {
        First();
        report.Edit("input/data/example.yaml", "rows:\n", "rows:\n  - { year: 1990, troops: 15000 }\n");
        report.Type("check").Error.ShouldBeEmpty();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");

        var check = report.Type("check", "--strict");

        check.ExitCode.ShouldBe(0);
        check.Error.Trim().ShouldBe("Since version 1.0.0, 1 published row has changed: 'release' will want the reason.");
        report.Edit(
            "input/data/example.yaml",
            "  - { year: 2010, troops: about 9500, note: An estimate is drawn and written as one. }\n",
            ""
        );
        report.Type("build").Error.ShouldStartWith("Since version 1.0.0, 2 published rows have changed: 'release' will want the reason.");
    }

    [Fact]
    public void A_correction_names_the_words_that_rest_on_what_changed()
    {
        report.Edit("input/charts/example.yaml", "mark: line\n", "holds: value(troops, year=2000) > 11000\nmark: line\n");
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");

        Release("1.1.0", "--reason", "example: Misread.").ShouldBe((0, ""));

        report
            .Read("input/corrections.yaml")
            .ShouldContain("For 2000, “Troops” is 11,500 troops, not 12,000. The report says of these data: “An example to begin with”.");
    }

    [Fact]
    public void A_correction_is_recorded_with_its_reason_and_the_editor_s_files_stay_as_they_are_otherwise()
    {
        First();
        report.Write("input/corrections.yaml", "# Ours to explain.\n[]\n");
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");
        var site = report.Read("input/site.yaml");

        Release("1.1.0", "--reason", "example: The archive was misread: a 2 for a 1.").ShouldBe((0, ""));

        report
            .Read("input/corrections.yaml")
            .ShouldBe(
                """
                # Ours to explain.
                - date: 2026-11-22
                  kind: correction
                  title: "2000, Troops: 11,500 troops, not 12,000"
                  what: "For 2000, “Troops” is 11,500 troops, not 12,000."
                  why: "The archive was misread: a 2 for a 1."
                  datasets: [example]
                  rows: [example#row-2000]
                  version: 1.1.0

                """.ReplaceLineEndings("\n")
            );
        report.Read("input/site.yaml").ShouldBe(site.Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal));
        report.Read("input/releases/1.0.0/example.csv").ShouldContain("12000");
        report.Read("input/releases/1.1.0/example.csv").ShouldContain("11500");
    }

    [Fact]
    public void One_reason_may_serve_for_all_and_a_second_correction_follows_the_first()
    {
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");
        Release("1.1.0", "--reason", "Misread.").ShouldBe((0, ""));
        sandbox.Commit("Release 1.1.0");
        report.Edit("input/data/example.yaml", "about 9500", "about 9000");
        Release("1.2.0", "--reason", "Misread again.").ShouldBe((0, ""));

        Data()
            .Corrections.Select(c => (c.Version, c.Why))
            .ShouldBe([("1.1.0", "Misread."), ("1.2.0", "Misread again.")], ignoreOrder: true);
    }

    [Fact]
    public void Each_row_has_a_reason_of_its_own_and_its_own_entry()
    {
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");
        report.Edit("input/data/example.yaml", "about 9500", "about 9000");

        Release("1.1.0", "--reason", "example#row-2000: A slip of ours.").Error.ShouldContain("SITE404");
        Release("1.1.0", "--reason", "example#row-2000: A slip of ours.", "--reason", "example#row-2010: The ministry revised it.")
            .ShouldBe((0, ""));

        Data()
            .Corrections.Select(c => (c.Title, c.Why))
            .ShouldBe(
                [
                    ("2000, Troops: 11,500 troops, not 12,000", "A slip of ours."),
                    ("2010, Troops: about 9,000 troops, not about 9,500", "The ministry revised it."),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Changes_with_one_reason_are_one_entry_that_gives_it_once()
    {
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");
        report.Edit("input/data/example.yaml", "about 9500", "about 9000");

        Release("1.1.0", "--reason", "A column was read for its neighbour.").ShouldBe((0, ""));

        var correction = Data().Corrections.ShouldHaveSingleItem();
        correction.Title.ShouldBe("Example: 2 entries corrected");
        correction.What.ShouldBe(
            "For 2000, “Troops” is 11,500 troops, not 12,000. For 2010, “Troops” is about 9,000 troops, not about 9,500."
        );
        correction.Rows.Select(r => r.Value).ShouldBe(["example#row-2000", "example#row-2010"]);
    }

    [Fact]
    public void Another_source_is_told_as_a_change_in_evidence_with_both_sources()
    {
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 12000, source: archive");
        report.Write(
            "input/sources.yaml",
            report.Read("input/sources.yaml") + "\narchive:\n  type: book\n  title: Rolls of the garrison\n  issued: 1999\n"
        );

        Release("1.1.0").ShouldBe((0, ""));

        var change = Data().Corrections.ShouldHaveSingleItem();
        change.Kind.ShouldBe(CorrectionKind.Evidence);
        change.Title.ShouldBe("2000: another source");
        change.What.ShouldContain("Rolls of the garrison");
        change.Why.ShouldBeNull();
    }

    [Fact]
    public void Other_words_quoted_in_a_row_need_a_reason_and_a_quotation_that_is_new_does_not()
    {
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 12000, quote: Twelve thousand men");
        First();
        report.Edit("input/data/example.yaml", "Twelve thousand men", "Twelve thousand brave men");
        report.Edit("input/data/example.yaml", "troops: about 9500,", "troops: about 9500, quote: Fewer than ten thousand,");

        var error = Release("1.1.0").Error;
        error.ShouldContain("SITE404");
        error.ShouldContain(
            $"example.yaml:{report.Read("input/data/example.yaml").Split("Twelve thousand")[0].Count(c => c == '\n') + 1}:"
        );
        Release("1.1.0", "--reason", "example#row-2000: A word was left out.").ShouldBe((0, ""));

        Data()
            .Corrections.Select(c => (c.Kind, c.Title, c.Why))
            .ShouldBe(
                [
                    (CorrectionKind.Correction, "2000: the quotation", "A word was left out."),
                    (CorrectionKind.Evidence, "2010: the quotation", null),
                ],
                ignoreOrder: true
            );
        Data()
            .Corrections.Single(c => c.Why is not null)
            .What.ShouldBe("For 2000, the quote was “Twelve thousand men” and is now “Twelve thousand brave men”.");
    }

    [Fact]
    public void Tables_and_claims_that_changed_for_one_reason_are_counted_apart()
    {
        report.Write("input/claims.yaml", Claims);
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");
        report.Edit("input/claims.yaml", "verdict: supported", "verdict: imprecise");

        Release("1.1.0", "--reason", "Counted anew.").ShouldBe((0, ""));

        var correction = Data().Corrections.ShouldHaveSingleItem();
        correction.Title.ShouldBe("1 table and the claims: 2 entries corrected");
        correction.What.ShouldContain("The verdict on “Many stayed” is imprecise, not supported.");
    }

    [Fact]
    public void A_verdict_that_changed_needs_a_reason()
    {
        var claims = """
            big:
              title: It was big
              quote: It was very big.
              source: SOURCE
              record: [{ text: It was not., source: SOURCE }]
              verdict: supported
              explanation: So it was.

            """.Replace(
            "SOURCE",
            report.Read("input/sources.yaml").Split('\n').First(l => l.EndsWith(':') && l[0] is not ('#' or ' ')).TrimEnd(':'),
            StringComparison.Ordinal
        );
        report.Write("input/claims.yaml", claims);
        sandbox.Commit("A claim");
        First();
        report.Edit("input/claims.yaml", "verdict: supported", "verdict: imprecise");

        Release("1.1.0").Error.ShouldContain("claims#big");
        Release("1.1.0", "--reason", "claims#big: We had overlooked the second table.").ShouldBe((0, ""));

        var correction = Data().Corrections.ShouldHaveSingleItem();
        correction.What.ShouldBe("The verdict on “It was big” is imprecise, not supported.");
        correction.Claims.ShouldHaveSingleItem().Value.ShouldBe("big");
    }

    [Fact]
    public void A_quotation_and_a_record_that_changed_need_a_reason_and_what_only_moved_to_its_cell_needs_none()
    {
        var source = report.Read("input/sources.yaml").Split('\n').First(l => l.EndsWith(':') && l[0] is not ('#' or ' ')).TrimEnd(':');
        report.Write(
            "input/claims.yaml",
            $"""
            big:
              title: It was big
              quote: It was very big.
              source: {source}
              record: [{"{"} text: It was not., value: '{"{{"}plain "12,000 troops"{"}}"}', source: {source} {"}"}]
              verdict: supported
              explanation: So it was.

            """
        );
        sandbox.Commit("A claim");
        First();
        report.Edit("input/claims.yaml", "{{plain \"12,000 troops\"}}", "{{value \"example\" \"troops\" year=2000}}");
        report.Edit("input/claims.yaml", "It was very big.", "It was big indeed.");
        report.Edit("input/claims.yaml", "text: It was not.", "text: It was half as big.");

        Release("1.1.0").Error.ShouldContain("claims#big");
        Release("1.1.0", "--reason", "claims#big: We had copied the wrong page.").ShouldBe((0, ""));

        var correction = Data().Corrections.ShouldHaveSingleItem();
        correction.What.ShouldBe(
            "The words quoted under “It was big” are “It was big indeed.”, not “It was very big.”. Under “It was big”, the record "
                + "said: “12,000 troops: It was not”. "
                + "Under “It was big”, the record says: “12,000 troops: It was half as big”."
        );
        correction.Why.ShouldBe("We had copied the wrong page.");

        sandbox.Commit("Version 1.1.0");
        report.Edit("input/claims.yaml", "{{value \"example\" \"troops\" year=2000}}", "{{plain \"12,000 troops\"}}");
        Release("1.2.0").ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("title: It was big", "title: It was huge", "The claim that was told as “It was big” is told as “It was huge”.")]
    [InlineData("claimed: 20000", "claimed: 30000", "Under “It was big”, the value claimed is 30,000 troops, not 20,000 troops.")]
    [InlineData("  claimed: 20000\n  unit: troops\n", "", "Under “It was big”, the value claimed was 20,000 troops and was withdrawn.")]
    public void The_title_of_a_claim_and_the_value_claimed_need_a_reason_where_they_change(string was, string now, string told)
    {
        var source = report.Read("input/sources.yaml").Split('\n').First(l => l.EndsWith(':') && l[0] is not ('#' or ' ')).TrimEnd(':');
        report.Write(
            "input/claims.yaml",
            $"""
            big:
              title: It was big
              quote: It was very big.
              claimed: 20000
              unit: troops
              source: {source}
              record: [{"{"} text: It was not., source: {source} {"}"}]
              verdict: supported
              explanation: So it was.

            """
        );
        sandbox.Commit("A claim");
        First();
        report.Edit("input/claims.yaml", was, now);

        Release("1.1.0")
            .ShouldSatisfyAllConditions(
                r => r.ExitCode.ShouldBe(1),
                r => r.Error.ShouldContain("SITE404"),
                r => r.Error.ShouldContain("claims#big")
            );
        Release("1.1.0", "--reason", "claims#big: We had misheard.").ShouldBe((0, ""));

        var correction = Data().Corrections.ShouldHaveSingleItem();
        (correction.What, correction.Why, correction.Claims.ShouldHaveSingleItem().Value).ShouldBe((told, "We had misheard.", "big"));
    }

    [Fact]
    public void A_row_that_was_taken_out_is_told_with_what_it_said()
    {
        First();
        report.Edit(
            "input/data/example.yaml",
            "  - { year: 2010, troops: about 9500, note: An estimate is drawn and written as one. }\n",
            ""
        );

        Release("1.1.0", "--reason", "It was a plan.").ShouldBe((0, ""));

        var correction = Data().Corrections.ShouldHaveSingleItem();
        correction.What.ShouldBe("2010 was withdrawn. It said: Year: 2010; Troops: about 9,500 troops.");
        correction.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_that_are_new_need_no_reason_and_are_told_as_an_addition()
    {
        First();
        report.Edit("input/data/example.yaml", "rows:\n", "rows:\n  - { year: 1990, troops: 20000 }\n");

        Release("1.1.0").ShouldBe((0, ""));

        var data = Data();
        data.Releases[1].Tables.ShouldHaveSingleItem().What.ShouldBe("1 row added");
        var addition = data.Corrections.ShouldHaveSingleItem();
        addition.Kind.ShouldBe(CorrectionKind.Addition);
        addition.What.ShouldBe("1990 is new. Year: 1990; Troops: 20,000 troops.");
        report.Type("build", "--strict").ExitCode.ShouldBe(0);
        report.Read("output/data/example/1.0.0.csv").ShouldNotContain("20000");
        report.Read("output/data/example/1.1.0.csv").ShouldContain("20000");
        report.Read("output/data/example/index.html").ShouldContain("1 row added");
    }

    [Theory]
    [InlineData("1.0.0-rc1")]
    [InlineData("0.9.9")]
    public void Versions_go_up(string version)
    {
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");

        Release(version, "--reason", "Misread.").Error.ShouldContain("SITE408");

        Directory.Exists(report[$"input/releases/{version}"]).ShouldBeFalse();
    }

    [Fact]
    public void A_reason_for_a_dataset_that_is_not_there_is_no_reason()
    {
        First();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");

        var (code, error) = Release("1.1.0", "--reason", "exmaple: Misread.");

        code.ShouldBe(1);
        error.ShouldContain("SITE405");
        error.ShouldContain("did you mean 'example'?");
    }

    [Fact]
    public void Words_that_changed_are_told_in_quotation_marks()
    {
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 12000, note: As printed.");
        sandbox.Commit("A note");
        First();
        report.Edit("input/data/example.yaml", "note: As printed.", "note: As filed.");
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");

        Release("1.1.0", "--reason", "It was misread.").ShouldBe((0, ""));

        report.Read("input/corrections.yaml").ShouldContain("For 2000, the note was “As printed.” and is now “As filed.”");
    }

    [Fact]
    public void A_reason_for_what_did_not_change_is_refused()
    {
        First();
        report.Edit("input/data/example.yaml", "rows:\n", "rows:\n  - { year: 1990, troops: 20000 }\n");
        Release("1.1.0", "--reason", "example: Why not").Error.ShouldContain("SITE405");
    }

    [Fact]
    public void A_version_is_published_once()
    {
        First();
        Release("1.0.0").Error.ShouldContain("SITE403");
        Release("v1.0.0").Error.ShouldContain("SITE403");
    }

    [Theory]
    [InlineData("../1.0")]
    [InlineData("1.0 beta")]
    [InlineData("banana")]
    [InlineData("")]
    public void What_is_no_number_with_points_is_no_version(string version) => Release(version).ExitCode.ShouldBe(1);

    [Fact]
    public void A_published_table_that_was_changed_fails_the_build()
    {
        First();
        report.Edit("input/releases/1.0.0/example.csv", "12000", "13000");
        var check = report.Type("check");
        check.ShouldSatisfyAllConditions(
            c => c.ExitCode.ShouldBe(1),
            c => c.Error.ShouldContain("SITE402"),
            c => c.Error.ShouldNotContain("LINK001")
        );
    }

    [Fact]
    public void A_published_table_that_is_gone_is_one_fault()
    {
        First();
        File.Delete(report["input/releases/1.0.0/example.csv"]);
        report.Type("check").Error.ShouldSatisfyAllConditions(e => e.ShouldContain("DATA009"), e => e.ShouldNotContain("LINK001"));
    }

    [Fact]
    public void A_version_that_was_never_committed_cannot_be_compared_with_but_a_folder_can()
    {
        Release("1.0.0").ShouldBe((0, ""));
        using var past = new NewReport();
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");

        Release("1.1.0", "--reason", "Misread.").Error.ShouldContain("SITE406");
        Release("1.1.0", "--reason", "Misread.", "--since", past["input"]).ShouldBe((0, ""));
    }

    [Fact]
    public void A_report_with_faults_is_not_published()
    {
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: foru");
        Release("1.0.0").Error.ShouldContain("DATA007");
        Directory.Exists(report["input/releases"]).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_cannot_be_added_to_is_said_and_left_alone()
    {
        First();
        report.Write("input/corrections.yaml", "[{ date: 2026-01-01, title: Old, what: It was. }]\n");
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 11500");
        Release("1.1.0", "--reason", "Misread.").Error.ShouldContain("SITE407");
        report.Read("input/corrections.yaml").ShouldBe("[{ date: 2026-01-01, title: Old, what: It was. }]\n");
    }

    private const string Claims = """
        stayed:
          title: Many stayed
          quote: Many of them stayed
          source: example-source
          record: [{ text: 'There were many.', source: example-source }]
          verdict: supported
          explanation: So it was.

        """;

    public void Dispose()
    {
        report.Dispose();
        sandbox.Dispose();
    }

    private void First()
    {
        Release("1.0.0").ShouldBe((0, ""));
        sandbox.Commit("Release 1.0.0");
    }

    private (int ExitCode, string Error) Release(string version, params string[] more)
    {
        var released = report.Type(["release", version, "--date", "2026-11-22", "--quiet", .. more]);
        return (released.ExitCode, released.Error);
    }

    private InputData Data() => InputReader.Read(report["input"], new DiagnosticBag());
}
