using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>A scale of dates and periods by day number; a period is at its first day. Tick labels are as fine as the dates need.</summary>
internal sealed class TimeScale : Scale
{
    private const double DaysInYear = 365.2425;

    // Fewer ticks than these tell too little about the dates between them.
    private const int Few = 3;

    // How far a year may be from the middle between two, as a share of their distance.
    private const double AboutHalfway = 0.1;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

    /// <summary>Steps to try in place of 5 (and its multiples), since more of their ticks may fall within the axis.</summary>
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

    /// <summary>The month in which financial years begin, 1 to 12; null if the axis has none.</summary>
    public int? YearBegins { get; }

    /// <summary>Returns the scale for what an axis has to include.</summary>
    /// <param name="domain">The ends that an editor has set, in years with fractions; null for none.</param>
    public static TimeScale For(Extent extent, (decimal Low, decimal High)? domain)
    {
        if (domain is { } set)
        {
            return new TimeScale(DayOf(set.Low), Math.Max(DayOf(set.High), DayOf(set.Low) + 1), extent);
        }

        var (low, high) = extent.IsEmpty ? (DayOf(2000), DayOf(2001)) : (extent.Low, extent.High);
        var room =
            extent.NeedsRoomAtDates ? Spacing(extent.Days) / 2
            : low == high ? DaysInYear / 2
            : 0;
        return new TimeScale(low - room, high + room, extent);
    }

    /// <summary>Returns the least distance between two consecutive days of a sorted list; a year if there are fewer than two.</summary>
    public static double Spacing(IReadOnlyCollection<double> days) =>
        days.Zip(days.Skip(1), (a, b) => b - a).DefaultIfEmpty(DaysInYear).Min();

    public override double? At(Value value) => value is DateValue date ? date.Start.DayNumber : null;

    /// <summary>Returns the coordinate of a number, which on an axis of time is a year; null beyond the years 1 to 9998.</summary>
    public override double? At(decimal number) => number is >= 1 and < 9999 ? DayOf(number) : null;

    public override IReadOnlyList<Tick> Ticks(int most)
    {
        // Few dates are labelled themselves, without ticks in between.
        if (days.Count > 0 && days.Count <= Math.Min(most, 8) && days.First() >= Low && days.Last() <= High && AreApart(most))
        {
            return [.. days.Select(d => new Tick(d, Text(d)))];
        }

        return OfPeriods(most) ?? OfDates(most);
    }

