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
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<PageLink>();
        var headings = new List<PageHeading>();
        var images = new List<string>();
        foreach (var element in document.All)
        {
            if (element.GetAttribute("id") is { } id && !ids.Add(id))
            {
                repeated.Add(id);
            }

            if (element is IHtmlHeadingElement heading)
            {
                headings.Add(new PageHeading(heading.LocalName[1] - '0', heading.TextContent.Trim(), heading.Id));
            }

            if (element is IHtmlImageElement && !element.HasAttribute("alt"))
            {
                images.Add(element.GetAttribute("src") ?? "");
            }

            if (!IsNote(element))
            {
                links.AddRange(LinksOf(element));
            }
        }

        return new FinishedPage(page.Meta, document.Title ?? "", ids, [.. repeated], links, headings, images);
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
