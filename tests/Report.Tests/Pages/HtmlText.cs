using System.Net;
using System.Text.RegularExpressions;

namespace Report.Tests.Pages;

internal static partial class HtmlText
{
    /// <summary>Returns the text of some HTML as a reader sees it.</summary>
    public static string Of(string html) => WebUtility.HtmlDecode(WithoutTags(html));

    /// <summary>Returns the text of some HTML with its entities.</summary>
    public static string WithoutTags(string html) => Tag().Replace(html, "");

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
