using Report.Data;
using Report.Pages.Models;
using Report.Site.Downloads;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/sources/: the bibliography, with the places where each publication is used.</summary>
internal static class SourcesPage
{
    /// <summary>Longer lists of uses are collapsed.</summary>
    private const int ManyUses = 6;

    public static HtmlPage Render(SiteBuild build)
    {
        var (sources, words) = (build.Data.Sources.Values.ToList(), build.Locale.Pages);
        var binding = build.Context.BindingFor(build.Bag);
        var meta = new PageMeta(
            "sources",
            "/sources/",
            words.Sources,
            words.SourcesDescription(sources.Count, build.Number(sources.Count))
        );
        return LayoutRenderer.Render(
            build,
            meta,
            "sources",
            new SourcesModel([
                .. sources
                    .OrderBy(s => Citation.Text(s, build.Data.Sources, build.Locale), StringComparer.OrdinalIgnoreCase)
                    .Select(s => new JoinedModel(UsesOf(build, s), SourceModel.Of(s, binding, build.Links))),
            ])
        );
    }

    private static UsesModel UsesOf(SiteBuild build, Source source)
    {
        var uses = build
            .LinksTo(build.PagesByUse.OfSource(source.Id))
            .Concat(DatasetsFrom(build, source))
            .Concat(ClaimsFrom(build, source))
            .ToList();
        return new(
            uses,
            HtmlSentence.Of(
                build.Locale.Interface.UsedIn,
                HtmlSentence.List(build.Locale.Interface.Items, uses.Select(use => HtmlSentence.Link(use.Url, use.Title)))
            ),
            uses.Count > ManyUses ? build.Locale.Interface.UsedInPlaces(build.Number(uses.Count)) : null
        );
    }

    private static IEnumerable<LinkModel> DatasetsFrom(SiteBuild build, Source source) =>
        build
            .Data.Datasets.Values.Where(d => DatasetSources.Of(d, build.Data).Contains(source))
            .Select(d => new LinkModel(build.Locale.Pages.DatasetUse(d.Title), build.Links.Dataset(d.Id)));

    private static IEnumerable<LinkModel> ClaimsFrom(SiteBuild build, Source source) =>
        build
            .Data.Claims.Values.Where(c => c.Source?.Value == source.Id || c.Record.Any(r => r.Source?.Value == source.Id))
            .Select(c => new LinkModel(build.Locale.Pages.ClaimUse(c.Title), build.Links.Claim(c.Id)));
}
