namespace Report.Data.Import;

/// <summary>The letters by which statistics offices mark a value: SDMX's code list CL_OBS_STATUS, and Eurostat's and the UK's where they differ.</summary>
internal static class StatusLetters
{
    /// <summary>The status that a letter stands for; null where it is none of ours.</summary>
    public static ObservationStatus? Of(char letter) => char.ToLowerInvariant(letter) switch
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

    /// <summary>What a letter says that is no status of ours, as a note; null where it is not known.</summary>
    public static string? NoteOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        'c' => "Marked confidential in the table.",
        'd' => "The definition differs; see the table's own notes.",
        'n' => "Marked not significant in the table.",
        'z' => "Marked not applicable in the table.",
        _ => null,
    };

    /// <summary>Why there is no value, where a code stands in place of one; null where it does not say.</summary>
    public static string? ReasonOf(string code) => code.ToUpperInvariant() switch
    {
        "C" or "Q" => "suppressed",
        "Z" or "L" => "not applicable",
        "M" or "O" or "H" => "not available",
        _ => null,
    };
}
