using Markdig.Renderers.Html;
using Markdig.Syntax;
using Report.Data;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>Assigns stable ids to headings and builds the table of contents.</summary>
internal static class Headings
{
    // Ids that the theme's layout uses itself: for the start of the text and for the notes after it.
    private static readonly string[] Around = ["content", "notes"];

    /// <summary>
    /// Sets the id of every heading: the editor's own (<c>## Title {#id}</c>), or else a slug of its words, without the text of its calls,
    /// so that links to it survive a change of the data. Returns the table of contents.
    /// </summary>
    public static IReadOnlyList<TocEntry> Prepare(MarkdownDocument document, MarkdownPlaces places)
    {
        var toc = new List<TocEntry>();
        var headings = document.Descendants<HeadingBlock>().ToList();
        var taken = headings.Select(h => h.TryGetAttributes()?.Id).OfType<string>().Concat(Around).ToHashSet(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            if (heading.Level == 1)
            {
                places.Bag.Add(PageRules.SecondTitle.At(places.At(heading.Span.Start, heading.Span.Length)));
            }

            var attributes = heading.GetAttributes();
            attributes.Id ??= Unused(Slug.Of(BlockText.Of(heading, places).ToString()), taken);
            if (heading.Level is 2 or 3)
            {
                toc.Add(new TocEntry(heading.Level, attributes.Id, PlainText.Of(heading)));
            }
        }

        return toc;
    }

    private static string Unused(string slug, HashSet<string> taken)
    {
        slug = slug.Length == 0 ? "section" : slug;
        var id = slug;
        for (var n = 2; !taken.Add(id); n++)
        {
            id = $"{slug}-{n}";
        }

        return id;
    }
}
