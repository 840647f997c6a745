using Report.Charts.Rows;
using Report.Data;

namespace Report.Pages;

/// <summary>The addresses of generated pages and files: everything on the site but the editors' own pages.</summary>
internal static class GeneratedAddresses
{
    /// <summary>Addresses of all list pages that a report can have, whether or not there is anything to list yet.</summary>
    public static IReadOnlySet<string> Lists { get; } = ListsOf(new("/"));

    /// <summary>
    /// Returns the addresses below the base path, each starting with a slash. A list whose file is faulty is included, since it exists once
    /// the file is corrected.
    /// </summary>
    public static IReadOnlySet<string> Of(InputData data, IReadOnlyCollection<ChartData> charts)
    {
        var links = new Permalinks("/");
        var addresses = new HashSet<string>(StringComparer.Ordinal) { links.Home, links.Corrections, "/feed.xml" };
        addresses.UnionWith(
            new (string Address, bool Exists)[]
            {
                (links.Charts, charts.Count > 0),
                (links.Datasets, ListPages.HasDatasets(data)),
                (links.Claims, ListPages.HasClaims(data) || data.Damaged.Contains("claims.yaml")),
                (links.Sources, ListPages.HasSources(data) || data.Damaged.Contains("sources.yaml")),
                (links.Glossary, ListPages.HasGlossary(data) || data.Damaged.Contains("glossary.yaml")),
            }
                .Where(list => list.Exists)
                .Select(list => list.Address)
        );
        foreach (var chart in charts)
        {
            var id = chart.Id;
            addresses.UnionWith([
                links.Chart(id),
                links.ChartEmbed(id),
                links.ChartSvg(id),
                links.ChartPng(id),
                links.ChartJson(id),
                links.ChartOEmbed(id),
            ]);
            addresses.UnionWith(links.ChartCsvs(chart).Select(csv => csv.Address));
        }

        foreach (var (id, dataset) in data.Datasets)
        {
            addresses.UnionWith([links.Dataset(id), links.DatasetCsv(id), links.DatasetJson(id)]);
            if (RowPages.IsPaged(dataset))
            {
                addresses.Add(links.DatasetParquet(id));
                addresses.UnionWith(Enumerable.Range(1, RowPages.ListedOf(dataset)).Select(page => links.DatasetPage(id, page)));
            }
        }

        addresses.UnionWith(data.Claims.Keys.Select(links.Claim));
        addresses.UnionWith(data.Site.Authors.Where(author => author.About is not null).Select(author => links.Author(author.Id)));
        addresses.UnionWith(data.Static.Select(name => "/" + name));
        return addresses;
    }

    /// <summary>Returns the addresses of the tag pages and of their list.</summary>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, Tag> tags)
    {
        var links = new Permalinks("/");
        return tags.Count == 0 ? [] : tags.Keys.Select(links.Tag).Prepend(links.Tags);
    }

    private static HashSet<string> ListsOf(Permalinks links) =>
        new(
            [links.Charts, links.Datasets, links.Claims, links.Sources, links.Glossary, links.Corrections, links.Tags],
            StringComparer.Ordinal
        );
}
