using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>Reports footnotes that Markdown drops: those that nothing refers to, and further ones with the same label.</summary>
internal static class NoteRules
{
    public static void Check(MarkdownDocument document, MarkdownPlaces places)
    {
        // Labels are compared without regard to case, as in Markdown.
        foreach (var same in Definitions(document).GroupBy(note => note.Label!, StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First();
            if (first.Footnote.Order < 0)
            {
                places.Bag.Add(PageRules.UnusedNote.At(At(first, places), first.Label!));
            }

            foreach (var again in same.Skip(1))
            {
                places.Bag.Add(PageRules.NoteTwice.At(At(again, places), again.Label!, At(first, places).Line));
            }
        }
    }

    /// <summary>Returns all footnotes in the order in which they are written, whether shown or not.</summary>
    public static IEnumerable<FootnoteLinkReferenceDefinition> Definitions(MarkdownDocument document) =>
        document
            .OfType<LinkReferenceDefinitionGroup>()
            .SelectMany(group => group.OfType<FootnoteLinkReferenceDefinition>())
            .OrderBy(note => note.LabelSpan.Start);

    // Includes the brackets, which the label's span omits.
    private static Diagnostics.Position At(FootnoteLinkReferenceDefinition note, MarkdownPlaces places) =>
        places.At(note.LabelSpan.Start - 1, note.LabelSpan.Length + 2);
}
