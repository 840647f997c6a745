using System.Net;
using System.Text.RegularExpressions;

namespace Report.Site.Generated;

/// <summary>The words of a page's HTML, for the site's own search: without charts and tables, which have pages of their own.</summary>
internal static partial class SearchText
{
    public static string Of(string html) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Figure().Replace(html, " "), " ")), " ").Trim();

    [GeneratedRegex(@"<(figure|table|svg)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
