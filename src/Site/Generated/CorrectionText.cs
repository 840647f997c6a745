using Report.Data;
using Report.Languages;

namespace Report.Site.Generated;

/// <summary>Names the kinds of corrections in the words that readers see.</summary>
internal static class CorrectionText
{
    public static string Of(CorrectionKind kind, ICorrectionWords words) =>
        kind switch
        {
            CorrectionKind.Correction => words.Correction,
            CorrectionKind.Revision => words.Revision,
            CorrectionKind.Evidence => words.Evidence,
            _ => words.Addition,
        };
}
