using Report.Data;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{tally verdict="imprecise"}}</c>: the number of claims with a verdict, or of all claims. <c>format="number"</c> writes digits.
/// </summary>
internal sealed class TallyHelper : IHelper
{
    private const string Any = "any";

    public Signature Signature { get; } = new("tally", "tally verdict=\"imprecise\"", [], ["verdict", "format"]);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Choice("verdict", [Any, .. Enum.GetValues<Verdict>().Select(Name)]) is not { } verdict
            || lookup.CountFormat() is not { } written
        )
        {
            return null;
        }

        var claims = context.Data.Claims.Values.Where(claim => verdict == Any || Name(claim.Verdict) == verdict).ToList();
        return new BoundTally(written(claims.Count), claims);
    }

    // The verdict as written in claims.yaml.
    private static string Name(Verdict verdict) => ClaimReader.Word(verdict);
}
