using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>
/// Recognises calls while Markdown is parsed, so that calls in code are ignored and every argument has a position
/// (docs/decisions/calls-are-markdown.md). <c>\{{</c> writes two braces.
/// </summary>
internal sealed class CallInlineParser : InlineParser
{
    private const string AddressOpening = "](";

    public CallInlineParser()
    {
        OpeningCharacters = [CallParser.Opening[0], '\\'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var escaped = slice.CurrentChar == '\\';
        if (slice.PeekChar() != '{' || (escaped && slice.PeekChar(2) != '{'))
        {
            return false;
        }

        if (escaped)
        {
            processor.Take(ref slice, new LiteralInline(CallParser.Opening), 1 + CallParser.Opening.Length);
            return true;
        }

        var start = slice.Start;
        var page = MarkdownPlaces.Of(processor);
        var parsed = CallParser.Parse(
            slice.AsSpan().ToString(),
            0,
            (offset, count) => page.At(processor.GetSourcePosition(start + offset), count),
            page.Bag
        );
        if (IsInAddress(slice.Text.AsSpan(0, start)))
        {
            page.Bag.Add(PageRules.CallInAddress.At(page.At(processor.GetSourcePosition(start), parsed.Length)));
        }

        processor.Take(ref slice, new CallInline(parsed.Call), parsed.Length);
        return true;
    }

    // True after text such as "](https://example.org/". Markdown itself does not see an address there, since a call has quotation marks.
    private static bool IsInAddress(ReadOnlySpan<char> before)
    {
        var opening = before.LastIndexOf(AddressOpening);
        return opening >= 0 && !before[(opening + AddressOpening.Length)..].ContainsAny(" \t\n)");
    }
}
