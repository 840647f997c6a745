using System.Net;
using System.Text.RegularExpressions;

namespace Report.Site.Generated;

/// <summary>Extracts the text of a page for the site's own search, without charts and tables, which have pages of their own.</summary>
internal static partial class SearchText
{
    public static string Of(string html) => InOneLine(WebUtility.HtmlDecode(Tag().Replace(Figure().Replace(html, " "), " ")));

    /// <summary>Folds white space: one space for each run of it, none at the ends.</summary>
    public static string InOneLine(string text) => OtherSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"<(figure|table|svg)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    // Does not match a single space, by far the most frequent white space, which would only be replaced by itself.
    [GeneratedRegex(@" \s+|[^\S ]\s*")]
    private static partial Regex OtherSpace();
}
