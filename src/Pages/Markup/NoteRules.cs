using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>Footnotes that no reader would see: Markdown drops a second one of the same name, and one that nothing refers to.</summary>
internal static class NoteRules
{
    public static void Check(MarkdownDocument document, MarkdownPlaces places)
    {
        // As Markdown has it, capital letters make no difference.
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

    /// <summary>Every footnote that is written, in order, whether it is shown or not.</summary>
    public static IEnumerable<FootnoteLinkReferenceDefinition> Definitions(MarkdownDocument document) =>
        document.OfType<LinkReferenceDefinitionGroup>()
            .SelectMany(group => group.OfType<FootnoteLinkReferenceDefinition>())
            .OrderBy(note => note.LabelSpan.Start);

    // The label's span leaves its brackets out.
    private static Diagnostics.Position At(FootnoteLinkReferenceDefinition note, MarkdownPlaces places) =>
        places.At(note.LabelSpan.Start - 1, note.LabelSpan.Length + 2);
}
