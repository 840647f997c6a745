using System.Net;
using System.Text.RegularExpressions;

namespace Report.Site.Generated;

/// <summary>The words of a page's HTML, for the site's own search: without charts and tables, which have pages of their own.</summary>
internal static partial class SearchText
{
    public static string Of(string html) => InOneLine(WebUtility.HtmlDecode(Tag().Replace(Figure().Replace(html, " "), " ")));

    /// <summary>A text with one blank where it has several, or others.</summary>
    public static string InOneLine(string text) => OtherSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"<(figure|table|svg)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    // A single blank, which most are, is no match: each is a replacement that changes nothing.
    [GeneratedRegex(@" \s+|[^\S ]\s*")]
    private static partial Regex OtherSpace();
}
