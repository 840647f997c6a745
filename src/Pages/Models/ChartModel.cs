using Report.Charts;
using Report.Data;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>A chart with its table, downloads, sources and findings.</summary>
internal sealed record ChartModel : Model<ChartModel>
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string? Subtitle { get; init; }

    /// <summary>The drawings, as SVG.</summary>
    public required string Wide { get; init; }

    public required string Narrow { get; init; }

    /// <summary>Null for a chart that does not take the page.</summary>
    public required string? Broad { get; init; }

    public required string Alt { get; init; }

    public required string Description { get; init; }

    /// <summary>The signs on the chart in words.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public required string? Note { get; init; }

    public required IReadOnlyList<SourceModel> Sources { get; init; }

    public required SourceModel? FirstSource { get; init; }

    public required IReadOnlyList<SourceModel> MoreSources { get; init; }

    /// <summary>The number of further sources in words; null where there is none.</summary>
    public required string? AndMore { get; init; }

    public required IReadOnlyList<FindingModel> Findings { get; init; }

    public required bool OfPage { get; init; }

    public required bool Tested { get; init; }

    /// <summary>Says that the table is on the chart's own page; null where it is here.</summary>
    public required string? Elsewhere { get; init; }

    public required IReadOnlyList<TableModel> Tables { get; init; }

    public required IReadOnlyList<ChartDatasetModel> Datasets { get; init; }

    public required bool ManyDatasets { get; init; }

    public required string Json { get; init; }

    public required string Href { get; init; }

    public required string Svg { get; init; }

    public required string Png { get; init; }

    public required string Permalink { get; init; }

    /// <summary>The HTML with which other websites embed the chart.</summary>
    public required string Embed { get; init; }

    public required string Cite { get; init; }

    // A table of more cells (about 80 bytes each) would weigh more than the chart itself, so other pages link to the chart's own page
    // instead.
    private const int MostCells = 400;

    /// <summary>True if the table is so large that only the chart's own page has it.</summary>
    public static bool HasTableElsewhere(RenderedChart chart) =>
        chart.Data.Tables.Sum(table => table.Rows.Count * table.Fields.Count) > MostCells;

    /// <param name="isOwnPage">True on the chart's own page, which has the table however long it is.</param>
    public static ChartModel Of(RenderedChart chart, BindingContext context, Permalinks links, bool isOwnPage = false)
    {
        var (spec, site) = (chart.Spec, context.Data.Site);
        var page = new Uri(site.Url, links.Chart(spec.Id)).AbsoluteUri;
        var tables = chart.Data.Tables;
        var isElsewhere = !isOwnPage && HasTableElsewhere(chart);
        var rows = tables.Sum(table => table.Rows.Count);
        var sources = SourceModel.Of(chart.Data.Sources, context, links);
        return new()
        {
            Id = spec.Id,
            Title = spec.Title.Value,
            Subtitle = spec.Subtitle?.Value,
            Wide = chart.Wide,
            Narrow = chart.Narrow,
            Broad = chart.Broad,
            Alt = chart.Alt,
            Description = chart.Description,
            Key = chart.Key,
            Note = spec.Note?.Value,
            Sources = sources,
            FirstSource = sources is [var first, ..] ? first : null,
            MoreSources = [.. sources.Skip(1)],
            AndMore = sources.Count > 1 ? context.Locale.Interface.AndMore(context.Wording.Number(sources.Count - 1)) : null,
            Findings = FindingModel.Of(
                chart.Data.Findings,
                spec.Title.Value,
                context,
                links,
                tables.Select(t => t.Dataset.Id).ToHashSet(StringComparer.Ordinal)
            ),
            OfPage = false,
            Tested = FindingModel.AreTested(chart.Data.Findings),
            Elsewhere = isElsewhere ? context.Locale.Pages.TableElsewhere(rows, context.Wording.Number(rows)) : null,
            Tables = [.. (isElsewhere ? [] : tables).Select(t => TableModel.Compared(t.Dataset, t.Rows, t.Fields, context, links))],
            Datasets =
            [
                .. links
                    .ChartCsvs(chart.Data)
                    .Select(csv => new ChartDatasetModel(
                        csv.Table.Dataset.Title,
                        tables.Count > 1 ? context.Locale.Interface.FileOf("CSV", csv.Table.Dataset.Title) : "CSV",
                        context.Locale.Interface.AllTheData(tables.Count > 1 ? csv.Table.Dataset.Title : null),
                        links.Dataset(csv.Table.Dataset.Id),
                        csv.Address
                    )),
            ],
            ManyDatasets = tables.Count > 1,
            Json = links.ChartJson(spec.Id),
            Href = links.Chart(spec.Id),
            Svg = links.ChartSvg(spec.Id),
            Png = links.ChartPng(spec.Id),
            Permalink = page,
            Embed = EmbedCode(spec, new Uri(site.Url, links.ChartEmbed(spec.Id)).AbsoluteUri),
            Cite = CitationOf(spec, site, page, context.Locale),
        };
    }

    /// <summary>
    /// Returns the HTML with which other websites embed the chart. Browsers draw a bevel around a frame unless told; of the ways to say so,
    /// the attribute is the one that content systems let through.
    /// </summary>
    public static string EmbedCode(ChartSpec spec, string address) =>
        $"<iframe src=\"{address}\" title=\"{Html.Escape(spec.Title.Value)}\" width=\"100%\" height=\"600\" frameborder=\"0\" "
        + "loading=\"lazy\"></iframe>";

    private static string CitationOf(ChartSpec spec, SiteSettings site, string page, ILocale locale)
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

/// <summary>A dataset that a chart shows.</summary>
/// <param name="Href">Address of the dataset's page.</param>
/// <param name="Csv">Address of the rows that the chart shows.</param>
internal sealed record ChartDatasetModel(string Title, string CsvName, string AllTheData, string Href, string Csv)
    : Model<ChartDatasetModel>;
