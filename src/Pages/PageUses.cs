using Report.Charts.Rows;
using Report.Data;
using Report.Data.Findings;

namespace Report.Pages;

/// <summary>The datasets, charts, claims, sources, terms and rows that a page uses. Each id appears once, in ordinal order.</summary>
/// <param name="Rows">Rows that the page's values, counts, tables and timelines show, as the dataset's id and the row's anchor.</param>
internal sealed record PageUses(
    IReadOnlyList<string> Datasets,
    IReadOnlyList<string> Charts,
    IReadOnlyList<string> Claims,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Terms,
    IReadOnlyList<(string Dataset, string Anchor)> Rows
)
{
    /// <summary>Hosts from which the page's frames load.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The conditions and reasons behind sentences, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>Collects the uses of one page while it is written.</summary>
internal sealed class UseRecorder
{
    private readonly SortedSet<string> datasets = new(StringComparer.Ordinal);
    private readonly SortedSet<string> charts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> claims = new(StringComparer.Ordinal);
    private readonly SortedSet<string> sources = new(StringComparer.Ordinal);
    private readonly SortedSet<string> terms = new(StringComparer.Ordinal);
    private readonly SortedSet<string> hosts = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly HashSet<(string Dataset, string Anchor)> rows = [];

    /// <summary>Adds the rows of a dataset, with the publications that they cite.</summary>
    public void AddRows(Dataset dataset, IEnumerable<Row> used)
    {
        datasets.Add(dataset.Id);
        foreach (var row in used)
        {
            sources.UnionWith(row.Sources);
            rows.Add((dataset.Id, row.Anchor));
        }
    }

    /// <summary>Adds a chart, with the datasets and publications behind it.</summary>
    public void AddChart(ChartData chart)
    {
        charts.Add(chart.Id);
        datasets.UnionWith(chart.Tables.Select(t => t.Dataset.Id));
        sources.UnionWith(chart.Sources);
    }

    public void AddClaim(string id) => claims.Add(id);

    public void AddSource(string id) => sources.Add(id);

    public void AddTerm(string id) => terms.Add(id);

    public void AddHost(string host) => hosts.Add(host);

    public void AddFinding(Finding finding) => findings.Add(finding);

    public PageUses ToUses() =>
        new(
            [.. datasets],
            [.. charts],
            [.. claims],
            [.. sources],
            [.. terms],
            [.. rows.OrderBy(r => r.Dataset, StringComparer.Ordinal).ThenBy(r => r.Anchor, StringComparer.Ordinal)]
        )
        {
            Hosts = [.. hosts],
            Findings = findings,
        };
}
