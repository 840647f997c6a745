using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Site.Checks;

/// <summary>Checks every link within the site. Links to other hosts are not followed: a build needs no network.</summary>
internal sealed class LinkCheck(SiteBuild build, IReadOnlyList<FinishedPage> pages, IReadOnlyList<OutputFile> files, InputOrigin origin)
{
    private readonly Dictionary<string, FinishedPage> pagesByPath = pages
        .DistinctBy(p => p.Meta.Path)
        .ToDictionary(p => p.Meta.Path, StringComparer.Ordinal);
    private readonly HashSet<string> paths = files.Select(f => "/" + f.Path).ToHashSet(StringComparer.Ordinal);

    // Exempt, since a missing front page is reported once on its own.
    private const string FrontPage = "/";

    // Limits the hints, each of which searches all addresses of the site. Pages are checked in order, so the first faults have them.
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

    /// <summary>
    /// Checks the pages on which a link of the navigation is marked as current. No page links to them because of it, so <see cref="Check"/>
    /// does not see them.
    /// </summary>
    public void CheckNavigation()
    {
        foreach (var place in build.Data.Site.Navigation.SelectMany(item => item.With))
        {
            var path = "/" + place.Value.TrimStart('/');
            if (path == FrontPage || !pagesByPath.Keys.Any(page => page.StartsWith(path, StringComparison.Ordinal)))
            {
                build.Bag.Add(
                    LinkRules
                        .NoSuchPlace.At(place.At, place.Value)
                        .WithHint(() => DidYouMean.Hint(place.Value, pagesByPath.Keys.Select(page => page.TrimStart('/'))))
                );
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
            // A full address outside the base path deliberately names another site on the same host.
            if (!Uri.TryCreate(address, UriKind.Absolute, out _) || address.StartsWith('/'))
            {
                Report(LinkRules.OutsideBase, page, address, address, build.Links.Home);
            }

            return;
        }

        CheckTarget(
            page,
            address,
            "/" + Uri.UnescapeDataString(path[build.Links.Home.Length..]),
            Uri.UnescapeDataString(target.Fragment.TrimStart('#'))
        );
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
        // A fault outside the page's own file, in a template or the navigation, shows on many pages but is reported once.
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

    // The navigation names pages by paths that lack the base path.
    private string? Hint(Rule rule, string address) =>
        rule == LinkRules.NoTarget
        && hints++ < MostHints
        && DidYouMean.Nearest(address, pagesByPath.Keys.Select(build.Links.Page)) is { } near
            ? $"did you mean '{(InNavigation(address) is null ? near : pagesByPath.Keys.First(path => build.Links.Page(path) == near).TrimStart('/'))}'?"
            : null;

    private static string? LastPart(string address) => address.Split('#')[0].Split('/').LastOrDefault(p => p.Length > 2);
}
