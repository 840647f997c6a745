using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Data;

/// <summary>
/// Reads an uncertainty interval that follows a number: "4.2 (3.1 to 5.3)", "4.2 [3.1, 5.3]", "4.2 (95% CI 3.1–5.3)", "40 ± 3".
/// </summary>
internal static partial class IntervalParser
{
    /// <summary>Returns the number with its interval, or the fault in the interval; null if no interval follows the number.</summary>
    public static ParseResult<Quantity>? Read(TextCursor cursor, WrittenNumber central, string? unit)
    {
        cursor.SkipBlanks();
        if (cursor.TakeAny(QuantitySpellings.PlusMinus))
        {
            var margin = new NumberParser(cursor, unit);
            return margin.Read() switch
            {
                null => margin.Fault!,
                { Value: < 0 } => cursor.FaultSince(central.Start, ParseRule.Interval),
                { } off => Quantity.Within(central.Value, central.Value - off.Value, central.Value + off.Value),
            };
        }

        if (InBrackets().Match(cursor.Text, cursor.Offset) is not { Success: true } interval)
        {
            return null;
        }

        cursor.MoveTo(interval.Index + interval.Length);
        if (unit is { Length: > 0 })
        {
            cursor.Take(unit);
        }

        if (
            Number(interval.Groups["low"].Value, unit) is not { } low
            || Number(interval.Groups["high"].Value, unit) is not { } high
            || low > central.Value
            || high < central.Value
        )
        {
            return cursor.FaultSince(central.Start, ParseRule.Interval);
        }

        var level = interval.Groups["level"];
        return Quantity.Within(central.Value, low, high) with
        {
            Confidence = level.Success ? decimal.Parse(level.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null,
        };
    }

    private static decimal? Number(string text, string? unit)
    {
        var cursor = new TextCursor(text);
        return new NumberParser(cursor, unit).Read() is { } number && cursor.AtEnd ? number.Value : null;
    }

    // Matches two numbers in brackets. A comma between them is followed by a blank, which tells it from a comma between groups of digits.
    [GeneratedRegex(
        @"\G[(\[]\s*(?:(?:(?<level>\d{2}(?:\.\d+)?)\s*%\s*)?(?:CI|(?:confidence|credible|uncertainty)\s+interval)\s*[:,=]?\s*)?(?<low>[^()\[\]]*?\d[^()\[\]]*?)\s*(?:\bto\b|\band\b|\.\.|,\s|;|–|—|(?<=\d%?\s*)-)\s*(?<high>[^()\[\]]*\d[^()\[\]]*?)\s*[)\]]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InBrackets();
}
