using Report.Data.Findings;
using Report.Pages;

namespace Report.Site;

/// <summary>Every finding of a report, each once, by the place of its condition or reason.</summary>
public static class FindingList
{
    public static IReadOnlyList<Finding> Of(PageContext context, IReadOnlyList<Page> pages) =>
    [
        .. context.Charts.Values.SelectMany(chart => chart.Findings)
            .Concat(pages.SelectMany(page => page.Findings))
            .Concat(context.Data.Claims.Values.SelectMany(claim => ClaimFindings.Of(claim, context.BindingFor(new Diagnostics.DiagnosticBag()))))
            .DistinctBy(finding => finding.At)
            .OrderBy(finding => finding.At.File, StringComparer.Ordinal).ThenBy(finding => finding.At.Line).ThenBy(finding => finding.At.Column),
    ];
}
