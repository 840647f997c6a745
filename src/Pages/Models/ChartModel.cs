using Report.Charts;
using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>A chart with all that stands around it on a page.</summary>
public static class ChartModel
{
    public static Model Of(RenderedChart chart, BindingContext context, Permalinks links)
    {
        var (spec, site) = (chart.Spec, context.Data.Site);
        var page = new Uri(site.Url, links.Chart(spec.Id)).AbsoluteUri;
        var datasets = spec.Layers.Select(l => l.Data).DistinctBy(d => d.Id).ToList();
        return new Model
        {
            ["id"] = spec.Id,
            ["title"] = spec.Title.Value,
            ["subtitle"] = spec.Subtitle?.Value,
            ["wide"] = chart.Wide,
            ["narrow"] = chart.Narrow,
            ["alt"] = chart.Alt,
            ["description"] = chart.Description,
            ["key"] = chart.Key,
            ["note"] = spec.Note?.Value,
            ["sources"] = ValueModel.Sources(datasets.SelectMany(d => Rows(spec, d).SelectMany(r => SourcesOf(spec, d, r))), context.Data, links),
            ["tables"] = datasets.Select(d => TableModel.Compared(d, Rows(spec, d), Fields(spec, d), context, links)).ToList(),
            ["datasets"] = datasets.Select(d => new Model
            {
                ["title"] = d.Title,
                ["href"] = links.Dataset(d.Id),
                ["csv"] = links.DatasetCsv(d.Id),
                ["json"] = links.DatasetJson(d.Id),
            }).ToList(),
            ["manyDatasets"] = datasets.Count > 1,
            ["href"] = links.Chart(spec.Id),
            ["svg"] = links.ChartSvg(spec.Id),
            ["png"] = links.ChartPng(spec.Id),
            ["permalink"] = page,
            ["embed"] = EmbedCode(spec, new Uri(site.Url, links.ChartEmbed(spec.Id)).AbsoluteUri),
            ["cite"] = HowToCite(spec, site, page),
        };
    }

    /// <summary>Rows that a chart draws from a dataset, in the dataset's order.</summary>
    public static IReadOnlyList<Row> Rows(ChartSpec spec, Dataset dataset)
    {
        var layers = spec.Layers.Where(l => l.Data.Id == dataset.Id).ToList();
        return [.. dataset.Rows.Where(row => layers.Any(l => Draws(l, row)))];
    }

    private static bool Draws(Layer layer, Row row) =>
        layer.Filter.All(f => row[f.Key] is { } cell && f.Value.Any(v => Binding.ValueText.Matches(cell.Value, v)));

    // The fields drawn, and those that tell the rows apart, in the dataset's order.
    private static IReadOnlyList<Field> Fields(ChartSpec spec, Dataset dataset)
    {
        var drawn = spec.Layers.Where(l => l.Data.Id == dataset.Id).SelectMany(l => l.Encoding.Values).Select(e => e.Field.Name);
        var wanted = drawn.Concat(dataset.Key.Select(f => f.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. dataset.Fields.Where(f => wanted.Contains(f.Name))];
    }

    private static IEnumerable<string?> SourcesOf(ChartSpec spec, Dataset dataset, Row row)
    {
        var fields = Fields(spec, dataset).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return row.Cells.Where(c => fields.Contains(c.Field.Name)).Select(c => c.Source?.Value).Append((row.Source ?? dataset.Source)?.Value);
    }

    private static string EmbedCode(ChartSpec spec, string address) =>
        $"""<iframe src="{address}" title="{Html.Escape(spec.Title.Value)}" width="100%" height="600" loading="lazy"></iframe>""";

    private static string HowToCite(ChartSpec spec, SiteSettings site, string page)
    {
        var who = site.Authors.Count > 0 ? string.Join(", ", site.Authors.Select(a => a.Name)) : site.Publisher?.Name ?? site.Title;
        return $"{who} ({site.Date.Start.Year}). “{spec.Title.Value}”. {site.Title}, version {site.Version}. {page}";
    }
}
