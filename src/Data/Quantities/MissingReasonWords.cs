using Report.Languages;

namespace Report.Data;

/// <summary>Words the reason for a missing value in the language of the report.</summary>
internal static class MissingReasonWords
{
    public static string For(this MissingWords words, MissingReason reason) =>
        reason switch
        {
            MissingReason.NotPublished => words.NotPublished,
            MissingReason.NotCollected => words.NotCollected,
            MissingReason.NotApplicable => words.NotApplicable,
            MissingReason.NotAvailable => words.NotAvailable,
            _ => words.Suppressed,
        };
}
