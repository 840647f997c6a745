using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Site.Checks;

/// <summary>Follows every link within the site. What lies on other hosts is not asked: a build needs no network.</summary>
internal sealed class LinkCheck(SiteBuild build, IReadOnlyList<FinishedPage> pages, IReadOnlyList<OutputFile> files, InputOrigin origin)
{
    private readonly Dictionary<string, FinishedPage> pagesByPath = pages.DistinctBy(p => p.Meta.Path).ToDictionary(p => p.Meta.Path, StringComparer.Ordinal);
    private readonly HashSet<string> paths = files.Select(f => "/" + f.Path).ToHashSet(StringComparer.Ordinal);

    // A report without one is a fault of its own, told once.
    private const string FrontPage = "/";

    // Each looks through every address of the site; pages are checked in order, so the first faults have them.
    private const int MostHints = 100;
    private int hints;

    private readonly HashSet<(string Code, string Address, Position Place)> sharedFaults = [];

    public void Check(FinishedPage page)
    {
        var from = new Uri(build.Address, build.Links.Page(page.Meta.Path));
        foreach (var link in page.Links.Distinct())
        {
            if (link.IsNameless)
            {
                Report(LinkRules.EmptyLink, page, link.Address, link.Address);
            }

            Follow(page, from, link.Address);
        }
    }

    /// <summary>What a link of the navigation is marked with leads nowhere in itself, so no page's links tell of it.</summary>
    public void CheckNavigation()
    {
        foreach (var place in build.Data.Site.Navigation.SelectMany(item => item.With))
        {
            var path = "/" + place.Value.TrimStart('/');
            if (path == FrontPage || !pagesByPath.Keys.Any(page => page.StartsWith(path, StringComparison.Ordinal)))
            {
                build.Bag.Add(LinkRules.NoSuchPlace.At(place.At, place.Value).WithHint(() => DidYouMean.Hint(place.Value, pagesByPath.Keys.Select(page => page.TrimStart('/')))));
            }
        }
    }

    private void Follow(FinishedPage page, Uri from, string address)
    {
        if (!Uri.TryCreate(from, address, out var target))
        {
            Report(LinkRules.NoTarget, page, address, address);
            return;
        }

        if (target.Scheme is not ("http" or "https") || target.Authority != build.Address.Authority)
        {
            return;
        }

        var path = target.AbsolutePath;
        if (!path.StartsWith(build.Links.Home, StringComparison.Ordinal))
        {
            // Written in full, it means what it says: another site on the same host.
            if (!Uri.TryCreate(address, UriKind.Absolute, out _) || address.StartsWith('/'))
            {
                Report(LinkRules.OutsideBase, page, address, address, build.Links.Home);
            }

            return;
        }

        CheckTarget(page, address, "/" + Uri.UnescapeDataString(path[build.Links.Home.Length..]), Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
    }

    private void CheckTarget(FinishedPage page, string address, string path, string anchor)
    {
        if (pagesByPath.TryGetValue(path, out var target))
        {
            if (anchor.Length > 0 && !target.Ids.Contains(anchor))
            {
                Report(LinkRules.NoAnchor, page, address, address, anchor);
            }
        }
        else if (path != FrontPage && !paths.Contains(path) && !paths.Contains(path + "index.html"))
        {
            ReportMissing(page, address, path);
        }
    }

    private void ReportMissing(FinishedPage page, string address, string path)
    {
        if (DraftPages.FaultOfAddress(path, PlaceOf(page, address), build.Context) is { } fault)
        {
            build.Bag.Add(fault);
        }
        else
        {
            Report(LinkRules.NoTarget, page, address, address);
        }
    }

    private void Report(Rule rule, FinishedPage page, string address, params object[] arguments)
    {
        // What stands in a template or in the navigation is on every page, and one fault all the same.
        var place = PlaceOf(page, address);
        if (place.File == page.Meta.From?.File || sharedFaults.Add((rule.Code, address, place)))
        {
            build.Bag.Add(rule.At(place, [page.Meta.Path, .. arguments]).WithHint(Hint(rule, address)));
        }
    }

    private Position PlaceOf(FinishedPage page, string address)
    {
        if (InNavigation(address) is { } item)
        {
            return item.At;
        }

        var anchor = address.Contains('#', StringComparison.Ordinal) ? address[address.IndexOf('#', StringComparison.Ordinal)..] : null;
        return origin.Find(page.Meta, $"({address})", $"\"{address}\"", address, anchor, LastPart(address));
    }

    private Located<string>? InNavigation(string address) =>
        build.Data.Site.Navigation.FirstOrDefault(item => build.Links.Page(item.Page.Value) == address)?.Page;

    // The navigation names pages by their paths, without the one of the site.
    private string? Hint(Rule rule, string address) =>
        rule == LinkRules.NoTarget && hints++ < MostHints && DidYouMean.Nearest(address, pagesByPath.Keys.Select(build.Links.Page)) is { } near
            ? $"did you mean '{(InNavigation(address) is null ? near : pagesByPath.Keys.First(path => build.Links.Page(path) == near).TrimStart('/'))}'?"
            : null;

    private static string? LastPart(string address) => address.Split('#')[0].Split('/').LastOrDefault(p => p.Length > 2);
}
