using System.Text;

namespace Report.Pages.Models;

/// <summary>
/// Sentences that hold links and dates. Where they stand is the language's to say, so a sentence is made whole: its words are
/// escaped, and the HTML that fills its places is not.
/// </summary>
internal static class HtmlSentence
{
    // Characters that no text may hold (private use), one a place.
    private const string First = "\uE000", Second = "\uE001";

    /// <param name="sentence">Writes the sentence around a place.</param>
    public static string Of(Func<string, string> sentence, string html) =>
        Html.Escape(sentence(First)).Replace(First, html, StringComparison.Ordinal);

    /// <param name="sentence">Writes the sentence around two places, in any order.</param>
    public static string Of(Func<string, string, string> sentence, string first, string second) =>
        Html.Escape(sentence(First, Second)).Replace(First, first, StringComparison.Ordinal).Replace(Second, second, StringComparison.Ordinal);

    /// <param name="list">Writes a list of places, in any order.</param>
    public static string List(Func<IReadOnlyList<string>, string> list, IEnumerable<string> htmls)
    {
        var items = htmls.ToList();
        var html = new StringBuilder();
        foreach (var sign in list([.. items.Select((_, i) => ((char)(First[0] + i)).ToString())]))
        {
            var index = sign - First[0];
            html.Append(index >= 0 && index < items.Count ? items[index] : Html.Escape(sign.ToString()));
        }

        return html.ToString();
    }

    public static string Link(string url, string text) => $"<a href=\"{Html.Escape(url)}\">{Html.Escape(text)}</a>";

    public static string Time(string iso, string text) => $"<time datetime=\"{Html.Escape(iso)}\">{Html.Escape(text)}</time>";
}
