using Report.Charts;
using Report.Data;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of a chart with its table, downloads, sources and findings.</summary>
internal static class ChartModel
{
    // A table of more cells (about 80 bytes each) would weigh more than the chart itself, so other pages link to the chart's own page
    // instead.
    private const int MostCells = 400;

    /// <summary>True if the table is so large that only the chart's own page has it.</summary>
    public static bool HasTableElsewhere(RenderedChart chart) =>
        chart.Data.Tables.Sum(table => table.Rows.Count * table.Fields.Count) > MostCells;

    /// <param name="isOwnPage">True on the chart's own page, which has the table however long it is.</param>
    public static Model Of(RenderedChart chart, BindingContext context, Permalinks links, bool isOwnPage = false)
    {
        var (spec, site) = (chart.Spec, context.Data.Site);
        var page = new Uri(site.Url, links.Chart(spec.Id)).AbsoluteUri;
        var tables = chart.Data.Tables;
        var isElsewhere = !isOwnPage && HasTableElsewhere(chart);
        var rows = tables.Sum(table => table.Rows.Count);
        var sources = ValueModel.Sources(chart.Data.Sources, context, links);
        return new Model
        {
            ["id"] = spec.Id,
            ["title"] = spec.Title.Value,
            ["subtitle"] = spec.Subtitle?.Value,
            ["wide"] = chart.Wide,
            ["narrow"] = chart.Narrow,
            ["broad"] = chart.Broad,
            ["alt"] = chart.Alt,
            ["description"] = chart.Description,
            ["key"] = chart.Key,
            ["note"] = spec.Note?.Value,
            ["sources"] = sources,
            ["firstSource"] = sources is [var first, ..] ? first : null,
            ["moreSources"] = sources.Skip(1).ToList(),
            ["andMore"] = sources.Count > 1 ? context.Locale.Interface.AndMore(context.Wording.Number(sources.Count - 1)) : null,
            ["findings"] = FindingModel.Of(
                chart.Data.Findings,
                spec.Title.Value,
                context,
                links,
                tables.Select(t => t.Dataset.Id).ToHashSet(StringComparer.Ordinal)
            ),
            ["ofPage"] = false,
            ["tested"] = FindingModel.AreTested(chart.Data.Findings),
            ["elsewhere"] = isElsewhere ? context.Locale.Pages.TableElsewhere(rows, context.Wording.Number(rows)) : null,
            ["tables"] = (isElsewhere ? [] : tables).Select(t => TableModel.Compared(t.Dataset, t.Rows, t.Fields, context, links)).ToList(),
            ["datasets"] = links
                .ChartCsvs(chart.Data)
                .Select(csv => new Model
                {
                    ["title"] = csv.Table.Dataset.Title,
                    ["csvName"] = tables.Count > 1 ? context.Locale.Interface.FileOf("CSV", csv.Table.Dataset.Title) : "CSV",
                    ["allTheData"] = context.Locale.Interface.AllTheData(tables.Count > 1 ? csv.Table.Dataset.Title : null),
                    ["href"] = links.Dataset(csv.Table.Dataset.Id),
                    ["csv"] = csv.Address,
                })
                .ToList(),
            ["manyDatasets"] = tables.Count > 1,
            ["json"] = links.ChartJson(spec.Id),
            ["href"] = links.Chart(spec.Id),
            ["svg"] = links.ChartSvg(spec.Id),
            ["png"] = links.ChartPng(spec.Id),
            ["permalink"] = page,
            ["embed"] = EmbedCode(spec, new Uri(site.Url, links.ChartEmbed(spec.Id)).AbsoluteUri),
            ["cite"] = HowToCite(spec, site, page, context.Locale),
        };
    }

    /// <summary>Returns the HTML with which other websites embed the chart.</summary>
    public static string EmbedCode(ChartSpec spec, string address) =>
        $"""<iframe src="{address}" title="{Html.Escape(spec.Title.Value)}" width="100%" height="600" loading="lazy"></iframe>""";

    private static string HowToCite(ChartSpec spec, SiteSettings site, string page, ILocale locale)
    {
        var who =
            site.Authors.Count > 0 ? locale.Interface.Items([.. site.Authors.Select(a => a.Name)]) : site.Publisher?.Name ?? site.Title;
        return locale.Citations.PartOfReport(
            who,
            locale.Dates.Year(site.Date.Start.Year),
            spec.Title.Value,
            site.Title,
            site.Version,
            page
        );
    }
}
