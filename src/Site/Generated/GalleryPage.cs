using Report.Charts;

namespace Report.Site.Generated;

/// <summary>/charts/: small pictures of all charts, in reading order.</summary>
internal static class GalleryPage
{
    public static HtmlPage Render(SiteBuild build)
    {
        var charts = build.ChartsAsRead;
        var meta = new PageMeta("gallery", "/charts/", build.Locale.Pages.Charts, build.Locale.Pages.ChartsDescription)
        {
            Chart = charts[0].Spec.Id,
            ChartAlt = charts[0].Alt,
        };
        return LayoutRenderer.Render(
            build,
            meta,
            "gallery",
            new Dictionary<string, object?> { ["charts"] = charts.Select(c => Entry(build, c)).ToList() }
        );
    }

    private static Dictionary<string, object?> Entry(SiteBuild build, RenderedChart chart) =>
        new()
        {
            ["title"] = chart.Spec.Title.Value,
            ["subtitle"] = chart.Spec.Subtitle?.Value,
            ["url"] = build.Links.Chart(chart.Spec.Id),
            ["picture"] = chart.Sketch,
        };
}
