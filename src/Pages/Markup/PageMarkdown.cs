using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Pages.Markup;

/// <summary>
/// Parses the Markdown of pages: CommonMark with tables, footnotes, callouts, containers, definition lists, attributes, formulas and calls.
/// </summary>
internal static class PageMarkdown
{
    // Well below the limit of 128 in Markdig's renderer, which counts some elements twice.
    private const int DeepestNesting = 100;

    // The most brackets that may be open at once in a paragraph.
    private const int MostBrackets = 2000;

    public static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseAlertBlocks()
            .UseCustomContainers()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Subscript)
            .UseGenericAttributes()
            .Use<NoteExtension>()
            .Use<CallExtension>()
            .Use<FormulaExtension>()
            .Use(new ContainerDepth(DeepestNesting))
            .Build();

    /// <summary>
    /// Parses a text; its calls are not bound yet. Returns an empty document, after a diagnostic, if the nesting is too deep.
    /// </summary>
    public static MarkdownDocument Parse(MarkdownPlaces text, ITypography typography)
    {
        if (FirstWithManyBrackets(text.Markdown) is { } crowded)
        {
            text.Bag.Add(PageRules.TooDeep.At(text.At(crowded)));
            return [];
        }

        MarkdownDocument document;
        var context = text.ForParser();
        try
        {
            document = Markdown.Parse(text.Markdown, Pipeline, context);
        }
        catch (ArgumentException)
        {
            // Markdig throws this only if blocks or inlines nest more than 128 deep, and does not say where.
            text.Bag.Add(PageRules.TooDeep.At(text.At(FirstLineTooDeep(text))));
            return [];
        }

        if ((ContainerDepth.FirstBelow(context) ?? MarkdownDepth.FirstBelow(document, DeepestNesting)?.Span.Start) is { } deep)
        {
            text.Bag.Add(PageRules.TooDeep.At(text.At(deep)));
            return [];
        }

        FormulaBlocks.Read(document, text);
        Typography.Set(document, text.Markdown, typography);
        return document;
    }

    /// <summary>
    /// Returns the offset of the bracket that exceeds <see cref="MostBrackets"/>; null if there is none. Markdig searches all open brackets
    /// for the partner of each, and would take minutes.
    /// </summary>
    private static int? FirstWithManyBrackets(string text)
    {
        var (brackets, links, isBlank) = (0, 0, true);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                (brackets, links) = isBlank ? (0, 0) : (brackets, links);
                isBlank = true;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                isBlank = false;
                // In "[a](", the bracket counts as open until the parenthesis is closed.
                var (isLink, isClosed) = (text[i] == ']' && i + 1 < text.Length && text[i + 1] == '(', text[i] == ')' && links > 0);
                links +=
                    isLink ? 1
                    : isClosed ? -1
                    : 0;
                brackets +=
                    text[i] == '[' ? 1
                    : isClosed || (text[i] == ']' && !isLink) ? -1
                    : 0;
                brackets = Math.Max(brackets, 0);
                if (brackets > MostBrackets)
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the offset of the first line with which the text is too deep to parse: doubles the number of lines until parsing fails, then
    /// bisects.
    /// </summary>
    private static int FirstLineTooDeep(MarkdownPlaces text)
    {
        int[] ends = [.. text.Markdown.Index().Where(c => c.Item == '\n').Select(c => c.Index + 1), text.Markdown.Length];
        var (sound, broken) = (-1, 0);
        while (broken < ends.Length - 1 && Parses(text.Markdown[..ends[broken]]))
        {
            (sound, broken) = (broken, Math.Min(2 * broken + 1, ends.Length - 1));
        }

        while (broken - sound > 1)
        {
            var middle = (sound + broken) / 2;
            (sound, broken) = Parses(text.Markdown[..ends[middle]]) ? (middle, broken) : (sound, middle);
        }

        return sound < 0 ? 0 : ends[sound];
    }

    private static bool Parses(string markdown)
    {
        try
        {
            Markdown.Parse(markdown, Pipeline, new MarkdownPlaces(markdown, (_, _) => default, new DiagnosticBag()).ForParser());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
