using Report.Data.Findings;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Prose;

namespace Report.Site;

/// <summary>Lists the findings of a report, each once, by the position of its condition or reason.</summary>
internal static class FindingList
{
    /// <summary>Returns the comparisons in pages and in the texts of charts and claims that rest on no condition.</summary>
    public static IReadOnlyList<BareComparison> Bare(PageContext context, IReadOnlyList<Page> pages)
    {
        var binding = context.BindingFor(new DiagnosticBag());
        return
        [
            .. pages.SelectMany(page => page.Comparisons),
            .. context.Charts.Values.OrderBy(chart => chart.Id, StringComparer.Ordinal).SelectMany(chart => chart.Comparisons),
            .. context.Data.Claims.Values.SelectMany(claim =>
                claim
                    .Record.Where(entry => entry.Holds.Count == 0)
                    .Select(entry => entry.Text)
                    .Concat(claim.Holds.Count == 0 ? [claim.Explanation] : [])
                    .SelectMany(text => ComparisonRules.In(text, binding))
            ),
        ];
    }

    public static IReadOnlyList<Finding> Of(PageContext context, IReadOnlyList<Page> pages)
    {
        var binding = context.BindingFor(new DiagnosticBag());
        return
        [
            .. context
                .Charts.Values.SelectMany(chart => chart.Findings)
                .Concat(pages.SelectMany(page => page.Findings))
                .Concat(context.Data.Claims.Values.SelectMany(claim => ClaimFindings.Of(claim, binding)))
                .DistinctBy(finding => finding.At)
                .OrderBy(finding => finding.At.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.At.Line)
                .ThenBy(finding => finding.At.Column),
        ];
    }
}
