using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>Collects what an axis has to include: the numbers, dates and categories of its marks.</summary>
internal sealed class Extent(ScaleType type)
{
    private const decimal OpenRoom = 1.06m;

    private readonly List<string> categories = [];
    private readonly Dictionary<string, Value> known = new(StringComparer.Ordinal);
    private readonly SortedDictionary<double, DateValue> periods = [];
    private readonly HashSet<DatePrecision> kinds = [];
    private readonly Dictionary<string, decimal> weights = new(StringComparer.Ordinal);

    public ScaleType Type => type;

    /// <summary>The language of ticks and categories.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>The number format of ticks; null for the default of the language.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>The least number or day number; greater than <see cref="High"/> while there is none.</summary>
    public double Low { get; private set; } = double.PositiveInfinity;

    public double High { get; private set; } = double.NegativeInfinity;

    /// <summary>The greatest number included, without the extra room above a floor ("at least 5").</summary>
    public double Firm { get; private set; } = double.NegativeInfinity;

    /// <summary>The least distance from zero of a number other than zero; infinite while there is none.</summary>
    public double LeastDistance { get; private set; } = double.PositiveInfinity;

    /// <summary>Whether all numbers included are whole, as of things that are counted, so that ticks need no fractions.</summary>
    public bool IsWhole { get; private set; } = true;

    public bool IsEmpty => Low > High && categories.Count == 0;

    /// <summary>Whether a mark needs zero on the axis.</summary>
    public bool NeedsZero { get; set; }

    /// <summary>Whether numbers on both sides of zero are distances from it, which ticks write without a sign.</summary>
    public bool IsDistance { get; set; }

    /// <summary>Whether the axis is reversed, so that the tick with the unit is the least number.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Whether categories keep the order of the data by default, rather than being sorted by value.</summary>
    public bool KeepsOrder { get; set; }

    /// <summary>Whether marks on dates have a width, as bars do, so that the axis needs room at its ends.</summary>
    public bool NeedsRoomAtDates { get; set; }

    /// <summary>The categories in the order in which they were included.</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>
    /// Returns the value of the category with exactly this text, else of the first that matches the filter value; null for none.
    /// </summary>
    public Value? CategoryOf(string text, FilterValue asked) =>
        known.GetValueOrDefault(text) ?? categories.Select(c => known[c]).FirstOrDefault(asked.Is);

    /// <summary>The day numbers of the first days of all dates included, in ascending order.</summary>
    public IReadOnlyCollection<double> Days => periods.Keys;

    /// <summary>The precision of all dates included; null if they differ, or if there are none.</summary>
    public DatePrecision? Kind => kinds.Count == 1 ? kinds.First() : null;

    /// <summary>The month in which financial years begin, 1 to 12; null if no date is a financial year.</summary>
    public int? YearBegins => periods.Values.FirstOrDefault(p => p.Precision == DatePrecision.FinancialYear)?.Start.Month;

    /// <summary>Adds to the weight of a category, by which categories are sorted by value.</summary>
    public void Weigh(string? category, decimal? value)
    {
        if (category is not null)
        {
            weights[category] = weights.GetValueOrDefault(category) + (value ?? 0);
        }
    }

    public decimal Weight(string category) => weights.GetValueOrDefault(category);

    public void Include(decimal? number)
    {
        if (number is { } value)
        {
            Stretch((double)value);
            IsWhole &= decimal.IsInteger(value);
        }
    }

    public void Include(double number)
    {
        Stretch(number);
        IsWhole &= double.IsInteger(number);
    }

    /// <summary>Includes a value: both bounds of a quantity, a date or a category. Values that do not suit the type are ignored.</summary>
    public void Include(Value? value)
    {
        switch (value)
        {
            case not null when type == ScaleType.Ordinal:
                IncludeCategory(value);
                break;
            case Quantity quantity when type != ScaleType.Time:
                Include(quantity.Low);
                Include(quantity.High);
                // Leaves room above a floor, which may be more.
                High = quantity is { Kind: QuantityKind.Floor, Low: > 0 and var low } ? Math.Max(High, (double)(low * OpenRoom)) : High;
                break;
            case DateValue date when type == ScaleType.Time:
                IncludeDate(date);
                break;
        }
    }

    private void IncludeDate(DateValue date)
    {
        periods[date.Start.DayNumber] = date;
        kinds.Add(date.Precision);
        Stretch(date.Start.DayNumber);
    }

    private void Stretch(double number)
    {
        Low = Math.Min(Low, number);
        High = Math.Max(High, number);
        Firm = Math.Max(Firm, number);
        LeastDistance = number == 0 ? LeastDistance : Math.Min(LeastDistance, Math.Abs(number));
    }

    private void IncludeCategory(Value value)
    {
        var category = ValueText.Category(value, Locale);
        if (known.TryAdd(category, value))
        {
            categories.Add(category);
        }
    }
}
