using Report.Languages;

namespace Report.Data;

/// <summary>Verdicts in words, and as CSS class names.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict, ILedgerWords words) =>
        verdict switch
        {
            Verdict.Supported => words.Supported,
            Verdict.Imprecise => words.Imprecise,
            Verdict.Outdated => words.Outdated,
            Verdict.NotSupported => words.NotSupported,
            Verdict.Unverified => words.Unverified,
            _ => words.Contradicted,
        };

    /// <summary>Returns the word in claims.yaml as a slug: "not-supported".</summary>
    public static string Id(Verdict verdict) => Slug.Of(ClaimReader.Word(verdict));
}
