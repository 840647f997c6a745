using Report.Data.Yaml;

namespace Report.Data;

/// <summary>The keys that a row or a cell may have in addition to fields.</summary>
internal static class RowKeys
{
    public const string Source = "source";
    public const string Note = "note";
    public const string Quote = "quote";
    public const string Status = "status";
    public const string Value = "value";

    public static readonly IReadOnlyList<string> Reserved = [Source, Note, Quote, Status];

    private static readonly (string Word, ObservationStatus Status)[] StatusWords =
    [
        ("normal", ObservationStatus.Normal),
        ("estimated", ObservationStatus.Estimated),
        ("provisional", ObservationStatus.Provisional),
        ("forecast", ObservationStatus.Forecast),
        ("revised", ObservationStatus.Revised),
        ("break", ObservationStatus.Break),
        ("imputed", ObservationStatus.Imputed),
        ("low reliability", ObservationStatus.LowReliability),
    ];

    /// <summary>Reads one of SDMX's observation statuses, named as in its code list.</summary>
    public static readonly YamlSchema<ObservationStatus> Statuses = Shapes.OneOf("status", StatusWords);

    public static bool IsStatus(string word) => StatusWords.Any(s => s.Word == word);

    public static string Word(ObservationStatus status) => StatusWords.First(s => s.Status == status).Word;
}
