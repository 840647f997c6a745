using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>The parts of a cell in a column of numbers: the number with the marks after it, or a mark for a missing value.</summary>
/// <param name="Number">The number as written, without marks; null if there is none.</param>
/// <param name="Missing">The mark in place of a number; null if there is a number.</param>
/// <param name="Flags">Status letters after it: "r" in "12 (r)"; "" if there are none.</param>
/// <param name="Footnote">A footnote mark after it: "*" in "12*"; null if there is none.</param>
internal readonly partial record struct NumberCell(string? Number, string? Missing, string Flags, string? Footnote)
{
    // Letters with a meaning in SDMX, at Eurostat or in UK statistics.
    private const string Letters = "bcdefinprsuz";

    public static readonly NumberCell Blank = new(null, null, "", null);

    /// <param name="isExplained">
    /// Tells whether the notes of the table explain a letter; null to take only "a" of the bare letters as a footnote mark.
    /// </param>
    public static NumberCell Of(string cell, Func<string, bool>? isExplained = null)
    {
        if (IsPlain(cell))
        {
            return new NumberCell(cell, null, "", null);
        }

        if (MissingMarkers.IsOne(cell))
        {
            return new NumberCell(null, cell, "", null);
        }

        if (FlaggedGap().Match(cell) is { Success: true } gap && AreFlags(gap.Groups[2].Value))
        {
            return new NumberCell(null, gap.Groups[1].Value, gap.Groups[2].Value, null);
        }

        var (text, flags, footnote) = (cell, "", (string?)null);
        for (var turn = 0; turn < 3; turn++)
        {
            if (FlagBehind().Match(text) is { Success: true } flag && AreFlags(flag.Groups["flag"].Value))
            {
                flags = flag.Groups["flag"].Value + flags;
                text = flag.Groups["number"].Value;
            }
            else if (Footnoted(text, isExplained) is { } mark)
            {
                footnote = mark.Groups["mark"].Value + footnote;
                text = mark.Groups["number"].Value;
            }
            else
            {
                break;
            }
        }

        return new NumberCell(text, null, flags.ToLowerInvariant(), footnote);
    }

    private static Match? Footnoted(string text, Func<string, bool>? isExplained) =>
        FootnoteBehind().Match(text) is { Success: true } mark ? mark
        : LetterBehind().Match(text) is { Success: true } letter && IsMark(letter.Groups["mark"].Value, isExplained) ? letter
        : null;

    /// <summary>True for digits with at most a minus and a point, which any numeric field accepts as they are.</summary>
    public static bool IsPlain(string cell)
    {
        var (start, points) = (cell.Length > 0 && cell[0] == '-' ? 1 : 0, 0);
        for (var i = start; i < cell.Length; i++)
        {
            points += cell[i] == '.' ? 1 : 0;
            if (!char.IsAsciiDigit(cell[i]) && (cell[i] != '.' || i == start || i + 1 == cell.Length))
            {
                return false;
            }
        }

        return cell.Length > start
            && cell.Length - start <= 20
            && points <= 1
            && !(cell[start] == '0' && cell.Length > start + 1 && cell[start + 1] != '.');
    }

    // Letters that are no flags: "in" is inches, "pc" percent; a doubled letter, as in "pp" (percentage points), is none either.
    private static bool AreFlags(string letters) =>
        letters.Length is 1 or 2 or 3
        && letters.All(c => Letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
        && letters.Distinct().Count() == letters.Length
        && letters.ToLowerInvariant() is not ("in" or "pc" or "se");

    // Most letters may be a unit or a magnitude; "a" is neither, and so is always a mark.
    private static bool IsMark(string letter, Func<string, bool>? isExplained) => letter is "a" || isExplained?.Invoke(letter) == true;

    [GeneratedRegex(@"^(:|\.\.|-)\s*[\[(]?([A-Za-z]{1,3})[\])]?$")]
    private static partial Regex FlaggedGap();

    // A flag is in brackets, after a blank or another mark, or attached. Some letters are not read as attached flags: "b" may be billions,
    // "d" days, "c" cents.
    [GeneratedRegex(
        @"^(?<number>.*[\d%)\]*†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹])(?:\s*[\[(](?<flag>[A-Za-z]{1,3})[\])]|\s+(?<flag>[A-Za-z]{1,3})|(?<flag>[repfus]))$"
    )]
    private static partial Regex FlagBehind();

    // A comma at the end is left over from a list of marks that were taken off before.
    [GeneratedRegex(
        @"^(?<number>.*\d.*?)(?:\s*(?<mark>\*{1,3}|[†‡§¶#^]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[(?:note\s*)?\w{1,3}\]|\((?:note\s*\w{1,2}|[a-z]|\d)\)|[,;])|\s+(?<mark>\d\)))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex FootnoteBehind();

    [GeneratedRegex(@"^(?<number>.*\d%?)\s+(?<mark>[a-z])$")]
    private static partial Regex LetterBehind();
}
