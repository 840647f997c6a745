using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace Report.Tests.Site;

/// <summary>
/// Every link, asset and anchor of the published site exists, and every page can be reached, on a plain web server below /my-report/.
/// </summary>
public abstract partial class Crawl(BuiltSite report) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly ConcurrentDictionary<string, (int Status, HashSet<string> Anchors, List<string> Links)> visited = new(
        StringComparer.Ordinal
    );

    [Fact]
    public async Task Every_link_asset_and_anchor_leads_somewhere()
    {
        var root = await report.Root();
        await Follow(root);

        var faults =
            from page in visited
            from link in page.Value.Links
            let target = new Uri(new Uri(root, page.Key), link)
            where target.Authority == root.Authority
            let found = visited[target.AbsolutePath]
            let anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'))
            where found.Status != 200 || (anchor.Length > 0 && !found.Anchors.Contains(anchor))
            select $"{page.Key} → {link} ({found.Status})";
        faults.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_can_be_reached_from_the_front_page()
    {
        var root = await report.Root();
        await Follow(root);

        // No page links to embeds, which are for other sites, or to the 404 page.
        var pages = (await report.Pages()).Where(page => page != "404.html" && !page.EndsWith("embed/", StringComparison.Ordinal));
        pages.Select(page => root.AbsolutePath + page).Where(page => !visited.ContainsKey(page)).ShouldBeEmpty();
    }

    public void Dispose()
    {
        client.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task Follow(Uri root)
    {
        var waiting = new List<Uri> { root };
        while (waiting.Count > 0)
        {
            await Parallel.ForEachAsync(waiting, TestContext.Current.CancellationToken, async (address, _) => await Visit(address));
            waiting =
            [
                .. visited
                    .SelectMany(page => page.Value.Links.Select(link => new Uri(new Uri(root, page.Key), link)))
                    .Where(target => target.Authority == root.Authority && !visited.ContainsKey(target.AbsolutePath))
                    .DistinctBy(target => target.AbsolutePath),
            ];
        }
    }

    private async Task Visit(Uri address)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var type = response.Content.Headers.ContentType?.MediaType;
        var text = type is "text/html" or "text/css" ? await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
        var (anchors, links) = type switch
        {
            "text/html" => Page(text),
            "text/css" => ([], StyleUrl().Matches(text).Select(m => m.Groups[1].Value).ToList()),
            _ => (new HashSet<string>(), new List<string>()),
        };
        visited[address.AbsolutePath] = ((int)response.StatusCode, anchors, [.. links.Where(IsFollowed)]);
    }

    private static (HashSet<string> Anchors, List<string> Links) Page(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var anchors = page.All.Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);

        // Leaves out the canonical address, which is on the host where the site will be published.
        var links = page
            .All.Where(e => e.GetAttribute("rel") != "canonical")
            .SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("src"), e.GetAttribute("data-src") })
            .Concat(
                page.QuerySelectorAll("[srcset]").SelectMany(e => e.GetAttribute("srcset")!.Split(',').Select(s => s.Trim().Split(' ')[0]))
            );
        return (anchors, [.. links.OfType<string>()]);
    }

    private static bool IsFollowed(string link) => link.Length > 0 && !Scheme().IsMatch(link);

    [GeneratedRegex(@"url\([""']?([^)""'#]+)[""']?\)")]
    private static partial Regex StyleUrl();

    [GeneratedRegex("^(https?|mailto|data|tel):")]
    private static partial Regex Scheme();
}
