using System.Globalization;

namespace Report.Languages;

/// <summary>English dates.</summary>
/// <param name="monthFirst">True for months before days, as in America; false for days before months, as in Britain.</param>
internal sealed class EnglishDates(bool monthFirst) : IDateWords
{
    public IReadOnlyList<string> Months { get; } =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public string Month(int year, int month) => $"{Months[month - 1]} {Year(year)}";

    public string Day(DateOnly day) =>
        monthFirst ? $"{Months[day.Month - 1]} {day.Day}, {Year(day.Year)}" : $"{day.Day} {Month(day.Year, day.Month)}";

    public string Quarter(int year, int quarter) => $"{ShortQuarter(quarter)} {Year(year)}";

    public string ShortQuarter(int quarter) => $"Q{quarter}";

    public string HalfYear(int year, int half) => $"{ShortHalfYear(half)} {Year(year)}";

    public string ShortHalfYear(int half) => $"H{half}";

    public string Week(int year, int week) => $"week {week} of {Year(year)}";

    public string ShortWeek(int year, int week) => $"{ShortWeek(week)} {Year(year)}";

    public string ShortWeek(int week) => $"W{week}";

    public string FinancialYear(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}");

    public string ShortMonth(int month) => Months[month - 1][..3];

    public string ShortMonth(int year, int month) => $"{ShortMonth(month)} {Year(year)}";

    public string ShortDay(int month, int day) => monthFirst ? $"{ShortMonth(month)} {day}" : $"{day} {ShortMonth(month)}";

    public string ShortDay(DateOnly day) =>
        monthFirst ? $"{ShortMonth(day.Month)} {day.Day}, {Year(day.Year)}" : $"{day.Day} {ShortMonth(day.Year, day.Month)}";

    public string Days(DateOnly first, DateOnly last, bool isShort)
    {
        var month = isShort ? ShortMonth(last.Month) : Months[last.Month - 1];
        return monthFirst
            ? $"{month} {first.Day} to {last.Day}, {Year(last.Year)}"
            : $"{first.Day} to {last.Day} {month} {Year(last.Year)}";
    }

    public string Span(string first, string last) => $"{first} to {last}";
}
