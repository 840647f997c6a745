using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Templates;
using Report.Themes;

namespace Report.Tests.Pages;

/// <summary>Everything up to and with the pages of an input folder; charts are read and not drawn.</summary>
internal static class PageStage
{
    public static readonly Lazy<TemplateSet> Templates = new(() => TemplateSet.Read(ThemeReader.Read(Repository.PathTo("theme"), new DiagnosticBag())!, new DiagnosticBag()));

    public static IReadOnlyList<Page> Render(string input, DiagnosticBag bag)
    {
        var data = InputReader.Read(input, bag);
        var charts = ChartReader.ReadAll(input, data.Datasets, bag).ToDictionary(chart => chart.Id, chart => ChartTexts.Bind(chart, data, bag));
        var sources = PageReader.ReadAll(input, bag);
        var context = new PageContext(
            input,
            data,
            charts,
            new Dictionary<string, RenderedChart>(),
            sources.ToDictionary(page => page.Name, page => page.Permalink),
            Templates.Value,
            new Permalinks(data.Site.BasePath));
        foreach (var claim in data.Claims.Values)
        {
            PageRenderer.RenderClaim(claim, context, bag);
        }

        return [.. sources.AsParallel().AsOrdered().Select(page => PageRenderer.Render(page, context, bag))];
    }
}
