using System.Globalization;
using Report.Languages;

namespace Report.Charts.Layout;

/// <summary>Recognises ordinal names, such as age groups, sizes of firms and months, as opposed to names without an order.</summary>
internal static class OrdinalNames
{
    private const int Least = 3;

    // A longer list is rather one of things that happen to have numbers in their names.
    private const int Most = 30;
    private const int ShortestMonth = 3;

    /// <summary>Whether names are ordinal: months, or groups whose numbers rise or fall from each name to the next.</summary>
    /// <param name="locale">The language of month names.</param>
    public static bool Are(IReadOnlyList<string> names, ILocale locale) =>
        names.Count is >= Least and <= Most && (AreMonths(names, locale.Dates) || AreNumbered(names));

    private static bool AreMonths(IReadOnlyList<string> names, IDateWords words) =>
        names.All(name => name.TrimEnd('.').Length >= ShortestMonth && words.Months.Any(month => IsMonth(name, month)));

    /// <summary>
    /// Returns the short form of each month: "Sep" for "September". Empty unless there are at least three names, all of them months.
    /// </summary>
    public static IReadOnlyDictionary<string, string> ShortMonths(IReadOnlyList<string> names, IDateWords words) =>
        names.Count < Least || !AreMonths(names, words)
            ? new Dictionary<string, string>()
            : names.ToDictionary(
                name => name,
                name => words.ShortMonth(1 + words.Months.Index().First(m => IsMonth(name, m.Item)).Index),
                StringComparer.Ordinal
            );

    private static bool IsMonth(string name, string month) => month.StartsWith(name.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    // True of "Under 18", "18 to 24", "65 and over", and of "Grade 1", "Grade 2"; false of "Boeing 737" beside "Airbus 320".
    private static bool AreNumbered(IReadOnlyList<string> names)
    {
        var numbers = names.Select(NumberIn).ToList();
        if (numbers.Any(n => n is null))
        {
            return false;
        }

        var begin = names.Count(n => n.AsSpan().TrimStart("<>≤≥+~ ") is [>= '0' and <= '9', ..]);
        var alike = names.Select(n => n[..n.AsSpan().IndexOfAnyInRange('0', '9')]).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
        var steps = numbers.Zip(numbers.Skip(1), (a, b) => b!.Value.CompareTo(a!.Value)).Where(s => s != 0).Distinct().ToList();
        return (alike || begin >= names.Count - 1) && steps.Count == 1;
    }

    private static decimal? NumberIn(string name)
    {
        var start = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (
            end < name.Length
            && (char.IsAsciiDigit(name[end]) || (name[end] is ',' or '.' && end + 1 < name.Length && char.IsAsciiDigit(name[end + 1])))
        )
        {
            end++;
        }

        return decimal.TryParse(
            name.AsSpan(start, end - start),
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }
}
