using System.Collections.Concurrent;
using Report.Data;

namespace Report.Pages;

/// <summary>
/// Divides the rows of datasets into pages. A small dataset has one page. A larger one has several; of those beyond the first
/// <see cref="MostListed"/> rows, only the pages that something links to are built. The downloads have all rows.
/// </summary>
/// <remarks>Thread-safe. The record of linked pages is complete only once all other pages are rendered.</remarks>
/// <param name="datasets">The datasets by id.</param>
internal sealed class RowPages(IReadOnlyDictionary<string, Dataset> datasets)
{
    /// <summary>The most rows that a dataset may have to fit on one page.</summary>
    public const int MostOnOnePage = 300;

    /// <summary>The number of rows, from the first, whose pages are built whether or not anything links to them.</summary>
    public const int MostListed = 5000;

    // Limits for each page of a larger dataset. The weight of a page depends on its cells, so wide rows are fewer on a page.
    private const int MostRows = 200;
    private const int FewestRows = 40;
    private const int MostCells = 2400;

    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, int>>> places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Dataset, int Page), bool> linked = new();

    /// <summary>The number of rows on each page but the last, which may have fewer.</summary>
    public static int SizeOf(Dataset dataset) =>
        dataset.Rows.Count <= MostOnOnePage
            ? MostOnOnePage
            : Math.Clamp(MostCells / Math.Max(1, dataset.Fields.Count), FewestRows, MostRows);

    /// <summary>The number of pages that all rows would fill; 1 for a dataset without rows.</summary>
    public static int CountOf(Dataset dataset) => Math.Max(1, (dataset.Rows.Count + SizeOf(dataset) - 1) / SizeOf(dataset));

    /// <summary>The number of pages, from the first, that are built whether or not anything links to them.</summary>
    public static int ListedOf(Dataset dataset) => Math.Min(CountOf(dataset), MostListed / SizeOf(dataset));

    /// <summary>True if the rows fill more than one page.</summary>
    public static bool IsPaged(Dataset dataset) => CountOf(dataset) > 1;

    /// <summary>Returns the rows of a page.</summary>
    /// <param name="page">Number of the page, from 1.</param>
    public static IReadOnlyList<Row> RowsOf(Dataset dataset, int page)
    {
        var size = SizeOf(dataset);
        return CountOf(dataset) == 1 ? dataset.Rows : [.. dataset.Rows.Skip((page - 1) * size).Take(size)];
    }

    /// <summary>
    /// Returns the number of the page that holds a row, from 1, and marks the page as linked to. Returns 1 for unknown datasets and rows.
    /// </summary>
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

    /// <summary>The numbers of the pages to build for a dataset, in order: those always built, and those linked to so far.</summary>
    public IReadOnlyList<int> Of(Dataset dataset)
    {
        var listed = ListedOf(dataset);
        return
        [
            .. Enumerable.Range(1, listed),
            .. linked.Keys.Where(p => p.Dataset == dataset.Id && p.Page > listed).Select(p => p.Page).Order(),
        ];
    }

    private int? PlaceOf(Dataset dataset, string anchor) =>
        places
            .GetOrAdd(
                dataset.Id,
                _ => new(() => dataset.Rows.Index().ToDictionary(row => row.Item.Anchor, row => row.Index, StringComparer.Ordinal))
            )
            .Value.TryGetValue(anchor, out var place)
            ? place
            : null;
}
