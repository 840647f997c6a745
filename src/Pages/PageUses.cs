using Report.Data;
using Report.Data.Findings;
using Report.Pages.Binding;

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

    public void Add(BoundPart part)
    {
        switch (part)
        {
            case BoundValue value:
                foreach (var cell in value.Cells)
                {
                    Add(cell.Dataset, [cell.Row]);
                }

                break;
            case BoundCount count:
                Add(count.Dataset, count.Rows);
                break;
            case BoundTable table:
                Add(table.Dataset, table.Rows);
                break;
            case BoundTimeline timeline:
                Add(timeline.Dataset, timeline.Rows);
                break;
            case BoundChart chart:
                charts.Add(chart.Chart.Id);
                datasets.UnionWith(chart.Chart.Tables.Select(t => t.Dataset.Id));
                sources.UnionWith(chart.Chart.Sources);

                break;
            case BoundClaim claim:
                claims.Add(claim.Claim.Id);
                break;
            case BoundCitation citation:
                sources.Add(citation.Source.Id);
                break;
            case BoundFinding { Finding: var finding }:
                findings.Add(finding);
                break;
            case BoundFrame frame:
                hosts.Add(frame.Url.Host);
                break;
            case BoundTerm term:
                terms.Add(term.Term.Id);
                break;
        }
    }

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

    private void Add(Dataset dataset, IReadOnlyList<Row> used)
    {
        datasets.Add(dataset.Id);
        sources.UnionWith(used.SelectMany(r => r.Sources));
        rows.UnionWith(used.Select(r => (dataset.Id, r.Anchor)));
    }
}
