using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>Reports references to footnotes that do not exist, which Markdown would silently show as plain text.</summary>
internal sealed class UnknownNoteParser : InlineParser
{
    private const int ShortestWord = 4;

    public UnknownNoteParser()
    {
        OpeningCharacters = ['['];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (LabelAt(slice.AsSpan()) is not { } label || processor.Document.TryGetLinkReferenceDefinition(label, out _))
        {
            return false;
        }

        var text = $"[{label}]";
        processor.Take(ref slice, new UnknownNote(text), text.Length);
        Report(label, MarkdownPlaces.Of(processor), processor.Inline!.Span.Start, processor.Document);
        return true;
    }

    private static void Report(string label, MarkdownPlaces places, int start, MarkdownDocument document)
    {
        // No suggestion for short labels: every other label is near to "1" or "a".
        var near =
            label.Length < ShortestWord ? null : DidYouMean.Nearest(label, NoteRules.Definitions(document).Select(note => note.Label!));
        var fault = PageRules.NoNote.At(places.At(start, label.Length + 2), label);
        places.Bag.Add(near is null ? fault : fault.WithHint($"did you mean '[{near}]'?"));
    }

    // Returns "^x" of "[^x]"; null if the text is no reference, or is the text of a link: "[^x](…)".
    private static string? LabelAt(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny("]\n");
        return end > 2 && text[1] == '^' && text[end] == ']' && !text[(end + 1)..].StartsWith("(") && !text[2..end].ContainsAny("[^ ")
            ? text[1..end].ToString()
            : null;
    }
}
