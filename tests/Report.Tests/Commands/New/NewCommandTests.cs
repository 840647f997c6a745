using Report.Data;
using Shouldly;

namespace Report.Tests.Commands.New;

public sealed class NewCommandTests : IDisposable
{
    private readonly NewReport report = new();

    [Fact]
    public void A_new_report_builds_at_once_and_is_told_apart_from_one_that_may_be_published()
    {
        using var folder = new TemporaryFolder();
        string[] here = ["--input", folder["site/input"], "--theme", Repository.PathTo("theme"), "--output", folder["site/output"]];
        NewReport.Run("new", "site", folder["site"], "--theme", Repository.PathTo("theme")).ExitCode.ShouldBe(0);

        NewReport.Run(["check", .. here]).ExitCode.ShouldBe(0);
        foreach (var publish in new string[][] { ["check", "--strict"], ["release", "1.0.0"], ["deploy"] })
        {
            var refused = NewReport.Run([.. publish, .. here]);
            refused.ExitCode.ShouldBe(1);
            refused.Error.Split("SITE010").Length.ShouldBe(5);
        }
    }

    [Fact]
    public void A_page_of_a_day_to_come_is_not_published()
    {
        report.Write("input/later.md", "---\ntitle: Later\ndescription: Not yet.\ndate: 9999-01-01\n---\n\nNot yet.\n");

        report.Type("check").ExitCode.ShouldBe(0);
        report
            .Type("check", "--strict")
            .ShouldSatisfyAllConditions(s => s.ExitCode.ShouldBe(1), s => s.Error.ShouldContain("later.md:4:7: warning PAGE076"));
        foreach (var publish in new string[][] { ["release", "1.0.0"], ["deploy"] })
        {
            report.Type(publish).ShouldSatisfyAllConditions(s => s.ExitCode.ShouldBe(1), s => s.Error.ShouldContain("PAGE076"));
        }

        Directory.Exists(report["input/releases"]).ShouldBeFalse();

        report.Edit("input/later.md", "date: 9999-01-01", "date: 9999-01-01\ndraft: true");
        report.Type("check", "--strict").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_scheduled_page_is_held_back_until_its_day_and_the_build_says_so()
    {
        report.Write("input/later.md", "---\ntitle: Later\ndescription: Not yet.\ndate: 9999-01-01\nscheduled: true\n---\n\nNot yet.\n");
        report.Write("input/past.md", "---\ntitle: Past\ndescription: Long since.\ndate: 2000-01-01\nscheduled: true\n---\n\nOut.\n");

        report
            .Type("build", "--strict")
            .ShouldSatisfyAllConditions(
                b => b.ExitCode.ShouldBe(0),
                b => b.Error.ShouldContain("Held back until its day: later.md (9999-01-01).")
            );
        Directory.Exists(report["output/later"]).ShouldBeFalse();
        Directory.Exists(report["output/past"]).ShouldBeTrue();
        report.Read("output/sitemap.xml").ShouldNotContain("/later/");
        report.Read("output/feed.xml").ShouldNotContain("/later/");

        report.Type("build", "--drafts").ExitCode.ShouldBe(0);
        Directory.Exists(report["output/later"]).ShouldBeTrue();
    }

    [Fact]
    public void Faults_of_a_scheduled_page_and_links_to_it_are_told_before_its_day()
    {
        report.Write(
            "input/later.md",
            "---\ntitle: Later\ndescription: Not yet.\ndate: 9999-01-01\nscheduled: true\n---\n\n{{value \"nothing\" \"n\"}}\n"
        );
        report.Type("check").ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(1), c => c.Error.ShouldContain("later.md:8:"));

        report.Edit("input/later.md", "{{value \"nothing\" \"n\"}}", "Not yet.");
        report.Write("input/index.md", report.Read("input/index.md") + "\nSee [what comes](later.md).\n");
        report.Type("check").ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(1), c => c.Error.ShouldContain("PAGE097"));
    }

    [Fact]
    public void Lists_of_nothing_have_no_page_and_no_link()
    {
        report.Type("build").ExitCode.ShouldBe(0);
        Directory.Exists(report["output/claims"]).ShouldBeFalse();
        Directory.Exists(report["output/glossary"]).ShouldBeFalse();
        report
            .Read("output/sitemap.xml")
            .ShouldSatisfyAllConditions(map => map.ShouldNotContain("/claims/"), map => map.ShouldContain("/sources/"));

        report.Edit("input/site.yaml", "  - { title: Data, page: data/ }", "  - { title: Claims, page: claims/ }");
        report.Type("build").ShouldSatisfyAllConditions(b => b.ExitCode.ShouldBe(1), b => b.Error.ShouldContain("site.yaml"));

        report.Edit("input/site.yaml", "  - { title: Claims, page: claims/ }", "  - { title: Charts, page: charts/ }");
        Directory.Delete(report["input/data"], recursive: true);
        Directory.Delete(report["input/charts"], recursive: true);
        report.Write("input/sources.yaml", "{}\n");
        report.Edit("input/site.yaml", "navigation:\n  - { title: Charts, page: charts/ }\n  - { title: Charts, page: charts/ }\n", "");
        report.Write("input/index.md", "---\ntitle: Nothing yet\ndescription: Words alone.\n---\n\nWords.\n");
        report.Type("build", "--strict").ShouldSatisfyAllConditions(b => b.Error.ShouldNotContain("LINK"), b => b.ExitCode.ShouldBe(0));
        Directory.Exists(report["output/data"]).ShouldBeFalse();
        Directory.Exists(report["output/sources"]).ShouldBeFalse();
        File.Exists(report["output/datapackage.json"]).ShouldBeFalse();
    }

    [Fact]
    public void The_first_build_says_what_to_do_next_and_later_ones_do_not()
    {
        report.Type("build").Error.ShouldContain("preview --open");
        report.Type("build").Error.ShouldNotContain("preview --open");
    }

    [Fact]
    public void A_report_that_was_taken_over_builds_with_nothing_to_remark()
    {
        var built = report.Type("build", "--strict", "--quiet");
        built.ShouldSatisfyAllConditions(b => b.Error.ShouldBeEmpty(), b => b.ExitCode.ShouldBe(0));
        report.Read("output/index.html").ShouldContain("chart-example");
    }

    [Fact]
    public void A_new_report_holds_nothing_of_this_one_but_the_theme() =>
        Directory
            .EnumerateFiles(report["input"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(report["input"], file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ShouldBe(["charts/example.yaml", "data/example.yaml", "index.md", "site.yaml", "sources.yaml"]);

    [Fact]
    public void Datasets_charts_and_pages_that_are_begun_check_out_as_they_are()
    {
        report.Type("new", "dataset", "Tanks in Europe").ExitCode.ShouldBe(0);
        report.Type("new", "chart", "tanks", "--data", "tanks-in-europe").ExitCode.ShouldBe(0);
        report.Type("new", "page", "what-now").ExitCode.ShouldBe(0);

        report.Type("check").ExitCode.ShouldBe(0);
        report.Read("input/charts/tanks.yaml").ShouldContain("data: tanks-in-europe");
    }

    [Fact]
    public void A_chart_is_begun_with_the_mark_that_is_asked_for()
    {
        File.WriteAllText(
            Path.Combine(report["input"], "data", "wide.yaml"),
            """
            title: Wide
            source: a-source
            fields:
              - { name: city, type: category, title: City }
              - { name: then, type: quantity, title: Then, unit: trams }
              - { name: now, type: quantity, title: Now, unit: trams }
            rows:
              - { city: Gdynia, then: 5, now: 6 }
              - { city: Narva, then: 7, now: 4 }
            """
        );
        foreach (var mark in new[] { "arrow", "tick", "box", "waterfall", "dot", "bar" })
        {
            report.Type("new", "chart", $"with-{mark}", "--data", "wide", "--mark", mark).ExitCode.ShouldBe(0);
            report.Read($"input/charts/with-{mark}.yaml").ShouldContain($"mark: {mark}\n");
        }

        report.Read("input/charts/with-arrow.yaml").ShouldContain("from: then");
        report
            .Type("new", "chart", "none", "--data", "wide", "--mark", "timeline")
            .Error.ShouldContain("nothing can be drawn of wide by the mark 'timeline'");
        report.Type("new", "chart", "none", "--mark", "arow").Error.ShouldContain("did you mean 'arrow'?");
        report
            .Type("new", "chart", "none", "--data", "wide", "--mark", "trend")
            .Error.ShouldContain("add 'layers: [{ mark: trend }]' to it");
    }

    [Fact]
    public void What_is_begun_under_one_name_has_titles_that_pages_can_be_told_apart_by()
    {
        foreach (var kind in new[] { "dataset", "chart", "page" })
        {
            report.Type("new", kind, "visitors").ExitCode.ShouldBe(0);
        }

        report.Type("new", "chart", "sources").ExitCode.ShouldBe(0);
        report.Type("check").ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(0), c => c.Error.ShouldNotContain("LINK006"));
        report.Read("input/charts/visitors.yaml").ShouldContain("data: visitors");
    }

    [Theory]
    [InlineData("dataset", "data/rents.yaml")]
    [InlineData("chart", "charts/rents.yaml")]
    [InlineData("page", "rents/index.md")]
    public void What_was_begun_by_a_command_that_was_stopped_at_its_last_step_is_begun_when_it_is_typed_again(string kind, string file)
    {
        report.Type("new", kind, "rents").ExitCode.ShouldBe(0);
        var begun = report.Read($"input/{file}");
        Directory.CreateDirectory(report[$"input/{StagedFiles.Complete}"]);

        report.Type("new", kind, "rents").ShouldSatisfyAllConditions(n => n.ExitCode.ShouldBe(0), n => n.Error.ShouldNotContain("SITE301"));

        report.Read($"input/{file}").ShouldBe(begun);
        Directory.Exists(report[$"input/{StagedFiles.Complete}"]).ShouldBeFalse();
        report.Type("new", kind, "rents").Error.ShouldContain("SITE301");
    }

    [Theory]
    [InlineData("year,museum,visitors\n2020,Tate,10\n2020,V&A,20\n2021,Tate,11\n2021,V&A,21\n", "color: museum")]
    [InlineData("museum,visitors\nTate,10\nV&A,20\nRijks,11\n", "mark: bar")]
    [InlineData("year,museum,day,visitors\n2020,Tate,Monday,10\n2020,Tate,Sunday,9\n2020,V&A,Monday,20\n2020,V&A,Sunday,19\n", "visitors")]
    [InlineData("income,hours\n10,20\n11,21\n12,25\n", "mark: dot")]
    public void A_chart_that_is_begun_draws_every_row_of_its_table(string table, string expected)
    {
        report.Write("visitors.csv", table);
        report.Type("import", report["visitors.csv"]).ExitCode.ShouldBe(0);
        report.Write("input/sources.yaml", report.Read("input/sources.yaml") + "visitors-source: { type: dataset, title: Visits }\n");

        report.Type("new", "chart", "visitors").ExitCode.ShouldBe(0);

        report.Read("input/charts/visitors.yaml").ShouldContain(expected);
        report.Type("check").ShouldSatisfyAllConditions(c => c.Error.ShouldNotContain("CHART"), c => c.ExitCode.ShouldBe(0));
    }

    [Fact]
    public void Made_up_numbers_of_a_new_dataset_have_no_source_and_are_not_published()
    {
        report.Type("new", "dataset", "tanks");

        var published = report.Type("build", "--strict");

        published.ExitCode.ShouldBe(1);
        published.Error.ShouldContain("SRC002");
        report.Read("input/data/tanks.yaml").ShouldContain("made-up numbers");
    }

    [Fact]
    public void A_page_called_index_is_the_front_page()
    {
        File.Delete(report["input/index.md"]);

        report.Type("new", "page", "index").ExitCode.ShouldBe(0);

        report.Read("input/index.md").ShouldContain("title: Index");
        report.Type("check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        var before = report.Read("input/data/example.yaml");
        var again = report.Type("new", "dataset", "example");
        (again.ExitCode, again.Error.Contains("SITE301", StringComparison.Ordinal)).ShouldBe((1, true));
        report.Read("input/data/example.yaml").ShouldBe(before);

        var site = NewReport.Run("new", "site", report.Root, "--theme", report["theme"]);
        (site.ExitCode, site.Error.Split("SITE").Length).ShouldBe((1, 2));
        site.Error.ShouldContain("SITE306");
    }

    [Theory]
    [InlineData("SITE302", "new", "dataset", "…")]
    [InlineData("SITE004", "new", "chart", "c", "--data", "exampel")]
    [InlineData("SITE302", "new", "page", "../..")]
    [InlineData("SITE309", "new", "page", "charts")]
    [InlineData("SITE305", "new", "page", "../x")]
    [InlineData("SITE305", "new", "page", "chapters/one")]
    [InlineData("SITE305", "new", "chart", "charts\\c.yaml")]
    public void What_cannot_be_begun_is_said(string code, params string[] arguments)
    {
        var said = report.Type(arguments);
        said.ShouldSatisfyAllConditions(s => s.ExitCode.ShouldBe(1), s => s.Error.ShouldContain(code));
    }

    [Fact]
    public void A_table_that_is_imported_checks_out_except_for_its_source()
    {
        report.Write("troops.csv", "Year,Troops (thousands),Share (%)\n2010,about 65.2,12%\n2011,over 60,11%\n");

        var imported = report.Type("import", report["troops.csv"]);

        imported.ExitCode.ShouldBe(0);
        imported.Error.ShouldContain("add 'troops-source' to");
        var check = report.Type("check", "--format", "github");
        check.ExitCode.ShouldBe(1);
        check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("SRC001");

        report.Write("input/sources.yaml", report.Read("input/sources.yaml") + "troops-source: { type: dataset, title: Troops }\n");
        report.Type("check", "--strict").ExitCode.ShouldBe(0);
        var dataset = report.Read("input/data/troops.yaml");
        report.Type("import", report["troops.csv"]).ExitCode.ShouldBe(0);
        report.Read("input/data/troops.yaml").ShouldBe(dataset, "the same table again changes nothing");
    }

    public void Dispose() => report.Dispose();
}
