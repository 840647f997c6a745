using Report.Data;
using Report.Pages.Models;
using Report.Site.Downloads;

namespace Report.Site.Generated;

/// <summary>/sources/: the bibliography, and what rests on each publication.</summary>
internal static class SourcesPage
{
    /// <summary>More uses than these are folded away.</summary>
    private const int ManyUses = 6;

    public static HtmlPage Render(Edition edition)
    {
        var sources = edition.Data.Sources.Values.ToList();
        var meta = new PageMeta("sources", "/sources/", "Sources", $"The {Count.Of(sources.Count, "source", "sources")} that this report rests on, and where each is used.");
        return Frame.Render(edition, meta, "sources", new Dictionary<string, object?>
        {
            ["sources"] = sources
                .OrderBy(s => Citation.Text(s, edition.Data.Sources), StringComparer.OrdinalIgnoreCase)
                .Select(s => Entry(edition, s))
                .ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Source source)
    {
        var uses = edition.PagesThat(uses => uses.Sources.Contains(source.Id))
            .Concat(DatasetsFrom(edition, source))
            .Concat(ClaimsFrom(edition, source))
            .ToList();
        return new Dictionary<string, object?>(SourceModel.Of(source, edition.Data, edition.Links))
        {
            ["uses"] = uses,
            ["manyUses"] = uses.Count > ManyUses ? uses.Count : null,
        };
    }

    private static IEnumerable<Dictionary<string, object?>> DatasetsFrom(Edition edition, Source source) =>
        edition.Data.Datasets.Values
            .Where(d => DatasetSources.Of(d, edition.Data).Contains(source))
            .Select(d => Frame.Link($"data: {d.Title}", edition.Links.Dataset(d.Id)));

    private static IEnumerable<Dictionary<string, object?>> ClaimsFrom(Edition edition, Source source) =>
        edition.Data.Claims.Values
            .Where(c => c.Source?.Value == source.Id || c.Record.Any(r => r.Source?.Value == source.Id))
            .Select(c => Frame.Link($"claim: {c.Title}", edition.Links.Claim(c.Id)));
}
