using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages;

/// <summary>A word that pages are filed under. Spellings that make one address are one tag.</summary>
/// <param name="Id">Part of its address.</param>
/// <param name="Name">As the first page writes it.</param>
public sealed record Tag(string Id, string Name)
{
    /// <summary>The tags of pages, by address; a spelling that differs from the first is reported.</summary>
    public static IReadOnlyList<Tag> Of(IEnumerable<PageSource> pages, DiagnosticBag bag)
    {
        var tags = new SortedDictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var written in pages.SelectMany(page => page.Matter.Tags ?? []).DistinctBy(tag => (tag.At.File, tag.At.Line, tag.At.Column)))
        {
            var id = Slug.Of(written.Value);
            if (id.Length == 0)
            {
                bag.Add(PageRules.NoTag.At(written.At, written.Value));
            }
            else if (!tags.TryAdd(id, new Tag(id, written.Value)) && tags[id].Name != written.Value)
            {
                bag.Add(PageRules.TagSpelling.At(written.At, written.Value, tags[id].Name));
            }
        }

        return [.. tags.Values];
    }

    public bool IsOf(PageSource page) => page.Matter.Tags?.Any(tag => Slug.Of(tag.Value) == Id) == true;
}
