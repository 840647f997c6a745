using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Pages.Binding;

namespace Report.Pages.Markup;

/// <summary>Assigns to the conditions in a Markdown block the sentences that contain them.</summary>
internal static class FindingPlaces
{
    /// <summary>Assigns the sentences of a block whose calls are bound already.</summary>
    public static void Set(ContainerInline inlines, BindingContext context)
    {
        var written = inlines.Descendants<Inline>().ToList();
        if (!written.Exists(inline => inline is CallInline { Part.NeedsSentence: true }))
        {
            return;
        }

        var text = new StringBuilder();
        var found = new List<(CallInline Call, int At)>();
        foreach (var inline in written)
        {
            if (inline is CallInline { Part.NeedsSentence: true } call)
            {
                found.Add((call, text.Length));
            }

            text.Append(PlainText.Of(inline));
        }

        var words = text.ToString();
        foreach (var (call, at) in found)
        {
            call.Part = call.Part!.InSentence(words, at, context);
        }
    }
}
