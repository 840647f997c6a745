using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>The Markdown that pages are written in: CommonMark, tables, footnotes, callouts, containers, attributes and calls.</summary>
public static class PageMarkdown
{
    // Well within the 128 that Markdig's renderer goes down to, blocks and inlines together.
    private const int DeepestNesting = 100;

    private static readonly MarkdownPipeline Plain = Pipeline(smart: false);
    private static readonly MarkdownPipeline Smart = Pipeline(smart: true);

    public static MarkdownPipeline For(string language) => SmartSigns.AreFor(language) ? Smart : Plain;

    /// <summary>The tree of a text, with calls in it that are not bound yet. Empty, after a diagnostic, where it is nested beyond reason.</summary>
    public static MarkdownDocument Parse(MarkdownPlaces text, string language)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text.Markdown, For(language), text.ForParser());
        }
        catch (ArgumentException)
        {
            // Markdig's only complaint: blocks or inlines nested more than 128 deep. It does not say where.
            text.Bag.Add(PageRules.TooDeep.At(text.At(0)));
            return [];
        }

        if (document.FirstOrDefault(block => IsTooDeep(block) || block.Descendants().Any(IsTooDeep)) is { } deep)
        {
            text.Bag.Add(PageRules.TooDeep.At(text.At(deep.Span.Start)));
            return [];
        }

        return document;
    }

    private static bool IsTooDeep(MarkdownObject element)
    {
        var depth = 0;
        for (MarkdownObject? parent = element; parent is not null && depth <= DeepestNesting; depth++)
        {
            parent = parent switch
            {
                ContainerInline { Parent: null } root => root.ParentBlock,
                Inline inline => inline.Parent,
                _ => ((Block)parent).Parent,
            };
        }

        return depth > DeepestNesting;
    }

    private static MarkdownPipeline Pipeline(bool smart)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseAlertBlocks()
            .UseCustomContainers()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Subscript)
            .UseGenericAttributes();
        if (smart)
        {
            builder.UseSmartyPants(English());
        }

        return builder.Use<NoteExtension>().Use<CallExtension>().Build();
    }

    // The characters themselves, not entities: the same in HTML, JSON and a reader's clipboard.
    private static SmartyPantOptions English()
    {
        var options = new SmartyPantOptions();
        foreach (var (type, sign) in SmartSigns.English)
        {
            options.Mapping[type] = sign;
        }

        return options;
    }
}
