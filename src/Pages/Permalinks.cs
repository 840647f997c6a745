using System.Globalization;
using Report.Charts.Rows;

namespace Report.Pages;

/// <summary>Addresses of everything the site has, below its base path. The one place that knows them.</summary>
/// <param name="basePath">"/" or "/my-report/".</param>
/// <param name="rows">Where rows stand; null where every dataset has one page.</param>
internal sealed class Permalinks(string basePath, RowPages? rows = null)
{
    /// <summary>Where rows stand; null where every dataset has one page.</summary>
    public RowPages? Rows => rows;

    public string Home => basePath;

    public string Charts => basePath + "charts/";

    public string Datasets => basePath + "data/";

    public string Claims => basePath + "claims/";

    public string Sources => basePath + "sources/";

    public string Corrections => basePath + "corrections/";

    public string Glossary => basePath + "glossary/";

    public string Tags => basePath + "tags/";

    /// <param name="id">Its slug.</param>
    public string Tag(string id) => $"{Tags}{id}/";

    /// <param name="id">Slug of the name.</param>
    public string Author(string id) => $"{basePath}authors/{id}/";

    /// <summary>A page, or anything else by its path in the site.</summary>
    /// <param name="path">From the root of the site, with the slash: "/shield/".</param>
    public string Page(string path) => basePath + path.TrimStart('/');

    public string Chart(string id) => $"{Charts}{id}/";

    public string ChartEmbed(string id) => $"{Charts}{id}/embed/";

    public string ChartSvg(string id) => $"{Charts}{id}.svg";

    public string ChartPng(string id) => $"{Charts}{id}.png";

    /// <summary>What the chart shows, of all its datasets.</summary>
    public string ChartJson(string id) => $"{Charts}{id}.json";

    /// <summary>What the chart shows, each table at an address of its own: the first under the chart's name, further ones under their dataset's.</summary>
    public IEnumerable<(ChartTable Table, string Address)> ChartCsvs(ChartData chart) =>
        chart.Tables.Select((table, i) => (table, i == 0 ? $"{Charts}{chart.Id}.csv" : $"{Charts}{chart.Id}/{NameOf(table, chart)}.csv"));

    // A chart may show a dataset in more than one form.
    private static string NameOf(ChartTable table, ChartData chart) =>
        chart.Tables.TakeWhile(t => t != table).Count(t => t.Dataset.Id == table.Dataset.Id) is > 0 and var before ? $"{table.Dataset.Id}-{before + 1}" : table.Dataset.Id;

    /// <summary>What pages that embed a chart ask about it (oembed.com).</summary>
    public string ChartOEmbed(string id) => $"{Charts}{id}/oembed.json";

    /// <summary>The image for sharing.</summary>
    public string ChartCard(string id) => $"{Charts}{id}/card.png";

    public string Dataset(string id) => $"{Datasets}{id}/";

    /// <summary>A page of a dataset's rows.</summary>
    /// <param name="page">From 1, which is the dataset's own.</param>
    public string DatasetPage(string id, int page) => page == 1 ? Dataset(id) : string.Create(CultureInfo.InvariantCulture, $"{Dataset(id)}rows/{page}/");

    /// <summary>A row on the page that has it.</summary>
    public string Row(string dataset, string anchor) => $"{DatasetPage(dataset, rows?.Link(dataset, anchor) ?? 1)}#{anchor}";

    public string DatasetCsv(string id) => $"{Datasets}{id}.csv";

    /// <summary>The table of a published version.</summary>
    public string DatasetCsv(string id, string version) => $"{Dataset(id)}{version}.csv";

    public string DatasetJson(string id) => $"{Datasets}{id}.json";

    /// <summary>The rows of a dataset that fills several pages, for programs that ask tables.</summary>
    public string DatasetParquet(string id) => $"{Datasets}{id}.parquet";

    public string Claim(string id) => $"{Claims}{id}/";

    public string Source(string id) => $"{Sources}#{id}";

    public string Term(string id) => $"{Glossary}#{id}";
}
