namespace Report.Languages;

/// <summary>Dates as a language writes them. Years are never grouped.</summary>
public interface IDateWords
{
    /// <summary>Names of months, as a category may have them: "January".</summary>
    IReadOnlyList<string> Months { get; }

    /// <summary>"2016".</summary>
    string Year(int year);

    /// <summary>"July 2016".</summary>
    string Month(int year, int month);

    /// <summary>"8 July 2016".</summary>
    string Day(DateOnly day);

    /// <summary>For an axis: "Jul".</summary>
    string ShortMonth(int month);

    /// <summary>For an axis: "Jul 2016".</summary>
    string ShortMonth(int year, int month);

    /// <summary>For an axis, within a year: "8 Jul".</summary>
    string ShortDay(int month, int day);

    /// <summary>For an axis: "8 Jul 2016".</summary>
    string ShortDay(DateOnly day);

    /// <summary>Two days of one month: "16 to 18 March 2014".</summary>
    string Days(DateOnly first, DateOnly last, bool isShort);

    /// <summary>Two dates as they are written: "March 2014 to 2016".</summary>
    string Span(string first, string last);
}
