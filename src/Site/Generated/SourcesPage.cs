using Report.Data;
using Report.Pages.Binding;
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
        var (sources, words) = (edition.Data.Sources.Values.ToList(), edition.Locale.Pages);
        var binding = edition.Context.BindingFor(edition.Bag);
        var meta = new PageMeta("sources", "/sources/", words.Sources, words.SourcesDescription(sources.Count, edition.Number(sources.Count)));
        return Frame.Render(edition, meta, "sources", new Dictionary<string, object?>
        {
            ["sources"] = sources
                .OrderBy(s => Citation.Text(s, edition.Data.Sources, edition.Locale), StringComparer.OrdinalIgnoreCase)
                .Select(s => Entry(edition, s, binding))
                .ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Source source, BindingContext binding)
    {
        var uses = edition.LinksTo(edition.PagesByUse.OfSource(source.Id))
            .Concat(DatasetsFrom(edition, source))
            .Concat(ClaimsFrom(edition, source))
            .ToList();
        return new Dictionary<string, object?>(SourceModel.Of(source, binding, edition.Links))
        {
            ["uses"] = uses,
            ["usedInHtml"] = HtmlSentence.Of(
                edition.Locale.Interface.UsedIn, HtmlSentence.List(edition.Locale.Interface.Items, uses.Select(use => HtmlSentence.Link((string)use["url"]!, (string)use["title"]!)))),
            ["manyUses"] = uses.Count > ManyUses ? edition.Locale.Interface.UsedInPlaces(edition.Number(uses.Count)) : null,
        };
    }

    private static IEnumerable<Dictionary<string, object?>> DatasetsFrom(Edition edition, Source source) =>
        edition.Data.Datasets.Values
            .Where(d => DatasetSources.Of(d, edition.Data).Contains(source))
            .Select(d => Frame.Link(edition.Locale.Pages.DatasetUse(d.Title), edition.Links.Dataset(d.Id)));

    private static IEnumerable<Dictionary<string, object?>> ClaimsFrom(Edition edition, Source source) =>
        edition.Data.Claims.Values
            .Where(c => c.Source?.Value == source.Id || c.Record.Any(r => r.Source?.Value == source.Id))
            .Select(c => Frame.Link(edition.Locale.Pages.ClaimUse(c.Title), edition.Links.Claim(c.Id)));
}
