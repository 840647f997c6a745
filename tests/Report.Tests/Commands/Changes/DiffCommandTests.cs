using Report.Tests.Browser;
using Report.Tests.Commands.Git;
using Shouldly;

namespace Report.Tests.Commands.Changes;

public sealed class DiffCommandTests : IDisposable
{
    private readonly GitSandbox sandbox = new();
    private readonly NewReport report;

    public DiffCommandTests()
    {
        report = new NewReport(sandbox.Work);
        sandbox.Commit("First");
        sandbox.Run("tag", "v0.1.0");
    }

    [Fact]
    public void Values_text_and_charts_that_changed_since_the_last_tag_are_shown()
    {
        report.Edit("input/data/example.yaml", "year: 2000, troops: 12000", "year: 2000, troops: 15000");
        report.Edit("input/data/example.yaml", "rows:\n", "rows:\n  - { year: 1990, troops: 20000 }\n");
        report.Edit("input/sources.yaml", "An institution", "Another institution");

        var diff = report.Type("diff", "--since", "published");

        diff.ExitCode.ShouldBe(0);
        Golden.Match(diff.Output);
    }

    [Theory]
    [InlineData("11100", "near to failing", "it fails with")]
    [InlineData("10500", "does not hold any more", "value(troops, year=2000) > 11000")]
    public void Findings_that_fall_and_those_that_come_near_are_listed_before_all_else(string now, string said, string detail)
    {
        report.Edit("input/charts/example.yaml", "mark: line\n", "holds: value(troops, year=2000) > 11000\nmark: line\n");
        sandbox.Commit("Finding");
        sandbox.Run("tag", "v0.2.0");
        report.Edit("input/data/example.yaml", "troops: 12000", $"troops: {now}");

        var text = report.Type("diff", "v0.2.0").Output;
        var comment = report.Type("diff", "v0.2.0", "--markdown").Output;

        text.ShouldContain($": {said}");
        text.ShouldContain(detail);
        comment.ShouldContain(said);
        comment.ShouldContain("An example to begin with");
        comment.IndexOf("Findings", StringComparison.Ordinal).ShouldBeInRange(0, comment.IndexOf("Data", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_for_a_pull_request_lets_nothing_from_the_data_become_markup()
    {
        report.Edit("input/data/example.yaml", "An estimate is drawn and written as one.", "\"See <b>@everyone</b> #1 `x` [a](b)\"");
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 15000");

        var diff = report.Type("diff", "v0.1.0", "--markdown");

        diff.ExitCode.ShouldBe(0);
        diff.Output.ShouldContain("- **Example** (example: 2 rows revised)");
        diff.Output.ShouldContain("~~12,000 troops~~ → **15,000 troops** (up by a quarter)");
        diff.Output.ShouldNotContain("<b>");
        diff.Output.ShouldNotContain("@everyone");
        diff.Output.ShouldNotContain(" #1");
    }

    [Fact]
    public void Without_a_tag_it_compares_with_the_version_that_was_released_last()
    {
        sandbox.Run("tag", "--delete", "v0.1.0");
        report.Type("release", "1.0.0", "--date", "2026-11-22").ExitCode.ShouldBe(0);
        sandbox.Commit("Release 1.0.0");
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 15000");

        var diff = report.Type("diff", "--since", "published");

        diff.Output.ShouldContain("since version 1.0.0");
        diff.Output.ShouldContain("12,000 troops → 15,000 troops");
    }

    [Fact]
    public void Where_nothing_is_named_it_compares_with_the_last_commit()
    {
        report.Edit("input/data/example.yaml", "troops: 12000", "troops: 15000");
        sandbox.Commit("Second");
        report.Edit("input/data/example.yaml", "about 9500", "about 5000");

        report
            .Type("diff")
            .Output.ShouldSatisfyAllConditions(
                told => told.ShouldContain("since the last commit"),
                told => told.ShouldContain("about 9,500 troops → about 5,000 troops"),
                told => told.ShouldNotContain("15,000")
            );
        report.Type("diff", "HEAD", "--since", "published").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Nothing_changed_is_said() => report.Type("diff").Output.ShouldContain("Nothing has changed.");

    [Fact]
    public void Another_folder_of_input_can_be_compared_with()
    {
        using var other = new NewReport();
        report.Edit("input/data/example.yaml", "about 9500", "about 5000");
        report.Type("diff", other.Root).Output.ShouldContain("2010: Troops: about 9,500 troops → about 5,000 troops");
        report.Type("diff", other["input"]).Output.ShouldContain("2010: Troops: about 9,500 troops → about 5,000 troops");
    }

    [Fact]
    public void Data_are_compared_even_where_the_past_cannot_be_built()
    {
        report.Edit("input/index.md", "{{chart \"example\"}}", "{{chart \"nothing\"}}");
        sandbox.Commit("Broken");
        sandbox.Run("tag", "v0.2.0");
        report.Edit("input/index.md", "{{chart \"nothing\"}}", "{{chart \"example\"}}");
        report.Edit("input/data/example.yaml", "about 9500", "about 5000");

        var diff = report.Type("diff", "v0.2.0");

        diff.ExitCode.ShouldBe(0);
        diff.Output.ShouldContain("The report of v0.2.0 cannot be built");
        diff.Output.ShouldContain("could not be compared: index.md:9: ");
        diff.Output.ShouldContain("'nothing'");
        diff.Output.ShouldContain("about 9,500 troops → about 5,000 troops");
    }

    [Theory]
    [InlineData("SITE203", "no-such-tag")]
    [InlineData("SITE204", "HEAD~1")]
    public void A_revision_that_cannot_be_compared_with_is_said(string code, string revision)
    {
        var diff = report.Type("diff", revision);
        diff.ShouldSatisfyAllConditions(d => d.ExitCode.ShouldBe(1), d => d.Error.ShouldContain(code));
    }

    [Fact]
    public void A_tag_of_another_report_or_of_the_program_is_no_version_of_this_one()
    {
        var rail = new NewReport(Path.Combine(sandbox.Work, "reports", "rail"));
        Directory.CreateDirectory(rail["theme"]);
        sandbox.Commit("Second report");
        sandbox.Run("tag", "rail-v1.0.0");
        rail.Edit("input/data/example.yaml", "troops: 12000", "troops: 15000");
        report.Edit("input/data/example.yaml", "about 9500", "about 5000");
        sandbox.Commit("Later");
        sandbox.Run("tag", "program-v0.9.0");

        report
            .Type("diff", "--since", "published")
            .Output.ShouldSatisfyAllConditions(
                told => told.ShouldContain("since v0.1.0"),
                told => told.ShouldContain("about 9,500 troops → about 5,000 troops")
            );
        rail.Type("diff", "--since", "published")
            .Output.ShouldSatisfyAllConditions(
                told => told.ShouldContain("since rail-v1.0.0"),
                told => told.ShouldContain("12,000 troops → 15,000 troops")
            );
        rail.Type("release", "2.0.0").Error.ShouldContain("git tag -a rail-v2.0.0");
    }

    [Fact]
    public void Without_a_tag_a_revision_must_be_named()
    {
        sandbox.Run("tag", "-d", "v0.1.0");
        report.Type("diff", "--since", "published").Error.ShouldContain("SITE212");
    }

    public void Dispose()
    {
        report.Dispose();
        sandbox.Dispose();
    }
}

public sealed class DiffPageTests(BrowserFixture browser) : IDisposable
{
    private readonly NewReport before = new();
    private readonly NewReport after = new();

    [Fact]
    public async Task One_html_file_shows_each_chart_before_and_after()
    {
        after.Edit("input/data/example.yaml", "troops: 12000", "troops: 25000");
        after.Type("diff", before.Root, "--html", after["changes.html"]).ExitCode.ShouldBe(0);

        var page = await browser.NewPage();
        await page.GotoAsync(new Uri(after["changes.html"]).AbsoluteUri);

        (await page.Locator("del").First.TextContentAsync()).ShouldBe("12,000 troops");
        var widths = await page.EvaluateAsync<int[]>(
            "Promise.all([...document.images].map(async i => { await i.decode(); return i.naturalWidth; }))"
        );
        widths.Length.ShouldBe(2);
        widths.ShouldAllBe(width => width > 100);
        (await page.EvaluateAsync<bool>("document.images[0].src !== document.images[1].src")).ShouldBeTrue();
        (await page.EvaluateAsync<string[]>("[...document.images].map(image => image.alt.split(':')[0])")).ShouldBe(["Before", "After"]);
        await page.Context.CloseAsync();
    }

    public void Dispose()
    {
        before.Dispose();
        after.Dispose();
    }
}
