using Report.Diagnostics;
using Report.Site;

namespace Report.Tests.Site.Downloads;

/// <summary>Files of input/static/ are published unchanged at the top of the site.</summary>
public sealed class StaticFilesTests : IDisposable
{
    private readonly SmallReport report = new();

    [Fact]
    public void Files_stand_at_the_top_of_the_site_whatever_they_are_called()
    {
        report.Write("static/ads.txt", "example.com, 1, DIRECT");
        report.Write("static/.well-known/security.txt", "Contact: mailto:a@example.org");
        report.Write("static/notes.md", "no page");

        var files = report.Make();

        files["ads.txt"].ShouldBe("example.com, 1, DIRECT\n");
        files.Keys.ShouldContain(".well-known/security.txt");
        files["notes.md"].ShouldBe("no page\n");
        files.Keys.ShouldNotContain("static/notes/index.html");
    }

    [Fact]
    public void Pages_link_to_them_by_file_and_by_address_and_the_rest_is_told()
    {
        report.Write("static/one.pdf", "%PDF-1");
        report.Write("static/two.pdf", "%PDF-2");
        report.Write("static/ads.txt", "x");
        report.Write(
            "second.md",
            "---\ntitle: The second chapter\ndescription: What follows.\norder: 2\n---\n\n[One](static/one.pdf) and [two](/two.pdf)."
        );
        var bag = new DiagnosticBag();

        var made = SiteBuilder
            .Make(report.Options("https://example.org/my-report/"), bag, stop: TestContext.Current.CancellationToken)
            .ShouldNotBeNull();

        bag.Sorted().ShouldBeEmpty();
        made.Unlinked.ShouldBe(["ads.txt"]);
        made.Files.Count(f => f.Path.EndsWith("one.pdf", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_file_in_the_place_of_a_page_is_a_fault_at_the_file()
    {
        report.Write("static/first/index.html", "<p>Mine</p>");

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Position.File.ShouldEndWith("first/index.html");
        fault.Severity.ShouldBe(Severity.Error);
    }

    [Theory]
    [InlineData("url: https://a.example/x")]
    [InlineData("URL: https://a.example/x")]
    public void Addresses_of_sources_are_understood_in_both_spellings(string key)
    {
        report.Write("sources.yaml", $"paper: {{ type: report, title: A paper, issued: 2020, {key} }}");

        report.Make()["sources/index.html"].ShouldContain("https://a.example/x");
    }

    [Fact]
    public void One_key_in_two_spellings_is_a_fault_at_the_second()
    {
        report.Write("sources.yaml", "paper:\n  type: report\n  title: A paper\n  URL: https://a.example/\n  url: https://b.example/");

        var fault = report.Faults().ShouldHaveSingleItem();

        (fault.Code, fault.Position.Line).ShouldBe(("DATA066", 5));
    }

    public void Dispose() => report.Dispose();
}
