using System.Globalization;
using System.Text.RegularExpressions;
using Report.Languages;

namespace Report.Data;

/// <summary>Parses a day or month in the words that readers are shown, "8 July 2016" or "July 2016", in any language of dates.</summary>
internal static partial class DateInWords
{
    /// <returns>Null if no date is written so.</returns>
    public static DateValue? Parse(string text, IDateWords dates)
    {
        var numbers = Number()
            .Matches(text)
            .Select(m => m.ValueSpan.Length <= 4 ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) : 0)
            .ToList();
        if (numbers.Count is 0 or > 2 || numbers.Contains(0))
        {
            return null;
        }

        var (year, day) = (numbers.Max(), numbers.Min());
        return Enumerable
            .Range(1, 12)
            .Select(month =>
                numbers.Count == 1 ? new DateValue(new DateOnly(year, month, 1), DatePrecision.Month)
                : day <= DateTime.DaysInMonth(year, month) ? new DateValue(new DateOnly(year, month, day), DatePrecision.Day)
                : null
            )
            .FirstOrDefault(date => date is not null && text.Equals(dates.Write(date), StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
