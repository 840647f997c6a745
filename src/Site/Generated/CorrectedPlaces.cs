using Report.Charts;
using Report.Data;
using Report.Diagnostics.Rules;
using Report.Pages;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>
/// Finds the pages, charts and claims that each correction affects: those that it names, and those that show a row that it names. Computed
/// once for all pages of a build.
/// </summary>
internal sealed class CorrectedPlaces
{
    private readonly SiteBuild edition;
    private readonly Dictionary<Correction, (IReadOnlyList<ChartSpec> Charts, IReadOnlyList<Page> Pages)> places = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly ILookup<string, Correction> byChart;
    private readonly ILookup<string, Correction> byPage;

    public CorrectedPlaces(SiteBuild build)
    {
        this.edition = build;
        var drawn = build
            .Charts.Select(c => c.Spec)
            .SelectMany(spec => spec.Layers.Select(layer => (layer.Data.Id, Spec: spec)))
            .Distinct()
            .ToLookup(d => d.Id, d => d.Spec, StringComparer.Ordinal);
        foreach (var correction in build.Data.Corrections)
        {
            var charts = FindCharts(correction, drawn);
            places[correction] = (charts, FindPages(correction, charts));
        }

        byChart = build
            .Data.Corrections.SelectMany(c => Charts(c).Select(chart => (chart.Id, c)))
            .ToLookup(t => t.Id, t => t.c, StringComparer.Ordinal);
        byPage = build
            .Data.Corrections.SelectMany(c => Pages(c).Select(page => (page.Permalink, c)))
            .ToLookup(t => t.Permalink, t => t.c, StringComparer.Ordinal);
    }

    /// <summary>
    /// Returns the charts that a correction names or that draw an affected row, in the order of their ids. If a dataset is affected as a
    /// whole, every row of it is.
    /// </summary>
    public IReadOnlyList<ChartSpec> Charts(Correction correction) => places[correction].Charts;

    /// <summary>Returns the pages that a correction names or that show an affected row, chart or claim, in reading order.</summary>
    public IReadOnlyList<Page> Pages(Correction correction) => places[correction].Pages;

    /// <summary>Returns the corrections that affect a page, in the order of <see cref="InputData.Corrections"/>: latest first.</summary>
    public IReadOnlyList<Correction> Of(Page page) => [.. byPage[page.Permalink]];

    /// <summary>Returns the models of the corrections that affect a page, latest first.</summary>
    public IReadOnlyList<CorrectedModel> LinesOf(Page page) => Lines(Of(page));

    public IReadOnlyList<CorrectedModel> LinesOf(ChartSpec chart) => Lines(byChart[chart.Id]);

    public IReadOnlyList<CorrectedModel> LinesOf(Claim claim) =>
        Lines(edition.Data.Corrections.Where(c => c.Claims.Any(id => id.Value == claim.Id)));

    private IReadOnlyList<CorrectedModel> Lines(IEnumerable<Correction> corrections) =>
        [
            .. corrections.Select(c => new CorrectedModel(
                CorrectionText.Of(c.Kind, edition.Locale.Corrections),
                c.Title,
                $"{edition.Links.Corrections}#{c.Anchor}",
                edition.Locale.Dates.Write(c.Date),
                c.Date.Iso
            )),
        ];

    private List<ChartSpec> FindCharts(Correction correction, ILookup<string, ChartSpec> drawn)
    {
        var named = correction.Charts.Select(c => edition.Context.Rendered.GetValueOrDefault(c.Value)?.Spec).OfType<ChartSpec>();
        var drawing = correction.AllDatasets.SelectMany(id => drawn[id]).Where(spec => spec.Layers.Any(layer => Draws(layer, correction)));
        return [.. named.Concat(drawing).DistinctBy(spec => spec.Id).OrderBy(spec => spec.Id, StringComparer.Ordinal)];
    }

    private List<Page> FindPages(Correction correction, IReadOnlyList<ChartSpec> charts)
    {
        var index = edition.PagesByUse;
        var pages = correction
            .Pages.SelectMany(p => index.At(PathOf(p.Value)))
            .Concat(charts.SelectMany(chart => index.OfChart(chart.Id)))
            .Concat(correction.Claims.SelectMany(claim => index.OfClaim(claim.Value)))
            .Concat(correction.AllDatasets.SelectMany(index.OfDataset).Where(page => Shows(page.Uses, correction)));
        return [.. SiteBuild.InOrder(pages.Distinct(ReferenceEqualityComparer.Instance).Cast<Page>())];
    }

    /// <summary>Reports pages and charts that corrections name but that do not exist.</summary>
    public static void Check(SiteBuild build)
    {
        var pages = build.Content.Select(p => p.Permalink).ToHashSet(StringComparer.Ordinal);
        foreach (var page in build.Data.Corrections.SelectMany(c => c.Pages).Where(p => !pages.Contains(PathOf(p.Value))))
        {
            build.Bag.Add(PageRules.NoPage.At(page.At, page.Value));
        }

        foreach (var chart in build.Data.Corrections.SelectMany(c => c.Charts).Where(c => !build.Context.Charts.ContainsKey(c.Value)))
        {
            build.Bag.Add(
                PageRules.NoChart.At(chart.At, chart.Value).WithHint(Diagnostics.DidYouMean.Hint(chart.Value, build.Context.Charts.Keys))
            );
        }
    }

    // "tripwire/", "/tripwire/" and "tripwire" name one page, "" and "/" the front page.
    private static string PathOf(string page) => page.Trim('/') is { Length: > 0 } path ? $"/{path}/" : "/";

    private static bool Draws(Layer layer, Correction correction)
    {
        if (!correction.AllDatasets.Contains(layer.Data.Id, StringComparer.Ordinal))
        {
            return false;
        }

        var rows = correction.RowsOf(layer.Data.Id);
        return rows.Count == 0 || layer.Data.Rows.Any(row => rows.Contains(row.Anchor));
    }

    private static bool Shows(PageUses uses, Correction correction) =>
        correction.AllDatasets.Any(dataset =>
            correction.RowsOf(dataset) is { Count: > 0 } rows
                ? uses.Rows.Any(r => r.Dataset == dataset && rows.Contains(r.Anchor))
                : uses.Datasets.Contains(dataset, StringComparer.Ordinal)
        );
}
