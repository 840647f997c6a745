using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>Measures how deep a Markdown document is nested, blocks and inlines together.</summary>
internal static class MarkdownDepth
{
    /// <summary>Returns the first element deeper than <paramref name="deepest"/> levels; null if there is none.</summary>
    /// <remarks>Does not recurse, to spare the call stack: unpaired brackets nest as deep as there are brackets.</remarks>
    public static MarkdownObject? FirstBelow(MarkdownDocument document, int deepest)
    {
        var waiting = new Stack<(MarkdownObject Element, int Depth)>([(document, 0)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > deepest)
            {
                return next.Element;
            }

            foreach (var child in Children(next.Element).Reverse())
            {
                waiting.Push((child, next.Depth + 1));
            }
        }

        return null;
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject element) =>
        element switch
        {
            ContainerBlock block => block,
            LeafBlock { Inline: { } inline } => [inline],
            ContainerInline inline => inline,
            _ => [],
        };
}
