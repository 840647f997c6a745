using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Report.Site.Changes;

/// <summary>The text of a page, sentence by sentence, without charts and tables, which are compared separately.</summary>
internal sealed partial record PageText(string Title, IReadOnlyList<string> Sentences)
{
    private const string NotText =
        "figure, table, svg, script, style, nav, sup, details, aside, footer, .references, [role=doc-backlink], [hidden]";

    private const string Blocks = "h1, h2, h3, h4, p, li, blockquote, dt, dd, figcaption";

    public static PageText? Of(string? html)
    {
        if (html is null)
        {
            return null;
        }

        var page = new HtmlParser().ParseDocument(html);
        var main = page.QuerySelector("main") ?? page.Body!;
        foreach (var part in main.QuerySelectorAll(NotText).ToList())
        {
            part.Remove();
        }

        var sentences = main.QuerySelectorAll(Blocks).SelectMany(block => Split(OwnText(block))).ToList();
        return new PageText(page.QuerySelector("h1")?.TextContent.Trim() ?? page.Title ?? "", sentences);
    }

    // Without the text of nested blocks, which are read separately: an item of a list may contain another list.
    private static string OwnText(IElement block) =>
        string.Concat(
            block
                .Descendants()
                .Where(node => node.ParentElement!.Closest(Blocks) == block)
                .Select(node =>
                    node is IText text ? text.Data
                    : node is IHtmlBreakRowElement ? " "
                    : ""
                )
        );

    private static IEnumerable<string> Split(string words)
    {
        var text = Blank().Replace(words, " ").Trim();
        return End().Split(text).Where(sentence => sentence.Length > 0);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    // A sentence ends with its stop and any closing mark after it; the next one begins with a capital, a digit or an opening mark.
    [GeneratedRegex(@"(?<=[.!?…][”’)""]?) (?=[\p{Lu}\p{Nd}“‘(""])")]
    private static partial Regex End();
}
