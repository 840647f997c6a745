using Report.Data.Findings;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The findings of a page or claim; a chart has the same names among its own.</summary>
/// <param name="OfPage">False for the findings of a chart.</param>
/// <param name="Tested">True if every build tests any of them.</param>
internal sealed record FindingsModel(IReadOnlyList<FindingModel> Findings, bool OfPage, bool Tested) : Model<FindingsModel>;

/// <summary>A condition or reason in words, with the sentences that it supports.</summary>
/// <param name="Words">The sentences, in quotation marks.</param>
internal sealed record FindingModel(IReadOnlyList<string> Words, string Html) : Model<FindingModel>
{
    /// <param name="findings">The findings in the order of the text.</param>
    /// <param name="title">Title of the chart or page, which is not quoted beside its findings.</param>
    /// <param name="beside">Ids of the datasets that the reader has in view, which sentences need not name.</param>
    public static IReadOnlyList<FindingModel> Of(
        IReadOnlyList<Finding> findings,
        string title,
        BindingContext context,
        Permalinks links,
        IReadOnlySet<string> beside
    ) =>
        [
            .. findings
                .Select(finding => (Words: finding.Words == title ? "" : finding.Words, Html: HtmlOf(finding, context, links, beside)))
                .Where(finding => finding.Html is not null)
                .GroupBy(finding => finding.Words, finding => finding.Html, StringComparer.Ordinal)
                .Select(group => (Words: group.Key, Html: string.Join(' ', group.Distinct(StringComparer.Ordinal))))
                .GroupBy(finding => finding.Html, finding => finding.Words, StringComparer.Ordinal)
                .Select(group => new FindingModel(
                    [.. group.Where(text => text.Length > 0).Select(context.Locale.Interface.Quotation)],
                    group.Key
                )),
        ];

    /// <summary>True if any finding has a condition, which every build tests.</summary>
    public static bool AreTested(IReadOnlyList<Finding> findings) => findings.Any(finding => finding.Condition is not null);

    // Returns null for a condition that does not hold or could not be read.
    private static string? HtmlOf(Finding finding, BindingContext context, Permalinks links, IReadOnlySet<string> beside) =>
        finding switch
        {
            { Condition: { Truth: true } condition } => FindingSentence.Of(condition, context, links, beside),
            { Basis.Reason: { } reason } => Pages.Html.Escape(context.Locale.Findings.NotTested(reason.Value)),
            _ => null,
        };
}
