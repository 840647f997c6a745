namespace Report.Pages;

/// <summary>Orders in which pages are listed.</summary>
internal static class PageOrder
{
    /// <summary>Sorts by date of publication, pages without a date last; pages of the same day by address.</summary>
    public static IOrderedEnumerable<PageSource> NewestFirst(this IEnumerable<PageSource> pages) =>
        pages
            .OrderByDescending(page => page.Matter.Date?.Start ?? DateOnly.MinValue)
            .ThenBy(page => page.Permalink, StringComparer.Ordinal);
}
