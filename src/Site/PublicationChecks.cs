using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Site;

/// <summary>What may stand in a report that is being written, and not in one that readers see.</summary>
internal static class PublicationChecks
{
    private static readonly HashSet<Rule> NotForReaders = [SiteRules.MadeUp, PageRules.FromTheFuture];

    /// <summary>The day that it is where it is latest. A page of today is from the future nowhere.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));

    /// <summary>The day that it is by the clock of this machine, in its time zone: on it, scheduled pages come out.</summary>
    public static DateOnly TodayHere => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>The pages whose day has not come. One that does not say that this is meant is reported.</summary>
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

    /// <summary>Whether the report must not be built: for a fault, for any diagnostic where that is asked for, or for what readers must not see.</summary>
    public static bool Prevents(BuildOptions options, DiagnosticBag bag) =>
        bag.HasErrors || bag.Sorted().Any(found => options.Strict || (options.ForReaders && NotForReaders.Contains(found.Rule)));
}
