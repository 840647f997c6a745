using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>Dates and periods as day numbers, periods at their first day. Years are never grouped, months have three letters.</summary>
internal sealed class TimeScale : Scale
{
    private const double DaysInYear = 365.2425;
    // Fewer ticks than these say little of what lies between them.
    private const int Few = 3;

    // Of the years between two, on both sides of the middle.
    private const double AboutHalfway = 0.1;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

    /// <summary>Of five years, the steps that may leave more ticks within the axis.</summary>
    private static readonly int[] StepsBesideFive = [4, 3];
    private static readonly int[] MonthSteps = [1, 2, 3, 6];
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] WeekSteps = [1, 2, 4];

    private readonly IReadOnlyCollection<double> days;
    private readonly DatePrecision? kind;
    private readonly IDateWords words;

    private TimeScale(double low, double high, Extent extent)
    {
        (Low, High, YearBegins) = (low, high, extent.YearBegins);
        (days, kind, words) = (extent.Days, extent.Kind, extent.Locale.Dates);
    }

    /// <summary>The month in which the financial years on it begin; null where there are none.</summary>
    public int? YearBegins { get; }

    /// <param name="domain">Ends set by an editor, in years.</param>
    public static TimeScale For(Extent extent, (decimal Low, decimal High)? domain)
    {
        if (domain is { } set)
        {
            return new TimeScale(DayOf(set.Low), Math.Max(DayOf(set.High), DayOf(set.Low) + 1), extent);
        }

        var (low, high) = extent.IsEmpty ? (DayOf(2000), DayOf(2001)) : (extent.Low, extent.High);
        var room = extent.NeedsRoomAtDates ? Spacing(extent.Days) / 2 : low == high ? DaysInYear / 2 : 0;
        return new TimeScale(low - room, high + room, extent);
    }

    /// <summary>The least distance between two of some days; a year where there are fewer than two.</summary>
    public static double Spacing(IReadOnlyCollection<double> days) =>
        days.Zip(days.Skip(1), (a, b) => b - a).DefaultIfEmpty(DaysInYear).Min();

    public override double? At(Value value) => value is DateValue date ? date.Start.DayNumber : null;

    /// <summary>A number on a time axis is a year.</summary>
    public override double? At(decimal number) => number is >= 1 and < 9999 ? DayOf(number) : null;

    public override IReadOnlyList<Tick> Ticks(int most)
    {
        // Few dates: name those, and nothing in between.
        if (days.Count > 0 && days.Count <= Math.Min(most, 8) && days.First() >= Low && days.Last() <= High && AreApart(most))
        {
            return [.. days.Select(d => new Tick(d, Text(d)))];
        }

        return OfPeriods(most) ?? OfDates(most);
    }

    // Between periods of one kind stands nothing that could be named more finely: ticks are at the periods themselves, as far as they have room.
    private List<Tick>? OfPeriods(int most)
    {
        var span = High - Low;
        return kind switch
        {
            DatePrecision.Quarter when span / (DaysInYear / 4) < most =>
                WithYear(Round(Low, NextMonth, d => d.Day == 1 && d.Month % 3 == 1, d => words.ShortQuarter(new DateValue(d, DatePrecision.Quarter).Quarter)), d => Name(d, DatePrecision.Quarter)),
            DatePrecision.HalfYear when span / (DaysInYear / 2) < most =>
                WithYear(Round(Low, NextMonth, d => d.Day == 1 && d.Month % 6 == 1, d => words.ShortHalfYear(new DateValue(d, DatePrecision.HalfYear).Half)), d => Name(d, DatePrecision.HalfYear)),
            DatePrecision.Week when span / (7 * WeekSteps[^1]) < most => Weeks(most),
            DatePrecision.Quarter or DatePrecision.HalfYear or DatePrecision.Year => OfYears(most, Years),
            DatePrecision.FinancialYear => OfYears(most, FinancialYears),
            _ => null,
        };
    }

    private List<Tick> OfDates(int most)
    {
        var span = High - Low;
        if (span < 60 && span / DaySteps[^1] < most)
        {
            return WithYear(Fit(DaySteps, 1, most, Days), words.ShortDay);
        }

        if (span < 3 * DaysInYear && span / (MonthSteps[^1] * DaysInYear / 12) < most)
        {
            return WithYear(Fit(MonthSteps, DaysInYear / 12, most, Months), MonthAndYear);
        }

        return OfYears(most, Years);
    }

    // Round years; where hardly any fall within the axis its ends, and where these leave the middle empty years that are less round.
    private List<Tick> OfYears(int most, Func<int, List<Tick>> ticks)
    {
        var round = Fit(YearSteps, DaysInYear, most, ticks);
        if (round.Count >= Few)
        {
            return round;
        }

        var ends = Ends(most);
        return ends.Count >= Few ? ends
            : Enumerable.Range(0, YearSteps.Length).Select(number => Between(number, most, ticks)).FirstOrDefault(t => t is not null)
                ?? (ends.Count > round.Count ? ends : round);
    }

    // Where hardly any round years fall within the axis, its own first and last day say what it shows, with a round year in the middle.
    private List<Tick> Ends(int most)
    {
        var shown = days.Where(d => d >= Low && d <= High).ToList();
        if (shown.Count < 2 || most < 2)
        {
            return [];
        }

        var ends = new List<double> { shown[0], shown[^1] };
        if (most >= Few && AreYears && Middle(DateOf(shown[0]).Year, DateOf(shown[^1]).Year) is { } middle)
        {
            ends.Insert(1, DayOf(middle));
        }

        return [.. ends.Select(d => new Tick(d, Text(d)))];
    }

    // The roundest year about halfway between two; null where there is none.
    private static int? Middle(int first, int last)
    {
        var half = (first + last) / 2.0;
        return YearSteps.Reverse()
            .Select(s => (int?)((int)Math.Round(half / s) * s))
            .FirstOrDefault(year => Math.Abs(year!.Value - half) < AboutHalfway * (last - first));
    }

    // By the least step that has room by its distance; where hardly any of its ticks are within the axis, by a finer one if all of its ticks have room.
    private List<Tick> Fit(int[] steps, double unit, int most, Func<int, List<Tick>> ticks)
    {
        var number = Array.FindIndex(steps, s => (High - Low) / (s * unit) < most || s == steps[^1]);
        var fitting = ticks(steps[number]);
        while (fitting.Count < Few && most >= Few && number > 0 && ticks(steps[--number]) is var finer && finer.Count <= most)
        {
            fitting = finer;
        }

        return fitting.Count < Few && steps == YearSteps ? Between(number, most, ticks) ?? fitting : fitting;
    }

    // Fours and threes are no round years, but more of them than of fives may fall within the axis.
    private static List<Tick>? Between(int number, int most, Func<int, List<Tick>> ticks) =>
        StepsBesideFive.Select(s => YearSteps[number] % 5 == 0 ? ticks(s * YearSteps[number] / 5) : []).FirstOrDefault(t => t.Count >= Few && t.Count <= most);

    private List<Tick> Days(int step) => Round(Low, d => d.AddDays(1), d => d.DayNumber % step == 0, Day);

    private List<Tick> Months(int step) => Round(Low, NextMonth, d => d.Day == 1 && (d.Month - 1) % step == 0, Month);

    private List<Tick> Years(int step) =>
        Round(Low, d => d.Year >= 9999 ? DateOnly.MaxValue : new DateOnly(d.Year + 1, 1, 1), d => d.DayOfYear == 1 && d.Year % step == 0, Year);

    private List<Tick> FinancialYears(int step) =>
        Round(Low, NextMonth, d => d.Day == 1 && d.Month == YearBegins && d.Year % step == 0, d => words.FinancialYear(d.Year));

    // Every so many-th of the weeks of a year, so that the numbers are round ones of their own year.
    private List<Tick> Weeks(int most)
    {
        var step = WeekSteps.First(s => (High - Low) / (7 * s) < most || s == WeekSteps[^1]);
        var ticks = Round(Low, d => d.AddDays(1), d => d.DayOfWeek == DayOfWeek.Monday && (Week(d).WeekNumber - 1) % step == 0, d => words.ShortWeek(Week(d).WeekNumber));
        return [.. ticks.Select((tick, i) => i == 0 || Week(DateOf(ticks[i - 1].At)).WeekYear != Week(DateOf(tick.At)).WeekYear ? tick with { Text = words.WriteShort(Week(DateOf(tick.At))) } : tick)];
    }

    private static DateValue Week(DateOnly day) => new(day, DatePrecision.Week);

    // The first tick says which year the months or days are in, and so does the first of each further year.
    private static List<Tick> WithYear(List<Tick> ticks, Func<DateOnly, string> dated) =>
    [
        .. ticks.Select((tick, i) => i == 0 || DateOf(ticks[i - 1].At).Year != DateOf(tick.At).Year ? tick with { Text = dated(DateOf(tick.At)) } : tick),
    ];

    private bool AreApart(int most) => Spacing(days) >= (High - Low) / (most + 1);

    private List<Tick> Round(double from, Func<DateOnly, DateOnly> next, Predicate<DateOnly> isRound, Func<DateOnly, string> text)
    {
        var ticks = new List<Tick>();
        for (var day = DateOf(from); day.DayNumber <= High && day != DateOnly.MaxValue; day = next(day))
        {
            if (day.DayNumber >= Low && isRound(day))
            {
                ticks.Add(new Tick(day.DayNumber, text(day)));
            }
        }

        return ticks;
    }

    private bool AreYears => days.All(d => DateOf(d).DayOfYear == 1);

    // As fine as the dates of the data are: whole years, months, days.
    private string Text(double day) => kind is { } known && known != DatePrecision.Day && known != DatePrecision.Month ? Name(DateOf(day), known)
        : AreYears ? Year(DateOf(day))
        : days.All(d => DateOf(d).Day == 1) ? MonthAndYear(DateOf(day))
        : words.ShortDay(DateOf(day));

    private string Name(DateOnly day, DatePrecision known) => words.WriteShort(new DateValue(day, known));

    private static DateOnly NextMonth(DateOnly day) => day is { Year: 9999, Month: 12 } ? DateOnly.MaxValue : new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    private string Year(DateOnly day) => words.Year(day.Year);

    private string Month(DateOnly day) => day.Month == 1 ? MonthAndYear(day) : words.ShortMonth(day.Month);

    private string MonthAndYear(DateOnly day) => words.ShortMonth(day.Year, day.Month);

    private string Day(DateOnly day) => words.ShortDay(day.Month, day.Day);

    private static DateOnly DateOf(double day) => DateOnly.FromDayNumber((int)Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber));

    private static double DayOf(decimal year)
    {
        var whole = (int)Math.Clamp(Math.Floor(year), 1, 9998);
        return new DateOnly(whole, 1, 1).DayNumber + ((double)Math.Clamp(year - whole, 0, 1) * DaysInYear);
    }
}
