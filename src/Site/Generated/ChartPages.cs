using Report.Charts;
using Report.Data;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/charts/ID/: a page for each chart, with its description; and /charts/ID/embed/, for frames on other sites.</summary>
internal static class ChartPages
{
    public static IEnumerable<HtmlPage> Render(SiteBuild build) =>
        build.Charts.SelectInParallel(chart => chart.Spec.At.File, chart => Render(build, chart)).SelectMany(pages => pages);

    private static IEnumerable<HtmlPage> Render(SiteBuild build, RenderedChart chart)
    {
        var figure = PageRenderer.RenderChart(chart, build.Context, build.Bag, isOwnPage: true);
        var embedded = ChartModel.HasTableElsewhere(chart)
            ? PageRenderer.RenderChart(chart, build.Context, build.Bag, isOwnPage: false)
            : figure;
        return [Page(build, chart, figure), Embed(build, chart, embedded)];
    }

    private static HtmlPage Page(SiteBuild build, RenderedChart chart, string figure)
    {
        var id = chart.Spec.Id;
        return LayoutRenderer.Render(
            build,
            MetaOf(chart, "chart", $"/charts/{id}/") with
            {
                OEmbed = build.Absolute(build.Links.ChartOEmbed(id)),
            },
            "chart-page",
            new ChartPageModel
            {
                Kicker = new(build.Locale.Pages.Charts, build.Links.Charts),
                Standfirst = chart.Spec.Subtitle is { } subtitle ? Html.Escape(subtitle.Value) : null,
                Figure = figure,
                LongDescription = chart.Description,
                Pages = build.LinksTo(build.PagesByUse.OfChart(id)),
                Corrections = build.Corrected.LinesOf(chart.Spec),
                EmbedScript = $"<script src=\"{build.Absolute(build.Links.Page("embed.js"))}\" async></script>",
            }
        );
    }

    private static HtmlPage Embed(SiteBuild build, RenderedChart chart, string figure)
    {
        var (id, site) = (chart.Spec.Id, build.Data.Site);
        var meta = MetaOf(chart, "embed", $"/charts/{id}/embed/") with { Hidden = true, CanonicalPath = $"/charts/{id}/" };
        return LayoutRenderer.Render(
            build,
            meta,
            "embed",
            new EmbedModel
            {
                Figure = figure,
                ChartUrl = build.Links.Chart(id),
                FromHtml = HtmlSentence.Of(
                    build.Locale.Interface.EmbeddedFrom,
                    HtmlSentence.Link(build.Links.Chart(id), site.Title),
                    HtmlSentence.Time(site.Date.Iso, build.Locale.Dates.Write(site.Date))
                ),
                Corrections = build.Corrected.LinesOf(chart.Spec),
                EmbedScript = build.Asset("js/embed.js"),
            }
        );
    }

    private static PageMeta MetaOf(RenderedChart chart, string kind, string path) =>
        new(kind, path, chart.Spec.Title.Value, chart.Spec.Subtitle?.Value ?? chart.Alt)
        {
            Chart = chart.Spec.Id,
            ChartAlt = chart.Alt,
            From = chart.Spec.At,
            SearchText = chart.Description,
        };
}
