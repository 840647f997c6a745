using Report.Charts;
using Report.Data;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;

namespace Report.Site.Generated;

/// <summary>/charts/ID/: a chart by itself, with its description; and /charts/ID/embed/, for other people's pages.</summary>
internal static class ChartPages
{
    public static IEnumerable<HtmlPage> Render(Edition edition) =>
        edition.Charts.SelectInParallel(chart => chart.Spec.At.File, chart => Render(edition, chart)).SelectMany(pages => pages);

    private static IEnumerable<HtmlPage> Render(Edition edition, RenderedChart chart)
    {
        var figure = PageRenderer.RenderChart(chart, edition.Context, edition.Bag);
        return [Page(edition, chart, figure), Embed(edition, chart, figure)];
    }

    private static HtmlPage Page(Edition edition, RenderedChart chart, string figure)
    {
        var id = chart.Spec.Id;
        return Frame.Render(edition, MetaOf(chart, "chart", $"/charts/{id}/") with { OEmbed = edition.Absolute(edition.Links.ChartOEmbed(id)) }, "chart-page", new Dictionary<string, object?>
        {
            ["kicker"] = new Dictionary<string, object?> { ["text"] = edition.Locale.Pages.Charts, ["url"] = edition.Links.Charts },
            ["standfirst"] = chart.Spec.Subtitle is { } subtitle ? Html.Escape(subtitle.Value) : null,
            ["figure"] = figure,
            ["longDescription"] = chart.Description,
            ["pages"] = edition.LinksTo(edition.PagesByUse.OfChart(id)),
            ["corrections"] = edition.Corrected.LinesOf(chart.Spec),
            ["embedScript"] = $"<script src=\"{edition.Absolute(edition.Links.Page("embed.js"))}\" async></script>",
        });
    }

    private static HtmlPage Embed(Edition edition, RenderedChart chart, string figure)
    {
        var (id, site) = (chart.Spec.Id, edition.Data.Site);
        var meta = MetaOf(chart, "embed", $"/charts/{id}/embed/") with { Hidden = true, CanonicalPath = $"/charts/{id}/" };
        return Frame.Render(edition, meta, "embed", new Dictionary<string, object?>
        {
            ["figure"] = figure,
            ["chartUrl"] = edition.Links.Chart(id),
            ["fromHtml"] = HtmlSentence.Of(
                edition.Locale.Interface.EmbeddedFrom,
                HtmlSentence.Link(edition.Links.Chart(id), site.Title),
                HtmlSentence.Time(site.Date.Iso, edition.Locale.Dates.Write(site.Date))),
            ["corrections"] = edition.Corrected.LinesOf(chart.Spec),
            ["embedScript"] = edition.Asset("js/embed.js"),
        });
    }

    private static PageMeta MetaOf(RenderedChart chart, string kind, string path) => new(kind, path, chart.Spec.Title.Value, chart.Spec.Subtitle?.Value ?? chart.Alt)
    {
        Chart = chart.Spec.Id,
        ChartAlt = chart.Alt,
        From = chart.Spec.At,
        SearchText = chart.Description,
    };
}
