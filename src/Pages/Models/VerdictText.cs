using Report.Data;

namespace Report.Pages.Models;

/// <summary>Verdicts in words, and as names of CSS classes.</summary>
public static class VerdictText
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "Supported",
        Verdict.Imprecise => "Imprecise",
        Verdict.Outdated => "Outdated",
        Verdict.NotSupported => "Not supported",
        Verdict.Unverified => "Unverified",
        _ => "Contradicted",
    };

    public static string Id(Verdict verdict) => Slug.Of(Of(verdict));
}
