using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>Reports addresses in Markdown that do not work: those with calls, with unknown schemes, and images of other websites.</summary>
internal static class AddressRules
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <param name="site">Address of the report.</param>
    public static void Check(MarkdownDocument document, MarkdownPlaces places, Uri site)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url is { Length: > 0 } url)
            {
                Check(url, PlaceOf(link, places), link.IsImage, places, site);
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail))
        {
            Check(link.Url, places.At(link.Span.Start, link.Span.Length), isImage: false, places, site);
        }
    }

    /// <summary>
    /// True if an address may lead to a page or a file of the report: it has no host, scheme or call and does not start with '#'.
    /// </summary>
    public static bool IsOfReport(string url) =>
        !HasCall(url)
        && !url.StartsWith('#')
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Contains(':', StringComparison.Ordinal);

    /// <summary>Returns the position of a link's address.</summary>
    public static Position PlaceOf(LinkInline link, MarkdownPlaces places) =>
        link.UrlSpan.IsEmpty ? places.At(link.Span.Start, link.Span.Length) : places.At(link.UrlSpan.Start, link.UrlSpan.Length);

    private static void Check(string url, Position at, bool isImage, MarkdownPlaces places, Uri site)
    {
        if (HasCall(url))
        {
            places.Bag.Add(PageRules.CallInAddress.At(at));
        }
        else if (UnknownScheme(url) is { } scheme)
        {
            places.Bag.Add(HtmlRules.UnsafeAddress(at, $"a link to '{scheme}'"));
        }
        else if (isImage && OtherWebsites.Has(url, site))
        {
            places.Bag.Add(OtherWebsites.Fault(url, at));
        }
    }

    private static bool HasCall(string url) => url.Contains(CallParser.Opening, StringComparison.Ordinal);

    private static string? UnknownScheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var slash = url.IndexOf('/', StringComparison.Ordinal);
        return colon < 0 || (slash >= 0 && slash < colon) || Schemes.Contains(url[..colon].ToLowerInvariant()) ? null : url[..(colon + 1)];
    }
}
