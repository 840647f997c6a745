using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Pages;

/// <summary>The report that comes with the program is the largest example there is.</summary>
public sealed class ReportPagesTests
{
    [Fact]
    public void Every_call_of_the_report_is_bound_and_every_link_leads_somewhere()
    {
        var bag = new DiagnosticBag();

        var pages = PageStage.Render(Repository.PathTo("input"), bag);

        bag.Sorted().Where(d => d.Code.StartsWith("PAGE", StringComparison.Ordinal) && d.Severity == Severity.Error).Select(d => $"{d.Position.File}:{d.Position.Line}:{d.Position.Column} {d.Code} {d.Message}").ShouldBeEmpty();
        pages.ShouldAllBe(page => !page.Html.Contains("{{", StringComparison.Ordinal));
    }

    [Fact]
    public void Rendering_twice_gives_the_same_bytes()
    {
        static string All() => string.Concat(PageStage.Render(Repository.PathTo("input"), new DiagnosticBag()).Select(page => page.Html + page.Notes));
        All().ShouldBe(All());
    }
}
