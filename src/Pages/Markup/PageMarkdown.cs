using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Pages.Markup;

/// <summary>The Markdown that pages are written in: CommonMark, tables, footnotes, callouts, containers, attributes, formulas and calls.</summary>
internal static class PageMarkdown
{
    // Well within the 128 that Markdig's renderer goes down to, which counts some elements twice.
    private const int DeepestNesting = 100;

    // Still open in one paragraph.
    private const int MostBrackets = 2000;

    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
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

    /// <summary>The tree of a text, with calls in it that are not bound yet. Empty, after a diagnostic, where it is nested beyond reason.</summary>
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
            // Markdig's only complaint: blocks or inlines nested more than 128 deep. It does not say where.
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

    /// <summary>Offset of a bracket in a paragraph in which so many are open that Markdig, which looks for the partner of each among all, would take minutes.</summary>
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
                // "[a](" is open until the parenthesis is closed.
                var (isLink, isClosed) = (text[i] == ']' && i + 1 < text.Length && text[i + 1] == '(', text[i] == ')' && links > 0);
                links += isLink ? 1 : isClosed ? -1 : 0;
                brackets += text[i] == '[' ? 1 : isClosed || (text[i] == ']' && !isLink) ? -1 : 0;
                brackets = Math.Max(brackets, 0);
                if (brackets > MostBrackets)
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>Offset of the line with which the text becomes too deep to parse: twice as many lines are tried each time, then the last step is halved.</summary>
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
