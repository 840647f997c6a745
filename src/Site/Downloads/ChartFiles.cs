using Report.Charts;

namespace Report.Site.Downloads;

/// <summary>Every chart as SVG and PNG, and the card that is shown where its page is shared.</summary>
internal static class ChartFiles
{
    public static IEnumerable<OutputFile> Of(Edition edition) => edition.Charts.SelectMany(chart => Of(edition, chart));

    private static IEnumerable<OutputFile> Of(Edition edition, RenderedChart chart)
    {
        var (id, at) = (chart.Spec.Id, chart.Spec.At);
        yield return OutputFile.Text(SiteFiles.PathOf(edition, edition.Links.ChartSvg(id)), chart.Standalone, at);
        yield return new OutputFile(SiteFiles.PathOf(edition, edition.Links.ChartPng(id)), chart.Png, at);
        yield return new OutputFile(SiteFiles.PathOf(edition, edition.Links.ChartCard(id)), chart.Card, at);
    }
}
