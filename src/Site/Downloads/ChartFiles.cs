using Report.Charts;

namespace Report.Site.Downloads;

/// <summary>
/// The files of every chart: SVG and PNG, its data as CSV and JSON, its oEmbed description, and the card shown where its page is shared.
/// </summary>
internal static class ChartFiles
{
    public static IEnumerable<OutputFile> Of(SiteBuild build) => build.Charts.SelectMany(chart => Of(build, chart));

    private static IEnumerable<OutputFile> Of(SiteBuild build, RenderedChart chart)
    {
        var (id, at) = (chart.Spec.Id, chart.Spec.At);
        yield return OutputFile.Text(SiteFiles.PathOf(build, build.Links.ChartSvg(id)), chart.Standalone, at);
        yield return new OutputFile(SiteFiles.PathOf(build, build.Links.ChartPng(id)), new DeferredContent(chart.Png), at);
        yield return new OutputFile(SiteFiles.PathOf(build, build.Links.ChartCard(id)), new DeferredContent(chart.Card), at);
        yield return OutputFile.Text(
            SiteFiles.PathOf(build, build.Links.ChartJson(id)),
            JsonDownload.Write(chart.Data, build.Data, build.Address, build.Links),
            at
        );
        yield return OutputFile.Text(SiteFiles.PathOf(build, build.Links.ChartOEmbed(id)), OEmbed.Write(build, chart), at);
        foreach (var (table, address) in build.Links.ChartCsvs(chart.Data))
        {
            yield return OutputFile.Text(SiteFiles.PathOf(build, address), CsvDownload.Write(table.Rows, table.Fields), at);
        }
    }
}
