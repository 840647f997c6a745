namespace Report.Pages;

/// <summary>Orders in which pages are listed.</summary>
internal static class PageOrder
{
    /// <summary>By the day they came out, those without one last; those of one day by their address.</summary>
    public static IOrderedEnumerable<PageSource> NewestFirst(this IEnumerable<PageSource> pages) =>
        pages.OrderByDescending(page => page.Matter.Date?.Start ?? DateOnly.MinValue).ThenBy(page => page.Permalink, StringComparer.Ordinal);
}
