using System.Collections.Frozen;

namespace Report.Data.Import;

/// <summary>The marks that tables use in place of a missing number.</summary>
internal static class MissingMarkers
{
    /// <summary>Marks with one meaning wherever they occur, and the reason that an editor would write.</summary>
    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".."] = "not available",
        [":"] = "not available",
        ["[x]"] = "not available",
        ["n/a"] = "not available",
        ["n.a."] = "not available",
        ["#N/A"] = "not available",
        ["NA"] = "not available",
        ["n.d."] = "not available",
        ["no data"] = "not available",
        ["not available"] = "not available",
        ["missing"] = "not available",
        ["[c]"] = "suppressed",
        ["(c)"] = "suppressed",
        ["c"] = "suppressed",
        ["confidential"] = "suppressed",
        ["suppressed"] = "suppressed",
        ["withheld"] = "suppressed",
        ["[z]"] = "not applicable",
        ["(z)"] = "not applicable",
        ["z"] = "not applicable",
        ["not applicable"] = "not applicable",
        ["x"] = "not available",
        ["not published"] = "not published",
        ["not collected"] = "not collected",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Marks that do not tell why a value is missing; some offices write a dash or a point for zero.
    private static readonly FrozenSet<string> Vague = new[]
    {
        "-",
        "–",
        "—",
        "−",
        "--",
        "---",
        ".",
        "...",
        "…",
        "*",
        "**",
        "***",
        "/",
        "?",
        "null",
        "(null)",
        "nan",
        "none",
        "nil",
        "na.",
        "n",
        "u",
        "#DIV/0!",
        "#REF!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "\\N",
        "[low]",
        "low",
        "unknown",
        "tbc",
        "tbd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Marks that mean a blank even in a column of words. Others may be words there: NA is Namibia, None and Low are answers.
    private static readonly FrozenSet<string> Words = new[]
    {
        "..",
        ":",
        "n/a",
        "n.a.",
        "#N/A",
        "-",
        "–",
        "—",
        "−",
        "--",
        "---",
        ".",
        "...",
        "…",
        "null",
        "(null)",
        "nan",
        "#DIV/0!",
        "#REF!",
        "#VALUE!",
        "\\N",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True if a cell in a column of numbers marks a missing value.</summary>
    public static bool IsOne(string cell) => Reasons.ContainsKey(cell) || Vague.Contains(cell);

    /// <summary>True if a cell in a column of words marks a missing value.</summary>
    public static bool IsAmongWords(string cell) => Words.Contains(cell);

    /// <summary>Returns the reason that a mark gives, as an editor writes it; null if it gives none.</summary>
    public static string? ReasonOf(string cell) => Reasons.GetValueOrDefault(cell);
}
