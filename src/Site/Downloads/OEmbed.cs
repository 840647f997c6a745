using Report.Charts;
using Report.Pages.Models;

namespace Report.Site.Downloads;

/// <summary>
/// Describes a chart in oEmbed 1.0 (oembed.com), for systems that turn a pasted address into a frame. As a static file, it ignores the size
/// that they ask for.
/// </summary>
internal static class OEmbed
{
    public static string Write(SiteBuild build, RenderedChart chart) =>
        Json.Write(json =>
            json.WriteObject(() =>
            {
                var (site, links, id) = (build.Data.Site, build.Links, chart.Spec.Id);
                json.WriteString("version", "1.0");
                json.WriteString("type", "rich");
                json.WriteString("title", chart.Spec.Title.Value);
                json.WriteString("provider_name", site.Title);
                json.WriteString("provider_url", build.Address.AbsoluteUri);
                json.WriteOptional(
                    "author_name",
                    site.Authors.Count > 0 ? build.Locale.Interface.List([.. site.Authors.Select(author => author.Name)]) : null
                );
                json.WriteString("html", ChartModel.EmbedCode(chart.Spec, build.Absolute(links.ChartEmbed(id))));
                json.WriteNumber("width", 640);
                json.WriteNumber("height", 600);
                json.WriteString("thumbnail_url", build.Absolute(links.ChartCard(id)));
                json.WriteNumber("thumbnail_width", 1200);
                json.WriteNumber("thumbnail_height", 630);
            })
        );
}
