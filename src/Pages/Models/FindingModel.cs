using Report.Data.Findings;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>What words rest on, for readers: each condition in words, with the sentences that rest on it.</summary>
internal static class FindingModel
{
    /// <param name="findings">In the order of the text.</param>
    /// <param name="title">Words that need no repeating: those of the chart or the page itself.</param>
    /// <param name="beside">Ids of the datasets that readers have before them.</param>
    public static IReadOnlyList<Model> Of(IReadOnlyList<Finding> findings, string title, BindingContext context, Permalinks links, IReadOnlySet<string> beside) =>
    [
        .. findings.Select(finding => (Words: finding.Words == title ? "" : finding.Words, Html: HtmlOf(finding, context, links, beside)))
            .Where(finding => finding.Html is not null)
            .GroupBy(finding => finding.Words, finding => finding.Html, StringComparer.Ordinal)
            .Select(group => (Words: group.Key, Html: string.Join(' ', group.Distinct(StringComparer.Ordinal))))
            .GroupBy(finding => finding.Html, finding => finding.Words, StringComparer.Ordinal)
            .Select(group => new Model
            {
                ["words"] = group.Where(text => text.Length > 0).Select(context.Locale.Interface.Quotation).ToList(),
                ["html"] = group.Key,
            }),
    ];

    /// <summary>Whether any of the words rest on a condition, which each build tests.</summary>
    public static bool AreTested(IReadOnlyList<Finding> findings) => findings.Any(finding => finding.Condition is not null);

    // Of a condition that is at fault, nothing.
    private static string? HtmlOf(Finding finding, BindingContext context, Permalinks links, IReadOnlySet<string> beside) => finding switch
    {
        { Condition: { Truth: true } condition } => FindingSentence.Of(condition, context, links, beside),
        { Basis.Reason: { } reason } => Html.Escape(context.Locale.Findings.NotTested(reason.Value)),
        _ => null,
    };
}
