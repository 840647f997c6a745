using System.Globalization;
using Report.Languages;

namespace Report.Charts.Layout;

/// <summary>Tells names that are steps of a scale, such as age groups, sizes of firms and months, from names that have no order.</summary>
internal static class OrdinalNames
{
    private const int Least = 3;

    // More are a list of things that have numbers for names.
    private const int Most = 30;
    private const int ShortestMonth = 3;

    /// <summary>Whether names stand in an order of their own: months, or groups whose numbers rise or fall from each to the next.</summary>
    /// <param name="locale">Language of the names of months.</param>
    public static bool Are(IReadOnlyList<string> names, ILocale locale) =>
        names.Count is >= Least and <= Most && (AreMonths(names, locale.Dates) || AreNumbered(names));

    private static bool AreMonths(IReadOnlyList<string> names, IDateWords words) => names.All(name => name.TrimEnd('.').Length >= ShortestMonth
        && words.Months.Any(month => IsMonth(name, month)));

    /// <summary>Names of months with the short form of each: "September", "Sep". Empty where not all names are months.</summary>
    public static IReadOnlyDictionary<string, string> ShortMonths(IReadOnlyList<string> names, IDateWords words) => names.Count < Least || !AreMonths(names, words)
        ? new Dictionary<string, string>()
        : names.ToDictionary(name => name, name => words.ShortMonth(1 + words.Months.Index().First(m => IsMonth(name, m.Item)).Index), StringComparer.Ordinal);

    private static bool IsMonth(string name, string month) => month.StartsWith(name.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    // "Under 18", "18 to 24", "65 and over"; "Grade 1", "Grade 2". "Boeing 737" beside "Airbus 320" is a name.
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
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || (name[end] is ',' or '.' && end + 1 < name.Length && char.IsAsciiDigit(name[end + 1]))))
        {
            end++;
        }

        return decimal.TryParse(name.AsSpan(start, end - start), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
