using Markdig;
using Markdig.Parsers;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>
/// Maps offsets in Markdown to positions in the editor's file. Passed along in the parser's context, since the parsers themselves are
/// shared.
/// </summary>
/// <param name="place">Returns the position of characters, given their offset in the Markdown and their number.</param>
internal sealed class MarkdownPlaces(string markdown, Placing place, DiagnosticBag bag)
{
    private const string Key = "places";

    public DiagnosticBag Bag => bag;

    public string Markdown => markdown;

    /// <summary>Returns the same mapping with another bag for diagnostics.</summary>
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
