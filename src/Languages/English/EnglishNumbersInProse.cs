using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Languages;

/// <summary>
/// Finds numbers that say how many or how much. Skips digits with another meaning (years and decades, dates, times, ordinals,
/// names such as "G8" and "RR-1253", references such as "Article 5", addresses) and everything in quotation marks.
/// </summary>
internal static partial class EnglishNumbersInProse
{
    /// <summary>How far before a number its context is examined, in UTF-16 code units.</summary>
    private const int Nearby = 200;

    public static IEnumerable<BareNumber> In(string text)
    {
        var quoted = Quotations.In(text);
        var found = Digits()
            .Matches(text)
            .Where(m => !IsFree(text, m))
            .Select(m => new BareNumber(m.Index, m.Length, Value(m.Value)))
            .Concat(EnglishNumberWords.In(text));
        return found.OrderBy(n => n.Start).Where(n => !IsIn(quoted, n.Start));
    }

    // A binary search: the ranges are sorted and do not overlap.
    private static bool IsIn(IReadOnlyList<(int Start, int End)> ranges, int place)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranges[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low < ranges.Count && ranges[low].Start <= place;
    }

    // The words just before a number suffice to classify it. Searching all text before each number would take quadratic time.
    private static string Before(string text, int index)
    {
        var start = Math.Max(0, index - Nearby);
        while (start > 0 && start < index && !char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return text[start..index];
    }

    private static bool IsFree(string text, Match number)
    {
        var before = text.AsSpan(0, number.Index);
        var after = text.AsSpan(number.Index + number.Length);
        return IsYear(number.Value, before, after)
            || IsPartOfName(before, after)
            || IsDate(text, number)
            || NotCounting().IsMatch(number.Value)
            || Reference().IsMatch(Before(text, number.Index))
            || Rate().IsMatch(Before(text, number.Index))
            || (before.IsWhiteSpace() && after.StartsWith(". "));
    }

    // True for 1985, 1950s, ’08, 2007/08 and 1953-67; false for $1985 or 1985%.
    private static bool IsYear(string number, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var marked = (before.Length > 0 && char.GetUnicodeCategory(before[^1]) == UnicodeCategory.CurrencySymbol) || after.StartsWith("%");
        return !marked
            && (
                Year().IsMatch(number)
                || (number.Length == 2 && IsShortened(before))
                || (number.Length == 2 && SecondYear().IsMatch(before[^Math.Min(before.Length, Nearby)..].ToString()))
            );
    }

    // The apostrophe of ’08 comes where a word begins; a ’ after a word closes a quotation.
    private static bool IsShortened(ReadOnlySpan<char> before) =>
        before.Length > 0 && before[^1] == '’' && (before.Length == 1 || char.IsWhiteSpace(before[^2]) || before[^2] is '(' or '“');

    // True for G8, F-16, RR-1253, IF11130, x/2010, 5G, 1st, 1990s; false for a number with a unit or multiplier attached ("65k", "10km").
    private static bool IsPartOfName(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length > 0 && (char.IsLetter(before[^1]) || before[^1] is '_' or '/' or '#' or '@' or '='))
        {
            return true;
        }

        if (before.Length > 1 && before[^1] is '-' or '‑' && char.IsLetter(before[^2]))
        {
            return true;
        }

        return after.Length > 0 && char.IsLetter(after[0]) && !CloseUnit().IsMatch(after[..Math.Min(after.Length, Nearby)].ToString());
    }

    private static bool IsDate(string text, Match number) =>
        number.Length <= 2
        && (
            MonthBehind().IsMatch(text, number.Index + number.Length)
            || MonthBefore().IsMatch(Before(text, number.Index))
            || HourBehind().IsMatch(text, number.Index + number.Length)
        );

    private static decimal? Value(string number) =>
        decimal.TryParse(Grouping().Replace(number, ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private const string Months =
        "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    [GeneratedRegex(
        @"\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*(?:-\d{2}(?:-\d{2})?(?!\d))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(1\d{3}|20\d{2}|2100)(-\d{2}(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\d)(1\d{3}|20\d{2})[-–/]$", RegexOptions.CultureInvariant)]
    private static partial Regex SecondYear();

    // Times such as 14:30, and version numbers such as 1.0.2.
    [GeneratedRegex(@"^(\d{1,2}:\d{2}(:\d{2})?|\d+\.\d+(\.\d+)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NotCounting();

    [GeneratedRegex(@"\G(k|m|bn|tn|x|km|kg|t|h|mm|cm|ha|kWh|MW|GW)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CloseUnit();

    [GeneratedRegex($@"\G(\s*(-|–|to|and|or)\s*\d{{1,2}})?(st|nd|rd|th)?(\s+of)?\s+{Months}\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthBehind();

    [GeneratedRegex($@"\b{Months}\.?\s+(\d{{1,2}}\s*(-|–|to|and|or|,)\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthBefore();

    [GeneratedRegex(@"\G\s*([ap]\.?m\b|o[’']clock)", RegexOptions.CultureInvariant)]
    private static partial Regex HourBehind();

    // "Articles 4 and 5", "pp. 12–14", "Section 3.2", "No. 10", "CC BY 4.0".
    [GeneratedRegex(
        @"\b(?:Articles?|Art\.|Sections?|Sec\.|Chapters?|Ch\.|Parts?|Annex(?:es)?|Appendix|Paragraphs?|Paras?\.|Clauses?|Protocols?|Resolutions?|Title|Figures?|Fig\.|Tables?|Box(?:es)?|Notes?|Footnotes?|Steps?|Version|Phase|Volume|Vol\.|Issue|Numbers?|[Nn]os?\.|[Pp]ages?|pp?\.|vol\.|version|CC BY(?:-[A-Z]+)*|§§?)[\s\u00A0]*(?:\d+(?:\.\d+)*(?:\([a-z0-9]\))?\s*(?:,|and|or|to|–|-)\s*)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Reference();

    // In "per 1,000 people" the number is part of a unit.
    [GeneratedRegex(@"\b([Pp]er|[Ee]very)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex(@"[, \u00A0\u202F\u2009]", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();
}
