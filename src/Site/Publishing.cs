using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Site;

/// <summary>What may stand in a report that is being written, and not in one that readers see.</summary>
internal static class Publishing
{
    private static readonly HashSet<Rule> NotForReaders = [SiteRules.MadeUp, PageRules.FromTheFuture];

    /// <summary>The day that it is where it is latest. A page of today is from the future nowhere.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));

    public static void CheckDates(IEnumerable<PageSource> pages, DateOnly? today, DiagnosticBag bag)
    {
        foreach (var page in pages)
        {
            if (page.Matter is { Date: { } date, DateAt: { } at } && date.Start > today)
            {
                bag.Add(PageRules.FromTheFuture.At(at, date.Iso));
            }
        }
    }

    /// <summary>Whether the report must not be built: for a fault, for any diagnostic where that is asked for, or for what readers must not see.</summary>
    public static bool Prevents(BuildOptions options, DiagnosticBag bag) =>
        bag.HasErrors || bag.Sorted().Any(found => options.Strict || (options.ForReaders && NotForReaders.Contains(found.Rule)));
}
