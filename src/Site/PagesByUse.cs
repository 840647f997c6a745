using Report.Pages;

namespace Report.Site;

/// <summary>The pages that editors wrote, by what they use; each list as a reader would go through it. Made once, so that no chart or source looks through all pages.</summary>
/// <param name="inOrder">As a reader would go through them.</param>
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

    /// <summary>None or one.</summary>
    public IEnumerable<Page> At(string permalink) => addresses[permalink];

    private static ILookup<string, Page> By(IEnumerable<Page> pages, Func<Page, IEnumerable<string>> ids) =>
        pages.SelectMany(page => ids(page).Select(id => (Id: id, Page: page))).ToLookup(use => use.Id, use => use.Page, StringComparer.Ordinal);
}
