using Markdig;
using Markdig.Parsers;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>Where a stretch of Markdown stands in the editor's file. Goes with the parser, whose instances are shared.</summary>
/// <param name="place">Place of characters by their offset in the Markdown.</param>
internal sealed class MarkdownPlaces(string markdown, Placing place, DiagnosticBag bag)
{
    private const string Key = "places";

    public DiagnosticBag Bag => bag;

    public string Markdown => markdown;

    /// <summary>The same places, with faults to be collected elsewhere.</summary>
    public MarkdownPlaces With(DiagnosticBag other) => new(markdown, place, other);

    public Position At(int offset, int length = 1) => place(offset, length);

    public static MarkdownPlaces Of(InlineProcessor processor) => (MarkdownPlaces)processor.Context!.Properties[Key];

    public MarkdownParserContext ForParser()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }
}
