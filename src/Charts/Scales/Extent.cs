using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>What an axis has to make room for, gathered from the marks that stand on it.</summary>
internal sealed class Extent(ScaleType type)
{
    private const decimal OpenRoom = 1.06m;

    private readonly List<string> categories = [];
    private readonly Dictionary<string, Value> known = new(StringComparer.Ordinal);
    private readonly SortedDictionary<double, DateValue> periods = [];
    private readonly HashSet<DatePrecision> kinds = [];
    private readonly Dictionary<string, decimal> weights = new(StringComparer.Ordinal);

    public ScaleType Type => type;

    /// <summary>Language of its ticks.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>How its numbers are written; null where the language alone decides.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>Least and greatest number or day; low is above high while there is none.</summary>
    public double Low { get; private set; } = double.PositiveInfinity;

    public double High { get; private set; } = double.NegativeInfinity;

    /// <summary>Greatest number that is known to be reached: without the room that is kept above a floor.</summary>
    public double Firm { get; private set; } = double.NegativeInfinity;

    /// <summary>Least distance of a number from zero that is not zero itself; infinite while there is none.</summary>
    public double LeastDistance { get; private set; } = double.PositiveInfinity;

    /// <summary>All numbers met are whole: things that are counted, of which an axis names no fractions.</summary>
    public bool IsWhole { get; private set; } = true;

    public bool IsEmpty => Low > High && categories.Count == 0;

    /// <summary>The axis has to show zero.</summary>
    public bool NeedsZero { get; set; }

    /// <summary>Numbers on both sides of zero are distances from it, written without a sign.</summary>
    public bool IsDistance { get; set; }

    /// <summary>The axis runs the other way, so that the number with the unit is the least.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Categories stand in the order in which they were met, unless an editor lists another.</summary>
    public bool KeepsOrder { get; set; }

    /// <summary>Whether marks stand on dates with a width of their own, as bars do.</summary>
    public bool NeedsRoomAtDates { get; set; }

    /// <summary>Categories in the order in which they were met.</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>The value of the first category that is the one asked for, to the letter where there is such; null where there is none.</summary>
    public Value? CategoryOf(string text, FilterValue asked) =>
        known.GetValueOrDefault(text) ?? categories.Select(c => known[c]).FirstOrDefault(asked.Is);

    /// <summary>Days met, in order.</summary>
    public IReadOnlyCollection<double> Days => periods.Keys;

    /// <summary>What all dates met are; null where they are of several kinds, or there are none.</summary>
    public DatePrecision? Kind => kinds.Count == 1 ? kinds.First() : null;

    /// <summary>The month in which the financial years met begin, 1 to 12; null where none is one.</summary>
    public int? YearBegins => periods.Values.FirstOrDefault(p => p.Precision == DatePrecision.FinancialYear)?.Start.Month;

    /// <summary>Adds to what a category counts for when categories are sorted by value.</summary>
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

    /// <summary>Makes room for a value: all of a quantity's bounds, a date, a category.</summary>
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
                // What is open upwards has room to be more.
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
