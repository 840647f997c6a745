using Report.Tests.Browser;

namespace Report.Tests.Site;

public sealed class ExampleReportPagesTests(BrowserFixture browser, ExampleReport report) : EveryPageInBrowser(browser, report);

public sealed class ExampleReportCrawlTests(ExampleReport report) : Crawl(report);
