using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Pages.Templates;
using Report.Themes;

namespace Report.Tests.Pages;

/// <summary>Runs the build of an input folder up to the rendering of its pages; charts are read but not drawn.</summary>
internal static class PageStage
{
    public static readonly Lazy<TemplateSet> Templates = new(() =>
        TemplateSet.Read(ThemeReader.Read(Repository.PathTo("theme"), new DiagnosticBag())!, new DiagnosticBag())
    );

    public static IReadOnlyList<Page> Render(string input, DiagnosticBag bag)
    {
        var sources = PageReader.ReadAll(input, bag);
        var context = ContextOf(input, sources, bag);
        foreach (var claim in context.Data.Claims.Values)
        {
            PageRenderer.RenderClaim(claim, context, bag);
        }

        return [.. sources.AsParallel().AsOrdered().Select(page => PageRenderer.Render(page, context, bag))];
    }

    /// <summary>Renders a text as an additional page of the input, named "example.md".</summary>
    public static Page RenderOne(string input, string text, DiagnosticBag bag)
    {
        var source = PageReader.Read(new InputFile("example.md", text), "example.md", FrontMatter.Empty, Locales.BuiltIn, bag);
        return PageRenderer.Render(source, ContextOf(input, PageReader.ReadAll(input, bag), bag), bag);
    }

    private static PageContext ContextOf(string input, IReadOnlyList<PageSource> sources, DiagnosticBag bag)
    {
        var data = InputReader.Read(input, bag);
        return ContextOf(
            input,
            data,
            [.. ChartReader.ReadAll(input, data.Datasets, bag).Select(chart => ChartTexts.Bind(chart, data, bag))],
            sources
        );
    }

    /// <summary>Returns the context in which pages are rendered, made from input that has been read.</summary>
    public static PageContext ContextOf(string input, InputData data, IReadOnlyList<ChartData> charts, IReadOnlyList<PageSource> sources)
    {
        return new PageContext(
            input,
            data,
            charts.ToDictionary(chart => chart.Id),
            new Dictionary<string, RenderedChart>(),
            Addresses(sources.Where(page => !page.IsDraft)),
            Templates.Value,
            new Permalinks(data.Site.BasePath)
        )
        {
            Drafts = Addresses(sources.Where(page => page.IsDraft)),
            Chapters = Report.Site.Generated.ContentPages.Chapters(sources.Where(page => !page.IsDraft)),
        };
    }

    private static Dictionary<string, string> Addresses(IEnumerable<PageSource> pages) =>
        pages.ToDictionary(page => page.Name, page => page.Permalink);
}
