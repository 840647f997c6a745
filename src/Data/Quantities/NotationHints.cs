using System.Text.RegularExpressions;

namespace Report.Data;

/// <summary>Hints for common notations that are ambiguous or that a cell cannot hold, and for what to write instead.</summary>
internal static class NotationHints
{
    private static readonly (Regex Notation, string Hint)[] Known =
    [
        Hint(@"\p{Cf}", "a character that cannot be seen stands in it: delete the value and type it anew"),
        Hint(@"[\p{Nd}-[0-9]]", "write it in the digits 0 to 9"),
        Hint(
            @"^(\D*\s)?[-+]?(?=[\d.,\s]*([oil]+[.,]?\d|\d[.,]?o))[\doil.,\s]+%?$",
            "a letter stands for a digit in it: write 0 for O, and 1 for l or I"
        ),
        Hint(@"^[-–—−]+$", "a dash may stand for none or for no value: write 0, or 'not available'"),
        Hint(@"^(none|nil|zero)$", "write 0; or 'not available', where there is no value"),
        Hint(
            @"^(unknown|not known|\*+|\?+|x|c|z|na|nan|null|#n/a|tbc|tbd)$",
            "say why there is no value: 'not available', 'suppressed', 'not collected' or 'not applicable'"
        ),
        Hint(@"^\[low\]$", "write what it stands for, as in 'under 0.5'"),
        Hint(
            @"^[\[(][a-z]+[\])]$",
            "a status stands behind its number, as in '12 (r)'; without one, say why there is none, as in 'not available'"
        ),
        Hint(@"^[\d.,]+\s*p$", "for a status write '12 (p)', and for pence give the field 'unit: pence'"),
        Hint(@"^[\d.,]+\s*[refbu]$", "for a status put the letter in brackets, as in '12 (r)'"),
        Hint(
            @"\d\s*(\*+|[†‡]|[\[(]note\b.*|[\[(]\d[\])])$",
            "write the number alone, and what the mark refers to as its note: '{ value: 12, note: … }'"
        ),
        Hint(@"^\([\d.,]+\)$", "brackets may mean a loss or a note: write '-12', or the number alone"),
        Hint(@"^&(lt|gt|le|ge);", "write the sign itself, as in '<5'"),
        Hint(@"^'", "take the apostrophe away"),
        Hint(@"^\d+\.$", "write '12', or '12.0' where the decimal is known"),
        Hint(@"^(a )?dozen$", "write 12 or 'about 12'"),
        Hint(
            @"^(about |some |several |many )?((tens|hundreds|dozens|scores|thousands|millions|billions)\b.*|several|many|few|a few)$",
            "give a number that the source stands for, as in 'over 200', or 'not available'"
        ),
        Hint(
            @"\b(half|halves|thirds?|quarters?|fifths?|tenths?)\b|[⅓⅔⅙⅚⅐⅑⅒]",
            "write it in digits: 0.5, 'about 0.33', or 50% where the unit is %"
        ),
        Hint(
            @"^(FY)?\d{4}[/-]\d{2}(\d{2})?$|^[QHWM]\d{1,2}\b|(\b|\d{4})[QHWM]\d{1,2}$",
            "a period of time is no quantity: give the field the type period, as in 2019/20, 2021-Q3 or 2021-07"
        ),
        Hint(@"^\d+\s*/\s*\d+$", "it may be a fraction, a date or a score: write 0.2, or '1 in 5'"),
        Hint(@"^[\d.]+\s*:\s*[\d.]+$", "write how many times the first is the second, as in 3"),
        Hint(@"∞|\d\s*\^|10\s*\*\*", "write the digits out, as in 1,000,000, or '1e6'"),
        Hint(@"^\d+(st|nd|rd|th)$", "write the number alone, in a field such as 'rank'"),
        Hint(@"\b(possibly|perhaps|maybe|or so)\b|\?$", "write 'about 5' or '5 to 6'"),
        Hint(@"^(±|\+/?-)", "write the number that it is around, as in '40 ± 3'"),
        Hint(
            @"\d\s*pp$|\bpercentage points?\b|\d\s*pts?$",
            "percentage points are no percentages: give the field 'unit: percentage points'"
        ),
        Hint(@"^[\d.,]*\d\s*b$", "write '1.2 billion' or '1.2bn'"),
        Hint(
            @"^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}( \d{3})+,\d+$|^\d+,(\d{1,2}|\d{4,})$",
            "the decimal mark is a point: write 1,234.5; in a file of such numbers, 'import' turns them"
        ),
        Hint(@"\d\s*per\s(?!cent)", "give the field the whole rate as its unit, as in 'unit: deaths per 100,000'"),
    ];

    /// <summary>Returns a hint for a text; null if it is no such notation.</summary>
    /// <param name="unit">The unit of the field; "" if it has none, null if it is not known.</param>
    public static string? For(string text, string? unit)
    {
        var written = text.Trim();
        return Known.Where(known => known.Notation.IsMatch(written)).Select(known => known.Hint).FirstOrDefault()
            ?? Millions(written, unit)
            ?? OtherMoney(written, unit);
    }

    private static string? Millions(string text, string? unit) =>
        Regex.IsMatch(text, @"\d\s*mn?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)
            ? $"'m' may be million or {(string.IsNullOrEmpty(unit) ? "metres" : unit)}: write '5 million', or the number with its "
                + "whole unit"
            : null;

    private static string? OtherMoney(string text, string? unit)
    {
        var sign = Regex.Match(text, @"[A-Z]{0,3}\p{Sc}", RegexOptions.CultureInvariant);
        return (sign.Success, unit) switch
        {
            (false, _) or (_, null) => null,
            (_, "") => $"give the field 'unit: \"{sign.Value}\"', or write the number alone",
            _ when Money.SignOf(unit) == sign.Value =>
                $"of {unit}, write the number alone, or the amount in full, as in '{sign.Value}1.2 million'",
            _ => $"the field is in {unit}: write the number in that, or give the field another unit",
        };
    }

    private static (Regex Notation, string Hint) Hint(string pattern, string hint) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), hint);
}
