using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages;

/// <summary>A word that pages are filed under. Spellings that make one address are one tag.</summary>
/// <param name="Id">Part of its address.</param>
/// <param name="Name">As the first page writes it.</param>
/// <param name="Pages">The newest first.</param>
internal sealed record Tag(string Id, string Name, IReadOnlyList<PageSource> Pages)
{
    /// <summary>The tags of pages by id, in the order of their ids; a spelling that differs from the first is reported.</summary>
    public static IReadOnlyDictionary<string, Tag> Of(IEnumerable<PageSource> pages, DiagnosticBag bag)
    {
        var tags = new SortedDictionary<string, (string Name, List<PageSource> Pages)>(StringComparer.Ordinal);

        // A folder's tags are those of each of its pages, and told once.
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

            // A page may write one tag in two ways.
            if (tags[id].Pages.LastOrDefault() != page)
            {
                tags[id].Pages.Add(page);
            }
        }

        return new SortedDictionary<string, Tag>(tags.ToDictionary(tag => tag.Key, tag => new Tag(tag.Key, tag.Value.Name, [.. tag.Value.Pages.NewestFirst()])), StringComparer.Ordinal);
    }

    /// <summary>Whether a page is filed under a tag.</summary>
    public static bool IsOn(PageSource page, string id) => page.Matter.Tags?.Any(tag => Slug.Of(tag.Value) == id) == true;
}
