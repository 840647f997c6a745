using System.Net;

namespace Report.Site;

/// <summary>Text made safe where it is put into markup by hand rather than by a template.</summary>
internal static class Escape
{
    /// <summary>For elements and quoted attributes of HTML and XML.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text);
}
