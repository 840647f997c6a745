using Report.Data;
using Report.Data.Findings;
using Report.Pages.Binding;

namespace Report.Pages;

/// <summary>What claims rest on.</summary>
internal static class ClaimFindings
{
    /// <summary>What the verdict and the entries of the record rest on; what does not hold is reported.</summary>
    public static IReadOnlyList<Finding> Of(Claim claim, BindingContext context) =>
    [
        .. claim.Holds.Select(basis => Finding.Test(basis, VerdictOf(claim, context), context.Tables, context.Locale, context.Bag)),
        .. claim.Record.SelectMany(entry => entry.Holds.Select(basis => Finding.Test(basis, TextBinder.Bind(entry.Text, context).Plain, context.Tables, context.Locale, context.Bag))),
    ];

    /// <summary>The claim and its verdict.</summary>
    public static string VerdictOf(Claim claim, BindingContext context) => $"{claim.Title}: {VerdictText.Of(claim.Verdict, context.Locale.Ledger)}";
}
