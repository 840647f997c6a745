using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Templates;
using Report.Themes;
using Shouldly;

namespace Report.Tests.Pages;

/// <summary>The report that comes with the program is the largest example there is.</summary>
public sealed class ReportPagesTests
{
    private readonly DiagnosticBag bag = new();
    private readonly PageContext context;
    private readonly IReadOnlyList<PageSource> pages;

    public ReportPagesTests()
    {
        var input = Repository.PathTo("input");
        var data = InputReader.Read(input, bag);
        var templates = TemplateSet.Read(ThemeReader.Read(Repository.PathTo("theme"), bag)!, bag);
        pages = PageReader.ReadAll(input, bag);
        var charts = Directory.EnumerateFiles(Repository.PathTo("input", "charts"), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToDictionary(id => id, id => new ChartSpec(id, new Located<string>(id, default), null, [], [], [], null, null, default));
        context = new PageContext(
            input, data, charts, new Dictionary<string, RenderedChart>(), pages.ToDictionary(p => p.Name, p => p.Permalink), templates, new Permalinks("/"));
    }

    [Fact]
    public void Every_page_and_claim_binds_to_the_data()
    {
        var rendered = pages.AsParallel().Select(page => PageRenderer.Render(page, context, bag)).ToList();
        foreach (var claim in context.Data.Claims.Values)
        {
            PageRenderer.RenderClaim(claim, context, bag);
        }

        bag.Sorted().Where(d => d.Severity == Severity.Error && d.Code != "PAGE044").Select(d => $"{d.Position} {d.Message}").ShouldBeEmpty();
        rendered.ShouldAllBe(page => !page.Html.Contains("{{", StringComparison.Ordinal));
    }

    [Fact]
    public void Rendering_twice_gives_the_same_bytes()
    {
        string All() => string.Concat(pages.AsParallel().AsOrdered().Select(page => PageRenderer.Render(page, context, bag)).Select(p => p.Html + p.Notes));
        All().ShouldBe(All());
    }
}
