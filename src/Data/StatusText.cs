using Report.Languages;

namespace Report.Data;

/// <summary>Names an observation's status in words; null for the normal one.</summary>
internal static class StatusText
{
    public static string? Of(ObservationStatus status, ILedgerWords words) =>
        status switch
        {
            ObservationStatus.Estimated => words.Estimated,
            ObservationStatus.Provisional => words.Provisional,
            ObservationStatus.Forecast => words.Forecast,
            ObservationStatus.Revised => words.Revised,
            ObservationStatus.Break => words.SeriesBreak,
            ObservationStatus.Imputed => words.Imputed,
            ObservationStatus.LowReliability => words.LowReliability,
            _ => null,
        };
}
