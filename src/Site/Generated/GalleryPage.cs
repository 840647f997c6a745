using Report.Charts;

namespace Report.Site.Generated;

/// <summary>/charts/: every chart, small, in the order of the report.</summary>
internal static class GalleryPage
{
    public static HtmlPage Render(Edition edition)
    {
        var charts = edition.ChartsAsRead;
        var meta = new PageMeta("gallery", "/charts/", edition.Locale.Pages.Charts, edition.Locale.Pages.ChartsDescription)
        {
            Chart = charts[0].Spec.Id,
            ChartAlt = charts[0].Alt,
        };
        return Frame.Render(edition, meta, "gallery", new Dictionary<string, object?>
        {
            ["charts"] = charts.Select(c => Entry(edition, c)).ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, RenderedChart chart) => new()
    {
        ["title"] = chart.Spec.Title.Value,
        ["subtitle"] = chart.Spec.Subtitle?.Value,
        ["url"] = edition.Links.Chart(chart.Spec.Id),
        ["picture"] = chart.Sketch,
    };
}
