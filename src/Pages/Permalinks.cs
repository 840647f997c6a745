using System.Globalization;
using Report.Charts.Rows;

namespace Report.Pages;

/// <summary>
/// Builds the addresses of all pages and files of the site, with the base path. No other class knows how addresses are made.
/// </summary>
/// <param name="basePath">Path of the site's root: "/" or "/my-report/".</param>
/// <param name="rows">Divides datasets into pages of rows; null if every dataset has one page.</param>
internal sealed class Permalinks(string basePath, RowPages? rows = null)
{
    /// <summary>Divides datasets into pages of rows; null if every dataset has one page.</summary>
    public RowPages? Rows => rows;

    public string Home => basePath;

    public string Charts => basePath + "charts/";

    public string Datasets => basePath + "data/";

    public string Claims => basePath + "claims/";

    public string Sources => basePath + "sources/";

    public string Corrections => basePath + "corrections/";

    public string Glossary => basePath + "glossary/";

    public string Tags => basePath + "tags/";

    /// <param name="id">The tag's slug.</param>
    public string Tag(string id) => $"{Tags}{id}/";

    /// <param name="id">Slug of the author's name.</param>
    public string Author(string id) => $"{basePath}authors/{id}/";

    /// <summary>The address of a page or file by its path on the site.</summary>
    /// <param name="path">Path from the root of the site, with or without the first slash: "/shield/".</param>
    public string Page(string path) => basePath + path.TrimStart('/');

    public string Chart(string id) => $"{Charts}{id}/";

    public string ChartEmbed(string id) => $"{Charts}{id}/embed/";

    public string ChartSvg(string id) => $"{Charts}{id}.svg";

    public string ChartPng(string id) => $"{Charts}{id}.png";

    /// <summary>The rows of all datasets that the chart shows, as JSON.</summary>
    public string ChartJson(string id) => $"{Charts}{id}.json";

    /// <summary>
    /// The tables of the chart, each with the address of its CSV file: the first named after the chart, further ones after their dataset.
    /// </summary>
    public IEnumerable<(ChartTable Table, string Address)> ChartCsvs(ChartData chart) =>
        chart.Tables.Select((table, i) => (table, i == 0 ? $"{Charts}{chart.Id}.csv" : $"{Charts}{chart.Id}/{NameOf(table, chart)}.csv"));

    // A chart may show a dataset in several tables: the second and further ones are numbered.
    private static string NameOf(ChartTable table, ChartData chart) =>
        chart.Tables.TakeWhile(t => t != table).Count(t => t.Dataset.Id == table.Dataset.Id) is > 0 and var before
            ? $"{table.Dataset.Id}-{before + 1}"
            : table.Dataset.Id;

    /// <summary>The oEmbed description of a chart, for sites that embed it (oembed.com).</summary>
    public string ChartOEmbed(string id) => $"{Charts}{id}/oembed.json";

    /// <summary>The image shown where the chart is shared.</summary>
    public string ChartCard(string id) => $"{Charts}{id}/card.png";

    public string Dataset(string id) => $"{Datasets}{id}/";

    /// <summary>One page of a dataset's rows.</summary>
    /// <param name="page">Number of the page, from 1; page 1 is the dataset's own page.</param>
    public string DatasetPage(string id, int page) =>
        page == 1 ? Dataset(id) : string.Create(CultureInfo.InvariantCulture, $"{Dataset(id)}rows/{page}/");

    /// <summary>
    /// The address of a row on its page. Marks that page as linked to, so that it is built (see <see cref="RowPages.Link"/>).
    /// </summary>
    public string Row(string dataset, string anchor) => $"{DatasetPage(dataset, rows?.Link(dataset, anchor) ?? 1)}#{anchor}";

    public string DatasetCsv(string id) => $"{Datasets}{id}.csv";

    /// <summary>The CSV file of a published version of a dataset.</summary>
    public string DatasetCsv(string id, string version) => $"{Dataset(id)}{version}.csv";

    public string DatasetJson(string id) => $"{Datasets}{id}.json";

    /// <summary>The Parquet file of a dataset that fills several pages.</summary>
    public string DatasetParquet(string id) => $"{Datasets}{id}.parquet";

    public string Claim(string id) => $"{Claims}{id}/";

    public string Source(string id) => $"{Sources}#{id}";

    public string Term(string id) => $"{Glossary}#{id}";
}
