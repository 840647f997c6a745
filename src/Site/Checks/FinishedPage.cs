using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Report.Site.Checks;

/// <summary>A page as a browser would understand it, reduced to what the checks ask for.</summary>
internal sealed record FinishedPage(
    PageMeta Meta,
    string Title,
    IReadOnlySet<string> Ids,
    IReadOnlyList<string> RepeatedIds,
    IReadOnlyList<PageLink> Links,
    IReadOnlyList<PageHeading> Headings,
    IReadOnlyList<string> ImagesWithoutAlt)
{
    private static readonly string[] LinkAttributes = ["href", "src", "poster"];

    public static FinishedPage Parse(HtmlPage page)
    {
        var document = new HtmlParser().ParseDocument(page.Html);
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        return new FinishedPage(
            page.Meta,
            document.Title ?? "",
            ids.ToHashSet(StringComparer.Ordinal),
            [.. ids.CountBy(id => id).Where(id => id.Value > 1).Select(id => id.Key)],
            [.. document.All.Where(e => !IsNote(e)).SelectMany(LinksOf)],
            [.. document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => new PageHeading(h.LocalName[1] - '0', h.TextContent.Trim(), h.Id))],
            [.. document.QuerySelectorAll("img:not([alt])").Select(i => i.GetAttribute("src") ?? "")]);
    }

    // Relations such as canonical name an address; they lead nowhere that a reader would go.
    private static bool IsNote(IElement element) => element is IHtmlLinkElement link && link.Relation is "canonical";

    private static IEnumerable<PageLink> LinksOf(IElement element) =>
        from attribute in LinkAttributes
        let address = element.GetAttribute(attribute)
        where address is not null
        select new PageLink(address, element is IHtmlAnchorElement anchor && !HasName(anchor));

    private static bool HasName(IElement link) =>
        link.TextContent.Trim().Length > 0
        || link.HasAttribute("aria-label")
        || link.HasAttribute("aria-labelledby")
        || link.QuerySelector("img[alt]:not([alt='']), svg title, [aria-label]") is not null;
}

/// <param name="Address">As it stands in the page.</param>
/// <param name="IsNameless">A link for readers that says nothing.</param>
internal sealed record PageLink(string Address, bool IsNameless);

internal sealed record PageHeading(int Level, string Text, string? Id);
