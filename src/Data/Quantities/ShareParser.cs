using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Data;

/// <summary>Parses shares in words: "1 in 5", "one in five".</summary>
internal static partial class ShareParser
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    // A percentage with more decimals than this is rounded to Digits and called "about": "1 in 3" is about 33%.
    private const int Decimals = 2;

    private const int Digits = 2;

    /// <summary>Reads a share: in percent if the unit is "%", otherwise as a fraction of 1. Null if no share comes next.</summary>
    public static (decimal Value, bool IsRounded)? Read(TextCursor cursor, string? unit)
    {
        cursor.SkipBlanks();
        var share = Share().Match(cursor.Text, cursor.Offset);
        if (
            !share.Success
            || unit is not (null or "" or "%")
            || Number(share.Groups[1].Value) is not { } part
            || Number(share.Groups[2].Value) is not (> 0 and { } whole)
            || part > whole
        )
        {
            return null;
        }

        cursor.MoveTo(share.Index + share.Length);
        var value = part / whole * 100;
        var rounded = decimal.Round(value, Decimals) == value ? value : Rounding.Nearest(value, Digits);
        return (Rounding.WithoutZeros(unit == "%" ? rounded : rounded / 100), rounded != value);
    }

    private static decimal? Number(string text) =>
        Array.FindIndex(Words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var word ? word
        : decimal.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    [GeneratedRegex(
        @"\G(\d{1,3}|[a-z]+)\s+in\s+(\d{1,3}(?:,\d{3})+|\d{1,9}|[a-z]+)(?![\w.,])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Share();
}
