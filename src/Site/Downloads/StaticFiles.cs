using Report.Data;
using Report.Diagnostics;

namespace Report.Site.Downloads;

/// <summary>
/// Files of <c>input/static/</c>, published unchanged at the top of the site: ads.txt, a file that proves ownership to a search engine, a
/// PDF.
/// </summary>
internal static class StaticFiles
{
    public static IEnumerable<OutputFile> Of(SiteBuild build) =>
        from name in build.Data.Static
        let path = $"{InputFolder.Static}/{name}"
        let content = build.Context.Input.ReadBytes(path, build.Bag)
        where content is not null
        select new OutputFile(name, content, Position.StartOf(build.Context.Input.Shown(path)));

    /// <summary>
    /// Returns the names of files that no page links to. Search engines and servers may request them; others may have been forgotten.
    /// </summary>
    public static IReadOnlyList<string> Unlinked(SiteBuild build, IReadOnlyList<HtmlPage> pages)
    {
        if (build.Data.Static.Count == 0)
        {
            return [];
        }

        var linked = pages
            .SelectMany(page => page.Finished.Links)
            .Select(link => link.Address.Split('#', '?')[0])
            .ToHashSet(StringComparer.Ordinal);
        return [.. build.Data.Static.Where(name => !linked.Contains(build.Links.Page(name)))];
    }
}