    // The ticks of data that are all periods of one kind: at the periods themselves, as far as they fit, never finer. Null for other data.
    private List<Tick>? OfPeriods(int most)
    {
        var span = High - Low;
        return kind switch
        {
            DatePrecision.Quarter when span / (DaysInYear / 4) < most => WithYear(
                Round(
                    Low,
                    NextMonth,
                    d => d.Day == 1 && d.Month % 3 == 1,
                    d => words.ShortQuarter(new DateValue(d, DatePrecision.Quarter).Quarter)
                ),
                d => Name(d, DatePrecision.Quarter)
            ),
            DatePrecision.HalfYear when span / (DaysInYear / 2) < most => WithYear(
                Round(
                    Low,
                    NextMonth,
                    d => d.Day == 1 && d.Month % 6 == 1,
                    d => words.ShortHalfYear(new DateValue(d, DatePrecision.HalfYear).Half)
                ),
                d => Name(d, DatePrecision.HalfYear)
            ),
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

    // Round years; if fewer than three fall within the axis, its first and last day with a year between; else years that are less round.
    private List<Tick> OfYears(int most, Func<int, List<Tick>> ticks)
    {
        var round = Fit(YearSteps, DaysInYear, most, ticks);
        if (round.Count >= Few)
        {
            return round;
        }

        var ends = Ends(most);
        return ends.Count >= Few
            ? ends
            : Enumerable.Range(0, YearSteps.Length).Select(number => Between(number, most, ticks)).FirstOrDefault(t => t is not null)
                ?? (ends.Count > round.Count ? ends : round);
    }

    // The first and the last day of the data, with a round year about halfway if there is one. Empty if they do not fit.
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

    // The roundest year about halfway between two; null if there is none.
    private static int? Middle(int first, int last)
    {
        var half = (first + last) / 2.0;
        return YearSteps
            .Reverse()
            .Select(s => (int?)((int)Math.Round(half / s) * s))
            .FirstOrDefault(year => Math.Abs(year!.Value - half) < AboutHalfway * (last - first));
    }

    // Ticks at the least step that fits by its length; if fewer than three of them fall within the axis, at a finer step whose ticks fit.
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

    // Multiples of 4 or 3 are less round than those of 5, but more of them may fall within the axis. Null if too few or too many do.
    private static List<Tick>? Between(int number, int most, Func<int, List<Tick>> ticks) =>
        StepsBesideFive
            .Select(s => YearSteps[number] % 5 == 0 ? ticks(s * YearSteps[number] / 5) : [])
            .FirstOrDefault(t => t.Count >= Few && t.Count <= most);

    private List<Tick> Days(int step) => Round(Low, d => d.AddDays(1), d => d.DayNumber % step == 0, Day);

    private List<Tick> Months(int step) => Round(Low, NextMonth, d => d.Day == 1 && (d.Month - 1) % step == 0, Month);

    private List<Tick> Years(int step) =>
        Round(
            Low,
            d => d.Year >= 9999 ? DateOnly.MaxValue : new DateOnly(d.Year + 1, 1, 1),
            d => d.DayOfYear == 1 && d.Year % step == 0,
            Year
        );

    private List<Tick> FinancialYears(int step) =>
        Round(Low, NextMonth, d => d.Day == 1 && d.Month == YearBegins && d.Year % step == 0, d => words.FinancialYear(d.Year));

    // Weeks at a step counted from week 1 of each year; the first tick of each year names it.
    private List<Tick> Weeks(int most)
    {
        var step = WeekSteps.First(s => (High - Low) / (7 * s) < most || s == WeekSteps[^1]);
        var ticks = Round(
            Low,
            d => d.AddDays(1),
            d => d.DayOfWeek == DayOfWeek.Monday && (Week(d).WeekNumber - 1) % step == 0,
            d => words.ShortWeek(Week(d).WeekNumber)
        );
        return
        [
            .. ticks.Select(
                (tick, i) =>
                    i == 0 || Week(DateOf(ticks[i - 1].At)).WeekYear != Week(DateOf(tick.At)).WeekYear
                        ? tick with
                        {
                            Text = words.WriteShort(Week(DateOf(tick.At))),
                        }
                        : tick
            ),
        ];
    }

    private static DateValue Week(DateOnly day) => new(day, DatePrecision.Week);

    // Adds the year to the first tick and to the first tick of each further year.
    private static List<Tick> WithYear(List<Tick> ticks, Func<DateOnly, string> dated) =>
        [
            .. ticks.Select(
                (tick, i) =>
                    i == 0 || DateOf(ticks[i - 1].At).Year != DateOf(tick.At).Year ? tick with { Text = dated(DateOf(tick.At)) } : tick
            ),
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

    // The label of a day, as fine as the data are: a period, a year, a month or a day.
    private string Text(double day) =>
        kind is { } known && known != DatePrecision.Day && known != DatePrecision.Month ? Name(DateOf(day), known)
        : AreYears ? Year(DateOf(day))
        : days.All(d => DateOf(d).Day == 1) ? MonthAndYear(DateOf(day))
        : words.ShortDay(DateOf(day));

    private string Name(DateOnly day, DatePrecision known) => words.WriteShort(new DateValue(day, known));

    private static DateOnly NextMonth(DateOnly day) =>
        day is { Year: 9999, Month: 12 } ? DateOnly.MaxValue : new DateOnly(day.Year, day.Month, 1).AddMonths(1);

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
