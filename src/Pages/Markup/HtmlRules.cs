using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>HTML that an editor wrote by hand: what the pages' policy would silently disable is a fault.</summary>
public static partial class HtmlRules
{
    public static void Check(MarkdownDocument document, MarkdownPlaces places)
    {
        foreach (var element in document.Descendants())
        {
            switch (element)
            {
                case HtmlBlock block:
                    CheckHtml(block.Lines.ToString(), block.Span.Start, places);
                    break;
                case HtmlInline html:
                    CheckHtml(html.Tag, html.Span.Start, places);
                    break;
            }

            CheckAttributes(element, places);
        }
    }

    private static void CheckHtml(string html, int start, MarkdownPlaces places)
    {
        foreach (Match match in Forbidden().Matches(html))
        {
            var written = match.Groups["what"];
            places.Bag.Add(PageRules.UnsafeHtml.At(places.At(start + written.Index, written.Length), $"'{written.Value}'"));
        }

        if (html.IndexOf(CallParser.Opening, StringComparison.Ordinal) is >= 0 and var call)
        {
            places.Bag.Add(PageRules.CallInHtml.At(places.At(start + call, CallParser.Opening.Length)));
        }
    }

    // Attributes of Markdown: {.class #id key=value}.
    private static void CheckAttributes(MarkdownObject element, MarkdownPlaces places)
    {
        foreach (var (name, _) in element.TryGetAttributes()?.Properties ?? [])
        {
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
            {
                places.Bag.Add(PageRules.UnsafeHtml.At(places.At(element.Span.Start, element.Span.Length), $"the attribute '{name}'"));
            }
        }
    }

    [GeneratedRegex("""(?<what><(script|style|iframe|object|embed|base|meta|link)\b)|(?<=<[^>]*\s)(?<what>(on[a-z]+|style)(?=\s*=))|(?<what>javascript:)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
