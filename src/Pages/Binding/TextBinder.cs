using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;

namespace Report.Pages.Binding;

/// <summary>Binds the calls in a text without Markdown from YAML: a chart's title, a claim's record, a page's description.</summary>
internal static class TextBinder
{
    /// <summary>Returns the text with its calls replaced by data. Faulty calls are reported and left out.</summary>
    public static BoundText Bind(Located<string> text, BindingContext context)
    {
        var parts = new List<BoundPart>();
        var words = new System.Text.StringBuilder();
        var place = ScalarPlaces.Of(text);
        var (at, whole) = (0, true);
        while (text.Value.IndexOf(CallParser.Opening, at, StringComparison.Ordinal) is >= 0 and var opening)
        {
            words.Append(text.Value, at, opening - at);
            if (opening > at && text.Value[opening - 1] == '\\')
            {
                words.Length--;
                words.Append(CallParser.Opening);
                at = opening + CallParser.Opening.Length;
                continue;
            }

            var parsed = CallParser.Parse(text.Value, opening, place, context.Bag);
            at = opening + parsed.Length;
            if (parsed.Call is { } call && BindInline(call, context) is { } part)
            {
                parts.Add(new Words(words.ToString()));
                words.Clear();
                parts.Add(
                    SentenceStart.Fit(part, string.Concat(parts.Select(p => p.Plain)), context.Locale.Prose).WithStatus(text.Value, context)
                );
            }
            else
            {
                whole &= IsComment(text.Value, opening);
            }
        }

        parts.Add(new Words(words.Append(text.Value, at, text.Value.Length - at).ToString()));
        return FindingWords.Placed(new BoundText([.. parts.Where(p => p is not Words { Text: "" })]) { IsWhole = whole }, context);
    }

    private static bool IsComment(string text, int opening) => text.AsSpan(opening + CallParser.Opening.Length).StartsWith('!');

    private static BoundPart? BindInline(Call call, BindingContext context)
    {
        if (context.Helpers.Find(call.Name.Value) is { Signature.IsBlock: true })
        {
            context.Report(PageRules.BlockInYaml.At(call.At, call.Name.Value));
            return null;
        }

        return Binder.Bind(call, context);
    }
}
