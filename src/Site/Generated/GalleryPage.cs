using Report.Charts;

namespace Report.Site.Generated;

/// <summary>/charts/: every chart, small.</summary>
internal static class GalleryPage
{
    public static HtmlPage Render(Edition edition)
    {
        var meta = new PageMeta("gallery", "/charts/", "Charts", "Every chart of this report, to look at closely, to download and to embed.")
        {
            Chart = edition.Charts[0].Spec.Id,
            ChartAlt = edition.Charts[0].Alt,
        };
        return Frame.Render(edition, meta, "gallery", new Dictionary<string, object?>
        {
            ["charts"] = edition.Charts.Select(c => Entry(edition, c)).ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, RenderedChart chart) => new()
    {
        ["title"] = chart.Spec.Title.Value,
        ["subtitle"] = chart.Spec.Subtitle?.Value,
        ["url"] = edition.Links.Chart(chart.Spec.Id),
        ["picture"] = chart.Narrow,
    };
}
