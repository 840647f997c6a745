using Report.Tests.Commands;
using Shouldly;

namespace Report.Tests.Site.Generated;

public sealed class ListsOfPagesTests : IDisposable
{
    private readonly NewReport report = new();

    public ListsOfPagesTests()
    {
        Page("news/first.md", "First", "date: 2024-01-01\ntags: [Budget, Rail & bus]\n");
        Page("news/second.md", "Second", "date: 2025-01-01\ntags: budget\nauthors: [Ann Author]\n");
        Page("rest/other.md", "Other", "authors: [Somebody else]\n");
    }

    [Fact]
    public void A_tag_has_a_page_and_a_feed_of_its_pages_and_is_one_in_all_spellings()
    {
        var built = report.Type("build");

        built.ExitCode.ShouldBe(0);
        built.Error.ShouldContain("PAGE083: the tag 'budget' is written 'Budget' elsewhere");
        report
            .Read("output/tags/budget/index.html")
            .ShouldSatisfyAllConditions(
                page =>
                    page.IndexOf(">Second<", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf(">First<", StringComparison.Ordinal)),
                page => page.ShouldNotContain(">Other<")
            );
        report
            .Read("output/tags/rail-bus/feed.xml")
            .ShouldSatisfyAllConditions(
                feed => feed.ShouldContain("/news/first/"),
                feed => feed.ShouldContain("rel=\"alternate\" href=\"https://example.org/my-report/tags/rail-bus/\""),
                feed => feed.ShouldNotContain("/news/second/")
            );
        report.Read("output/news/first/index.html").ShouldContain("<a href=\"/my-report/tags/rail-bus/\" rel=\"tag\">Rail &amp; bus</a>");
        report.Read("output/rest/other/index.html").ShouldNotContain("class=\"tags\"");
        report.Read("output/sitemap.xml").ShouldContain("/tags/budget/");
    }

    [Fact]
    public void A_listing_shows_the_pages_of_a_folder_or_a_tag_and_a_link_may_lead_to_a_tag()
    {
        Page("all.md", "All", "", "{{listing folder=\"news\" limit=\"1\"}}\n\n[More](/tags/budget/)");
        Page("news/index.md", "News", "", "{{listing folder=\"news/\" order=\"title\"}}");

        report.Type("build").ExitCode.ShouldBe(0);

        report
            .Read("output/all/index.html")
            .ShouldSatisfyAllConditions(
                page => page.ShouldContain("<a href=\"/my-report/news/second/\">Second</a>"),
                page => page.ShouldNotContain("/news/first/"),
                page => page.ShouldContain("href=\"/my-report/tags/budget/\"")
            );
        report.Read("output/news/index.html").ShouldContain("<a href=\"/my-report/news/first/\">First</a>");
    }

    [Fact]
    public void An_author_of_whom_something_is_said_has_a_page_and_bylines_lead_there()
    {
        report.Edit(
            "input/site.yaml",
            "  - name: Your name",
            "  - { name: Ann Author, about: Covers budgets., url: https://example.org/ann }\n  - { name: The Desk, organization: true }"
        );

        report.Type("build").ExitCode.ShouldBe(0);

        report
            .Read("output/authors/ann-author/index.html")
            .ShouldSatisfyAllConditions(
                page => page.ShouldContain("Covers budgets."),
                page => page.ShouldContain("\"ProfilePage\""),
                page => page.ShouldContain(">Second<"),
                page => page.ShouldNotContain(">Other<")
            );
        report.Read("output/news/second/index.html").ShouldContain("<a href=\"/my-report/authors/ann-author/\">Ann Author</a>");
        Directory.Exists(report["output/authors/the-desk"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{{listing tag=\"alone\"}}", "the tag 'alone' (a page does not list itself)")]
    [InlineData("{{listing tag=\"other\"}}", "the tag 'other'")]
    public void A_listing_of_nothing_says_why(string call, string reason)
    {
        Page("all.md", "All", "tags: [alone]\n", call);
        report.Type("check").Error.ShouldContain($"no page is listed by this: {reason}\n");
    }

    [Fact]
    public void Programs_that_read_find_pages_and_data_in_one_text()
    {
        report.Type("build").ExitCode.ShouldBe(0);
        report
            .Read("output/llms.txt")
            .ShouldSatisfyAllConditions(
                text => text.ShouldStartWith("# My report\n\n> "),
                text => text.ShouldContain("- [First](https://example.org/my-report/news/first/): About First."),
                text => text.ShouldContain("https://example.org/my-report/data/example.csv")
            );
    }

    public void Dispose() => report.Dispose();

    private void Page(string name, string title, string matter, string body = "Text.") =>
        report.Write($"input/{name}", $"---\ntitle: {title}\ndescription: About {title}.\n{matter}---\n\n{body}\n");
}
