using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;
using Report.Tests.Pages;
using Report.Tests.Site;

namespace Report.Tests.OwnReport;

public sealed class OwnReportPagesTests(BrowserFixture browser, OwnReport report) : EveryPageInBrowser(browser, report);

public sealed class OwnReportCrawlTests(OwnReport report) : Crawl(report);

public sealed class OwnReportTests
{
    public OwnReportTests() => OwnReport.SkipWhereAnotherStands();

    [Fact]
    public void Nothing_is_to_be_remarked()
    {
        var bag = new DiagnosticBag();

        SiteBuilder.Make(
            new BuildOptions(OwnReport.Input, Repository.PathTo("theme"), "output", Strict: true),
            bag,
            stop: TestContext.Current.CancellationToken
        );

        bag.Sorted().Select(d => $"{d.Position.File}:{d.Position.Line}:{d.Position.Column} {d.Code} {d.Message}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_call_is_bound() =>
        PageStage.Render(OwnReport.Input, new DiagnosticBag()).ShouldAllBe(page => !page.Html.Contains("{{", StringComparison.Ordinal));
}
