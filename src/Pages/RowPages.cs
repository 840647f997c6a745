using System.Collections.Concurrent;
using Report.Data;

namespace Report.Pages;

/// <summary>
/// The pages on which the rows of datasets stand. A small dataset has all of them on one page; a larger one has so many on each, and beyond
/// <see cref="MostListed"/> rows only the pages of rows that something links to: the downloads have the rest.
/// </summary>
/// <remarks>Safe from several threads at once. Which pages are linked to is complete once all others are rendered.</remarks>
/// <param name="datasets">By id.</param>
internal sealed class RowPages(IReadOnlyDictionary<string, Dataset> datasets)
{
    /// <summary>A dataset of no more rows than these stands on one page.</summary>
    public const int MostOnOnePage = 300;

    /// <summary>Rows of which pages are made whether or not anything links to them.</summary>
    public const int MostListed = 5000;

    // Of a page of a larger dataset: 200 rows, fewer where rows are wide, since a page's weight is that of its cells.
    private const int MostRows = 200;
    private const int FewestRows = 40;
    private const int MostCells = 2400;

    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, int>>> places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Dataset, int Page), bool> linked = new();

    /// <summary>Rows on each page but the last.</summary>
    public static int SizeOf(Dataset dataset) =>
        dataset.Rows.Count <= MostOnOnePage ? MostOnOnePage : Math.Clamp(MostCells / Math.Max(1, dataset.Fields.Count), FewestRows, MostRows);

    /// <summary>How many pages all of the rows would fill; 1 of a dataset without rows.</summary>
    public static int CountOf(Dataset dataset) => Math.Max(1, (dataset.Rows.Count + SizeOf(dataset) - 1) / SizeOf(dataset));

    /// <summary>How many pages, from the first, are made whether or not anything links to them.</summary>
    public static int ListedOf(Dataset dataset) => Math.Min(CountOf(dataset), MostListed / SizeOf(dataset));

    /// <summary>Whether the rows fill more than one page.</summary>
    public static bool IsPaged(Dataset dataset) => CountOf(dataset) > 1;

    /// <summary>The rows of a page.</summary>
    /// <param name="page">From 1.</param>
    public static IReadOnlyList<Row> RowsOf(Dataset dataset, int page)
    {
        var size = SizeOf(dataset);
        return CountOf(dataset) == 1 ? dataset.Rows : [.. dataset.Rows.Skip((page - 1) * size).Take(size)];
    }

    /// <summary>The page that a row stands on, from 1, which from now on is one that something links to.</summary>
    public int Link(string dataset, string anchor)
    {
        if (!datasets.TryGetValue(dataset, out var paged) || !IsPaged(paged) || PlaceOf(paged, anchor) is not { } place)
        {
            return 1;
        }

        var page = (place / SizeOf(paged)) + 1;
        linked[(dataset, page)] = true;
        return page;
    }

    /// <summary>The pages of a dataset that are to be made, in order: those that are listed, and those linked to so far.</summary>
    public IReadOnlyList<int> Of(Dataset dataset)
    {
        var listed = ListedOf(dataset);
        return [.. Enumerable.Range(1, listed), .. linked.Keys.Where(p => p.Dataset == dataset.Id && p.Page > listed).Select(p => p.Page).Order()];
    }

    private int? PlaceOf(Dataset dataset, string anchor) =>
        places.GetOrAdd(dataset.Id, _ => new(() => dataset.Rows.Index().ToDictionary(row => row.Item.Anchor, row => row.Index, StringComparer.Ordinal))).Value
            .TryGetValue(anchor, out var place) ? place : null;
}
