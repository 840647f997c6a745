namespace Report.Tests.Site.Checks;

/// <summary>Faults that appear only in the finished page are reported at the line that caused them.</summary>
public sealed class PageChecksTests : IDisposable
{
    private readonly SmallReport report = new();

    [Theory]
    [InlineData("LINK002", 7, "Words and [more](#nowhere).")]
    [InlineData("PAGE044", 7, "<p><a href=\"/nowhere/\">more</a></p>")]
    [InlineData("LINK004", 7, "### Too deep")]
    [InlineData("LINK003", 7, "<p id=\"content\">Words</p>")]
    public void A_fault_of_a_page_is_told_at_its_line(string code, int line, string text)
    {
        report.Write("second.md", $"---\ntitle: Second\ndescription: More.\norder: 2\n---\n\n{text}");

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Code.ShouldBe(code);
        fault.Position.File.ShouldEndWith("second.md");
        fault.Position.Line.ShouldBe(line);
    }

    [Fact]
    public void A_chart_may_be_called_what_its_dataset_is_called()
    {
        report.Write(
            "data/states.yaml",
            "title: States\nsource: paper\nfields:\n  - { name: state, type: category }\n  - { name: n, type: integer, unit: ships "
                + "}\nrows:\n  - { state: Ohio, n: 3 }\n  - { state: Iowa, n: 4 }\n"
        );
        report.Write("charts/c.yaml", "title: States\nsubtitle: Ships\ndata: states\nmark: bar\nencoding: { x: n, y: state }\n");
        report.Write("second.md", "---\ntitle: Second\ndescription: More.\norder: 2\n---\n\n{{chart \"c\"}}");

        report.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void A_link_that_forgets_the_base_path_is_reported()
    {
        report.Write(
            "second.md",
            "---\ntitle: Second\ndescription: More.\norder: 2\n---\n\n<map name=\"m\"><area href=\"/first/\" alt=\"First\"></map>"
        );
        var bag = new Report.Diagnostics.DiagnosticBag();

        Report.Site.SiteBuilder.Make(report.Options("https://example.org/base/"), bag, stop: TestContext.Current.CancellationToken);

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("LINK008");
    }

    [Fact]
    public void An_entry_of_the_navigation_that_leads_nowhere_is_one_fault_at_its_place()
    {
        report.Write("site.yaml", SiteWith("- { title: Nowhere, page: nowhere/ }"));

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Code.ShouldBe("LINK001");
        fault.Position.File.ShouldEndWith("site.yaml");
        fault.Position.Line.ShouldBe(7);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/base/")]
    public void An_entry_of_the_navigation_that_nearly_names_a_page_is_told_how_to_name_it(string address)
    {
        report.Write("site.yaml", SiteWith("- { title: First, page: /first }"));
        var bag = new Report.Diagnostics.DiagnosticBag();

        Report.Site.SiteBuilder.Make(report.Options(address), bag, stop: TestContext.Current.CancellationToken);

        bag.Sorted().ShouldHaveSingleItem().Hint.ShouldBe("did you mean 'first/'?");
    }

    [Theory]
    [InlineData("clams/", "LINK012")]
    [InlineData("\"\"", "LINK012")]
    [InlineData("claims/", null)]
    public void What_an_entry_of_the_navigation_is_marked_with_is_a_page_below_the_front_page(string with, string? code)
    {
        report.Write("site.yaml", SiteWith($"- {{ title: Chapter, page: first/, with: [{with}] }}"));

        var faults = report.Faults();

        faults.Select(fault => fault.Code).ShouldBe(code is null ? [] : [code]);
        faults.ShouldAllBe(fault => fault.Position.File.EndsWith("site.yaml") && fault.Position.Line == 7);
    }

    [Fact]
    public void A_link_of_the_navigation_is_marked_on_its_page_and_on_those_it_is_marked_with()
    {
        report.Write("site.yaml", SiteWith("- { title: Chapter, page: first/, with: [claims/] }", "- { title: Data, page: data/ }"));

        var site = report.Make();

        string Marked(string page) =>
            System.Text.RegularExpressions.Regex.Match(site[page], "<li><a href=\"([^\"]*)\" aria-current").Groups[1].Value;
        Marked("first/index.html").ShouldBe("/first/");
        Marked("claims/index.html").ShouldBe("/first/");
        Marked("data/index.html").ShouldBe("/data/");
        Marked("sources/index.html").ShouldBe("");
    }

    [Fact]
    public void An_entry_of_the_navigation_that_leads_to_a_draft_says_so()
    {
        report.Write("first.md", "---\ntitle: First\ndescription: More.\ndraft: true\n---\n\nWords.");
        report.Write("index.md", "---\ntitle: Small report\ndescription: More.\n---\n\nWords{{cite \"paper\"}}.");

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Code.ShouldBe("PAGE052");
        fault.Position.File.ShouldEndWith("site.yaml");
        fault.Position.Line.ShouldBe(11);
    }

    [Fact]
    public void Two_pages_with_one_title_are_reported()
    {
        report.Write("second.md", "---\ntitle: The first chapter\ndescription: More.\norder: 2\n---\n\nWords.");

        report.Faults().ShouldHaveSingleItem().Code.ShouldBe("LINK006");
    }

    private static string SiteWith(params string[] navigation) =>
        $"""
            title: Small report
            description: A report for the tests.
            url: https://example.org/
            language: en
            date: 2025-09-01
            navigation:
              {string.Join("\n  ", navigation)}
            """;

    public void Dispose() => report.Dispose();
}
