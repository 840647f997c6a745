using System.Text;

namespace Report.Pages.Models;

/// <summary>
/// Writes sentences that contain links and dates. Their order depends on the language, so the sentence is written with placeholders: its
/// words are escaped, and the HTML that replaces the placeholders is not.
/// </summary>
internal static class HtmlSentence
{
    // Placeholders: private-use characters, which no text may contain.
    private const string First = "\uE000",
        Second = "\uE001";

    /// <param name="sentence">Writes the sentence around a placeholder.</param>
    public static string Of(Func<string, string> sentence, string html) =>
        Html.Escape(sentence(First)).Replace(First, html, StringComparison.Ordinal);

    /// <param name="sentence">Writes the sentence around two placeholders, in any order.</param>
    public static string Of(Func<string, string, string> sentence, string first, string second) =>
        Html.Escape(sentence(First, Second))
            .Replace(First, first, StringComparison.Ordinal)
            .Replace(Second, second, StringComparison.Ordinal);

    /// <summary>Returns the placeholder for the HTML at an index of the list given to <see cref="List"/>.</summary>
    public static string Placeholder(int index) => ((char)(First[0] + index)).ToString();

    /// <param name="list">Writes a list of placeholders, in any order.</param>
    public static string List(Func<IReadOnlyList<string>, string> list, IEnumerable<string> htmls)
    {
        var items = htmls.ToList();
        var html = new StringBuilder();
        foreach (var sign in list([.. items.Select((_, i) => Placeholder(i))]))
        {
            var index = sign - First[0];
            html.Append(index >= 0 && index < items.Count ? items[index] : Html.Escape(sign.ToString()));
        }

        return html.ToString();
    }

    public static string Link(string url, string text) => $"<a href=\"{Html.Escape(url)}\">{Html.Escape(text)}</a>";

    public static string Time(string iso, string text) => $"<time datetime=\"{Html.Escape(iso)}\">{Html.Escape(text)}</time>";
}
