using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Report.Site.Changes;

/// <summary>What a page says, sentence by sentence. Charts and tables are left out: they are compared by themselves.</summary>
internal sealed partial record PageText(string Title, IReadOnlyList<string> Sentences)
{
    private const string NotText = "figure, table, svg, script, style, nav, sup, details, aside, footer, .references, [role=doc-backlink], [hidden]";

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

        var sentences = main.QuerySelectorAll(Blocks).Where(block => block.QuerySelector(Blocks) is null).SelectMany(Split).ToList();
        return new PageText(page.QuerySelector("h1")?.TextContent.Trim() ?? page.Title ?? "", sentences);
    }

    private static IEnumerable<string> Split(IElement block)
    {
        var text = Blank().Replace(block.TextContent, " ").Trim();
        return End().Split(text).Where(sentence => sentence.Length > 0);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    // A sentence ends with its stop, and what closes behind it; the next begins with a capital, a digit or an opening sign.
    [GeneratedRegex(@"(?<=[.!?…][”’)""]?) (?=[\p{Lu}\p{Nd}“‘(""])")]
    private static partial Regex End();
}
