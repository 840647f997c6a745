using System.Text;
using Report.Pages;
using Report.Site.Generated;

namespace Report.Site.Feeds;

/// <summary>
/// Writes llms.txt (llmstxt.org): an overview of the report in Markdown for language models, with links to data rather than to their pages.
/// </summary>
internal static class LlmsText
{
    public static string Write(SiteBuild build)
    {
        var (site, links, words) = (build.Data.Site, build.Links, build.Locale.Pages);
        var text = new StringBuilder($"# {SearchText.InOneLine(site.Title)}\n\n> {SearchText.InOneLine(site.Description)}\n");
        Section(
            text,
            site.TitleShort ?? site.Title,
            SiteBuild.InOrder(build.Content).Select(page => (page.Title, build.Absolute(links.Page(page.Permalink)), page.Description))
        );
        Section(
            text,
            words.Data,
            build.Data.Datasets.Values.Select(dataset => (dataset.Title, build.Absolute(links.DatasetCsv(dataset.Id)), dataset.Description))
        );
        Section(
            text,
            words.Charts,
            build.ChartsAsRead.Select(chart => (chart.Spec.Title.Value, build.Absolute(links.ChartJson(chart.Spec.Id)), (string?)chart.Alt))
        );
        Section(
            text,
            words.Claims,
            build.Data.Claims.Values.Select(claim => (claim.Title, build.Absolute(links.Claim(claim.Id)), (string?)null))
        );
        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<(string Title, string Url, string? About)> entries)
    {
        var lines = entries
            .Select(entry =>
                $"- [{SearchText.InOneLine(entry.Title).Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal)}]({entry.Url}){(entry.About is { Length: > 0 } about ? ": " + SearchText.InOneLine(about) : "")}\n"
            )
            .ToList();
        if (lines.Count > 0)
        {
            text.Append("\n## ").Append(SearchText.InOneLine(heading)).Append("\n\n").AppendJoin("", lines);
        }
    }
}
