namespace Report.Site.Downloads;

/// <summary>Every dataset as CSV and JSON, and the data package that lists them.</summary>
internal static class DataFiles
{
    public static IEnumerable<OutputFile> Of(Edition edition)
    {
        var (data, links) = (edition.Data, edition.Links);
        var tables = data.Datasets.Values.ToDictionary(
            d => d.Id, d => OutputFile.Text(SiteFiles.PathOf(edition, links.DatasetCsv(d.Id)), CsvDownload.Write(d), d.At), StringComparer.Ordinal);
        return
        [
            .. tables.Values,
            .. data.Datasets.Values.Select(d => OutputFile.Text(SiteFiles.PathOf(edition, links.DatasetJson(d.Id)), JsonDownload.Write(d, data, edition.Address, links), d.At)),
            // A package has at least one resource.
            .. tables.Count == 0 ? Array.Empty<OutputFile>() : [OutputFile.Text("datapackage.json", DataPackage.Write(data, edition.Address, links, tables))],
        ];
    }
}
