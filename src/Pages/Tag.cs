using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages;

/// <summary>A tag: a keyword that groups pages. Spellings with the same slug are the same tag.</summary>
/// <param name="Id">The slug, which is part of the tag's address.</param>
/// <param name="Name">The spelling of the first page that uses the tag.</param>
/// <param name="Pages">The pages with the tag, newest first.</param>
internal sealed record Tag(string Id, string Name, IReadOnlyList<PageSource> Pages)
{
    /// <summary>Collects the tags of pages by id, in ordinal order. Reports spellings that differ from the first.</summary>
    public static IReadOnlyDictionary<string, Tag> Of(IEnumerable<PageSource> pages, DiagnosticBag bag)
    {
        var tags = new SortedDictionary<string, (string Name, List<PageSource> Pages)>(StringComparer.Ordinal);

        // Every page of a folder has the folder's tags, so a fault in them is reported once and not for each page.
        var told = new HashSet<Position>();
        foreach (var (page, written) in pages.SelectMany(page => (page.Matter.Tags ?? []).Select(tag => (page, tag))))
        {
            var id = Slug.Of(written.Value);
            if (id.Length == 0)
            {
                if (told.Add(written.At))
                {
                    bag.Add(PageRules.NoTag.At(written.At, written.Value));
                }

                continue;
            }

            if (!tags.TryAdd(id, (written.Value, [])) && tags[id].Name != written.Value && told.Add(written.At))
            {
                bag.Add(PageRules.TagSpelling.At(written.At, written.Value, tags[id].Name));
            }

            // A page may name the same tag twice, in two spellings.
            if (tags[id].Pages.LastOrDefault() != page)
            {
                tags[id].Pages.Add(page);
            }
        }

        return new SortedDictionary<string, Tag>(
            tags.ToDictionary(tag => tag.Key, tag => new Tag(tag.Key, tag.Value.Name, [.. tag.Value.Pages.NewestFirst()])),
            StringComparer.Ordinal
        );
    }

    /// <summary>True if a page has a tag.</summary>
    public static bool IsOn(PageSource page, string id) => page.Matter.Tags?.Any(tag => Slug.Of(tag.Value) == id) == true;
}
