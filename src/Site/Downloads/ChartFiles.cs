using Report.Charts;

namespace Report.Site.Downloads;

/// <summary>Every chart as SVG and PNG, what it shows as CSV and JSON, and the card that is shown where its page is shared.</summary>
internal static class ChartFiles
{
    public static IEnumerable<OutputFile> Of(Edition edition) => edition.Charts.SelectMany(chart => Of(edition, chart));

    private static IEnumerable<OutputFile> Of(Edition edition, RenderedChart chart)
    {
        var (id, at) = (chart.Spec.Id, chart.Spec.At);
        yield return OutputFile.Text(SiteFiles.PathOf(edition, edition.Links.ChartSvg(id)), chart.Standalone, at);
        yield return new OutputFile(SiteFiles.PathOf(edition, edition.Links.ChartPng(id)), chart.Png, at);
        yield return new OutputFile(SiteFiles.PathOf(edition, edition.Links.ChartCard(id)), chart.Card, at);
        yield return OutputFile.Text(SiteFiles.PathOf(edition, edition.Links.ChartJson(id)), JsonDownload.Write(chart.Data, edition.Data, edition.Address, edition.Links), at);
        yield return OutputFile.Text(SiteFiles.PathOf(edition, edition.Links.ChartOEmbed(id)), OEmbed.Write(edition, chart), at);
        foreach (var (table, address) in edition.Links.ChartCsvs(chart.Data))
        {
            yield return OutputFile.Text(SiteFiles.PathOf(edition, address), CsvDownload.Write(table.Rows, table.Fields), at);
        }
    }
}
