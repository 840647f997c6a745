using Report.Languages;

namespace Report.Data;

/// <summary>Chooses the words of a language for a reason why there is no value.</summary>
internal static class MissingReasonWords
{
    public static string For(this MissingWords words, MissingReason reason) => reason switch
    {
        MissingReason.NotPublished => words.NotPublished,
        MissingReason.NotCollected => words.NotCollected,
        MissingReason.NotApplicable => words.NotApplicable,
        MissingReason.NotAvailable => words.NotAvailable,
        _ => words.Suppressed,
    };
}
