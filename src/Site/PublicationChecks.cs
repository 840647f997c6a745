using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Site;

/// <summary>Checks for content that a draft may have but a published report must not.</summary>
internal static class PublicationChecks
{
    private static readonly HashSet<Rule> NotForReaders = [SiteRules.MadeUp, PageRules.FromTheFuture];

    /// <summary>
    /// Today's date in the time zone furthest ahead (UTC+14), so that a page dated today anywhere is not from the future.
    /// </summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));

    /// <summary>Today's date in this machine's time zone, on which scheduled pages are published.</summary>
    public static DateOnly TodayHere => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>
    /// Returns the pages dated in the future; none if drafts are included. A page that is not marked as scheduled is reported.
    /// </summary>
    public static IReadOnlyList<PageSource> HeldBack(IEnumerable<PageSource> pages, BuildOptions options, DiagnosticBag bag)
    {
        var held = new List<PageSource>();
        foreach (var page in pages)
        {
            var scheduled = page.Matter.Scheduled == true;
            if (page.Matter is not { Date: { } date, DateAt: { } at } || !(date.Start > (scheduled ? options.TodayHere : options.Today)))
            {
                continue;
            }

            if (!scheduled)
            {
                bag.Add(PageRules.FromTheFuture.At(at, date.Iso));
            }

            held.Add(page);
        }

        return options.Drafts ? [] : held;
    }

    /// <summary>
    /// True if the site must not be built: because of errors, any diagnostic in strict mode, or, if the build is to be published, content
    /// that readers must not see.
    /// </summary>
    public static bool Prevents(BuildOptions options, DiagnosticBag bag) =>
        bag.HasErrors || bag.Sorted().Any(found => options.Strict || (options.ForReaders && NotForReaders.Contains(found.Rule)));
}
