namespace Report.Data.Import;

/// <summary>
/// The letters that statistics offices put after a value: SDMX's code list CL_OBS_STATUS, and those of Eurostat and the UK that differ from
/// it.
/// </summary>
internal static class StatusLetters
{
    /// <summary>Returns the status for a letter; null if there is none.</summary>
    public static ObservationStatus? Of(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'a' => ObservationStatus.Normal,
            'b' => ObservationStatus.Break,
            'e' or 's' => ObservationStatus.Estimated,
            'f' => ObservationStatus.Forecast,
            'i' => ObservationStatus.Imputed,
            'p' => ObservationStatus.Provisional,
            'r' => ObservationStatus.Revised,
            'u' => ObservationStatus.LowReliability,
            _ => null,
        };

    /// <summary>Returns a note for a letter that is not a status; null if its meaning is not known.</summary>
    public static string? NoteOf(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'c' => "Marked confidential in the table.",
            'd' => "The definition differs; see the table's own notes.",
            'n' => "Marked not significant in the table.",
            'z' => "Marked not applicable in the table.",
            _ => null,
        };

    /// <summary>Returns the reason that a code in place of a value gives; null if it gives none.</summary>
    public static string? ReasonOf(string code) =>
        code.ToUpperInvariant() switch
        {
            "C" or "Q" => "suppressed",
            "Z" or "L" => "not applicable",
            "M" or "O" or "H" => "not available",
            _ => null,
        };
}
