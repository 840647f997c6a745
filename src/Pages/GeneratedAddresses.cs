using Report.Charts.Rows;
using Report.Data;

namespace Report.Pages;

/// <summary>Addresses of what the site has besides the pages of the input.</summary>
public static class GeneratedAddresses
{
    /// <summary>Below the base path, each starting with a slash.</summary>
    public static IReadOnlySet<string> Of(InputData data, IEnumerable<ChartData> charts)
    {
        var links = new Permalinks("/");
        var addresses = new HashSet<string>(StringComparer.Ordinal)
        {
            links.Home, links.Charts, links.Datasets, links.Claims, links.Sources, links.Corrections, links.Glossary, "/feed.xml",
        };
        foreach (var chart in charts)
        {
            var id = chart.Id;
            addresses.UnionWith([links.Chart(id), links.ChartEmbed(id), links.ChartSvg(id), links.ChartPng(id), links.ChartJson(id)]);
            addresses.UnionWith(links.ChartCsvs(chart).Select(csv => csv.Address));
        }

        foreach (var id in data.Datasets.Keys)
        {
            addresses.UnionWith([links.Dataset(id), links.DatasetCsv(id), links.DatasetJson(id)]);
        }

        addresses.UnionWith(data.Claims.Keys.Select(links.Claim));
        addresses.UnionWith(data.Static.Select(name => "/" + name));
        return addresses;
    }
}
