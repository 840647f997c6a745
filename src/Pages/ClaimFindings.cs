using Report.Data;
using Report.Data.Findings;
using Report.Pages.Binding;

namespace Report.Pages;

/// <summary>Tests the conditions (<c>holds</c>) of claims against the data.</summary>
internal static class ClaimFindings
{
    /// <summary>Tests the conditions behind the verdict and behind the entries of the record; reports those that do not hold.</summary>
    public static IReadOnlyList<Finding> Of(Claim claim, BindingContext context) =>
        [
            .. claim.Holds.Select(basis => Finding.Test(basis, VerdictOf(claim, context), context.Tables, context.Locale, context.Bag)),
            .. claim.Record.SelectMany(entry =>
                entry.Holds.Select(basis =>
                    Finding.Test(basis, TextBinder.Bind(entry.Text, context).Plain, context.Tables, context.Locale, context.Bag)
                )
            ),
        ];

    /// <summary>Returns the claim's title and its verdict in words.</summary>
    public static string VerdictOf(Claim claim, BindingContext context) =>
        $"{claim.Title}: {VerdictText.Of(claim.Verdict, context.Locale.Ledger)}";
}
