namespace Report.Languages;

/// <summary>Writes dates in one language. Years never have a mark between thousands.</summary>
internal interface IDateWords
{
    /// <summary>The names of the twelve months, January first, as categories may be called.</summary>
    IReadOnlyList<string> Months { get; }

    /// <summary>"2016".</summary>
    string Year(int year);

    /// <summary>"July 2016".</summary>
    string Month(int year, int month);

    /// <summary>"8 July 2016".</summary>
    string Day(DateOnly day);

    /// <summary>"Q3 2021".</summary>
    string Quarter(int year, int quarter);

    /// <summary>A quarter on an axis where the year is known: "Q3".</summary>
    string ShortQuarter(int quarter);

    /// <summary>"H1 2021".</summary>
    string HalfYear(int year, int half);

    /// <summary>A half-year on an axis where the year is known: "H1".</summary>
    string ShortHalfYear(int half);

    /// <summary>A week of ISO 8601: "week 5 of 2021".</summary>
    string Week(int year, int week);

    /// <summary>A week on an axis: "W5 2021".</summary>
    string ShortWeek(int year, int week);

    /// <summary>A week on an axis where the year is known: "W5".</summary>
    string ShortWeek(int week);

    /// <summary>The financial year that begins in a year and ends in the next: "2019/20".</summary>
    string FinancialYear(int year);

    /// <summary>A month on an axis where the year is known: "Jul".</summary>
    string ShortMonth(int month);

    /// <summary>A month on an axis: "Jul 2016".</summary>
    string ShortMonth(int year, int month);

    /// <summary>A day on an axis where the year is known: "8 Jul".</summary>
    string ShortDay(int month, int day);

    /// <summary>A day on an axis: "8 Jul 2016".</summary>
    string ShortDay(DateOnly day);

    /// <summary>Two days of one month: "16 to 18 March 2014".</summary>
    string Days(DateOnly first, DateOnly last, bool isShort);

    /// <summary>A range of two dates that are already written: "March 2014 to 2016".</summary>
    string Span(string first, string last);
}
