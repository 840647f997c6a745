using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Report.Diagnostics;

namespace Report.Pages.Markup;

/// <summary>The Markdown that pages are written in: CommonMark, tables, footnotes, callouts, containers, attributes and calls.</summary>
public static class PageMarkdown
{
    private static readonly MarkdownPipeline Plain = Pipeline(smart: false);
    private static readonly MarkdownPipeline Smart = Pipeline(smart: true);

    public static MarkdownPipeline For(string language) => SmartSigns.AreFor(language) ? Smart : Plain;

    /// <summary>The tree of a text, with calls in it that are not bound yet.</summary>
    public static MarkdownDocument Parse(MarkdownPlaces text, string language) =>
        Markdown.Parse(text.Markdown, For(language), text.ForParser());

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

        return builder.Use<CallExtension>().Build();
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
