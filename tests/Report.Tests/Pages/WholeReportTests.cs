using Report.Diagnostics;
using Report.Tests.Site;

namespace Report.Tests.Pages;

public sealed class WholeReportTests
{
    [Fact]
    public void Every_call_of_a_report_is_bound_and_every_link_leads_somewhere()
    {
        var bag = new DiagnosticBag();

        var pages = PageStage.Render(ExampleReport.Input, bag);

        bag.Sorted()
            .Where(d => d.Code.StartsWith("PAGE", StringComparison.Ordinal) && d.Severity == Severity.Error)
            .Select(d => $"{d.Position.File}:{d.Position.Line}:{d.Position.Column} {d.Code} {d.Message}")
            .ShouldBeEmpty();
        pages.ShouldAllBe(page => !page.Html.Contains("{{", StringComparison.Ordinal));
    }

    [Fact]
    public void Rendering_twice_gives_the_same_bytes()
    {
        static string All() =>
            string.Concat(PageStage.Render(ExampleReport.Input, new DiagnosticBag()).Select(page => page.Html + page.Notes));
        All().ShouldBe(All());
    }
}
