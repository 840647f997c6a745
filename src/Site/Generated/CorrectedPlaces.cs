using Report.Charts;
using Report.Data;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Site.Generated;

/// <summary>Which pages, charts and claims a correction touches: those that it names, and those that show a row that it names.</summary>
internal static class CorrectedPlaces
{
    /// <summary>Charts that draw a touched row, or any row of a dataset touched as a whole; in the order of their ids.</summary>
    public static IEnumerable<ChartSpec> Charts(Edition edition, Correction correction) =>
        edition.Charts.Select(c => c.Spec).Where(spec => correction.Charts.Any(c => c.Value == spec.Id) || spec.Layers.Any(layer => Draws(layer, correction)));

    /// <summary>Pages that show a touched row, chart or claim; as a reader goes through them.</summary>
    public static IEnumerable<Page> Pages(Edition edition, Correction correction)
    {
        var named = correction.Pages.Select(p => PathOf(p.Value)).ToHashSet(StringComparer.Ordinal);
        var charts = Charts(edition, correction).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var claims = correction.Claims.Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        return Edition.InOrder(edition.Content.Where(page =>
            named.Contains(page.Permalink) || page.Uses.Charts.Any(charts.Contains) || page.Uses.Claims.Any(claims.Contains) || Shows(page.Uses, correction)));
    }

    /// <summary>Lines for a page, a chart or a claim that corrections touch, latest first.</summary>
    /// <param name="touches">Whether a correction touches it.</param>
    public static List<Dictionary<string, object?>> Lines(Edition edition, Func<Correction, bool> touches) =>
        [.. edition.Data.Corrections.Where(touches).Select(c => new Dictionary<string, object?>
        {
            ["kind"] = CorrectionText.Of(c.Kind, edition.Locale.Corrections),
            ["title"] = c.Title,
            ["url"] = $"{edition.Links.Corrections}#{c.Anchor}",
            ["date"] = edition.Locale.Dates.Write(c.Date),
            ["dateIso"] = c.Date.Iso,
        })];

    public static List<Dictionary<string, object?>> LinesOf(Edition edition, Page page) =>
        Lines(edition, c => Pages(edition, c).Any(p => p.Permalink == page.Permalink));

    public static List<Dictionary<string, object?>> LinesOf(Edition edition, ChartSpec chart) =>
        Lines(edition, c => Charts(edition, c).Any(spec => spec.Id == chart.Id));

    public static List<Dictionary<string, object?>> LinesOf(Edition edition, Claim claim) =>
        Lines(edition, c => c.Claims.Any(id => id.Value == claim.Id));

    /// <summary>Tells of pages and charts that corrections name and that are not there.</summary>
    public static void Check(Edition edition)
    {
        var pages = edition.Content.Select(p => p.Permalink).ToHashSet(StringComparer.Ordinal);
        foreach (var page in edition.Data.Corrections.SelectMany(c => c.Pages).Where(p => !pages.Contains(PathOf(p.Value))))
        {
            edition.Bag.Add(PageRules.NoPage.At(page.At, page.Value));
        }

        foreach (var chart in edition.Data.Corrections.SelectMany(c => c.Charts).Where(c => !edition.Context.Charts.ContainsKey(c.Value)))
        {
            edition.Bag.Add(PageRules.NoChart.At(chart.At, chart.Value).WithHint(Diagnostics.DidYouMean.Hint(chart.Value, edition.Context.Charts.Keys)));
        }
    }

    // "tripwire/", "/tripwire/" and "tripwire" are one page, "" and "/" the front page.
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

    private static bool Shows(PageUses uses, Correction correction) => correction.AllDatasets.Any(dataset =>
        correction.RowsOf(dataset) is { Count: > 0 } rows
            ? uses.Rows.Any(r => r.Dataset == dataset && rows.Contains(r.Anchor))
            : uses.Datasets.Contains(dataset, StringComparer.Ordinal));
}
