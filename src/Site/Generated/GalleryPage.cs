using Report.Charts;
using Report.Site.Models;

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
        return LayoutRenderer.Render(build, meta, "gallery", new GalleryModel([.. charts.Select(c => Entry(build, c))]));
    }

    private static GalleryChartModel Entry(SiteBuild build, RenderedChart chart) =>
        new(chart.Spec.Title.Value, chart.Spec.Subtitle?.Value, build.Links.Chart(chart.Spec.Id), chart.Sketch);
}
