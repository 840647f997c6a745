using Report.Pages;

namespace Report.Site;

/// <summary>
/// An index of the pages that editors wrote, by the datasets, charts, claims and sources that they use. Lists are in reading order.
/// </summary>
/// <param name="inOrder">All pages in reading order.</param>
internal sealed class PagesByUse(IReadOnlyList<Page> inOrder)
{
    private readonly ILookup<string, Page> datasets = By(inOrder, page => page.Uses.Datasets);
    private readonly ILookup<string, Page> charts = By(inOrder, page => page.Uses.Charts);
    private readonly ILookup<string, Page> claims = By(inOrder, page => page.Uses.Claims);
    private readonly ILookup<string, Page> sources = By(inOrder, page => page.Uses.Sources);
    private readonly ILookup<string, Page> addresses = inOrder.ToLookup(page => page.Permalink, StringComparer.Ordinal);

    public IEnumerable<Page> OfDataset(string id) => datasets[id];

    public IEnumerable<Page> OfChart(string id) => charts[id];

    public IEnumerable<Page> OfClaim(string id) => claims[id];

    public IEnumerable<Page> OfSource(string id) => sources[id];

    /// <summary>Returns the page at an address, or nothing.</summary>
    public IEnumerable<Page> At(string permalink) => addresses[permalink];

    private static ILookup<string, Page> By(IEnumerable<Page> pages, Func<Page, IEnumerable<string>> ids) =>
        pages
            .SelectMany(page => ids(page).Select(id => (Id: id, Page: page)))
            .ToLookup(use => use.Id, use => use.Page, StringComparer.Ordinal);
}
