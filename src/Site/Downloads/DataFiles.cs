using System.Buffers;
using Report.Data;
using Report.Pages;
using Report.Pages.Models;

namespace Report.Site.Downloads;

/// <summary>
/// The files of every dataset: CSV and JSON, and Parquet if its rows fill several pages. Also the data package that lists them.
/// </summary>
internal static class DataFiles
{
    public static IEnumerable<OutputFile> Of(SiteBuild build)
    {
        var (data, links) = (build.Data, build.Links);
        var files = data.Datasets.Values.SelectInParallel(dataset => dataset.At.File, dataset => Of(build, dataset));
        var tables = data
            .Datasets.Values.Zip(files)
            .ToDictionary(d => d.First.Id, d => (d.Second.Files[0], d.Second.Table), StringComparer.Ordinal);
        return
        [
            .. files.SelectMany(file => file.Files),
            // A data package without resources is invalid.
            .. tables.Count == 0
                ? Array.Empty<OutputFile>()
                : [OutputFile.Text("datapackage.json", DataPackage.Write(data, build.Address, links, tables))],
        ];
    }

    /// <summary>Returns the dataset's files, of which the CSV is the first.</summary>
    private static (List<OutputFile> Files, DownloadTable Table) Of(SiteBuild build, Dataset dataset)
    {
        var (links, table) = (build.Links, DownloadTable.Of(dataset));
        var shown = RowPages.IsPaged(dataset)
            ? ShownRows.Of(
                dataset,
                build.RowsLayouts[dataset.Id],
                build.Context.BindingFor(build.Bag),
                ids => PageRenderer.RenderCited(ids, build.Context, build.Bag)
            )
            : null;
        var files = new List<OutputFile>
        {
            File(links.DatasetCsv(dataset.Id), csv => CsvDownload.Write(table, csv)),
            File(links.DatasetJson(dataset.Id), json => JsonDownload.Write(dataset, table, shown, build.Data, build.Address, links, json)),
        };
        if (RowPages.IsPaged(dataset))
        {
            files.Add(File(links.DatasetParquet(dataset.Id), parquet => ParquetDownload.Write(table, parquet)));
        }

        return (files, table);

        OutputFile File(string address, Action<IBufferWriter<byte>> write) =>
            new(SiteFiles.PathOf(build, address), build.Contents.Write(write), dataset.At);
    }
}
