using Report.Charts.Rows;
using Report.Data;
using Report.Languages;
using Report.Themes;

namespace Report.Charts.Scales;

/// <summary>A class of numbers that share a colour.</summary>
/// <param name="From">The least number in the class; null for no lower end.</param>
/// <param name="To">The upper end: excluded, except in the last class. Null for no upper end.</param>
/// <param name="Position">Position of its colour within the scheme, from 0 to 1.</param>
internal sealed record ColorClass(decimal? From, decimal? To, double Position, string Ink);

/// <summary>
/// Turns numbers into colours of a scheme: evenly (linear), by their logarithms (log, symlog), or by classes, whose ends are set
/// (threshold), evenly spaced (quantize), such that classes have equally many rows (quantile) or differ least within (natural). Equal
/// numbers have one colour. A <see cref="Pivot"/> has the neutral colour, and equal distances from it have colours of equal strength.
/// </summary>
internal sealed class ColorScale
{
    /// <summary>The number of classes if an editor sets none.</summary>
    public const int UsualClasses = 5;

    /// <summary>The greatest number of classes: more cannot be told apart.</summary>
    public const int MostClasses = 9;

    private readonly double low;
    private readonly double high;
    private readonly bool isReversed;

    private ColorScale(Encoding encoding, IReadOnlyList<Datum> data)
    {
        (Encoding, Data, isReversed) = (encoding, data, encoding.IsReversed);
        var numbers = data.Select(d => d.Quantity(Channel.Color)?.Point).OfType<decimal>().Order().ToList();
        var locale = data.Count > 0 ? data[0].Locale : Locales.BuiltIn.Default;
        var extent = new Extent(ScaleType.Linear) { Format = encoding.Format, Locale = locale };
        numbers.ForEach(n => extent.Include(n));
        Pivot = encoding.Pivot ?? (StraddlesZero(encoding, numbers) ? 0 : null);
        Scheme = encoding.Scheme ?? ColorScheme.All.First(s => s.IsDiverging == Pivot is not null);
        Axis =
            encoding.Scale == ScaleType.Log ? LogScale.For(extent, encoding.Domain, Sign)
            : encoding.Scale == ScaleType.Symlog ? SymlogScale.For(extent, encoding.Domain, Sign)
            : LinearScale.For(extent, zero: false, roomBelow: false, encoding.Domain, tight: false, KeyTicks, Sign);
        (low, high) = (Axis.Low, Axis.High);
        var breaks = BreaksOf(encoding, numbers);
        Classes = breaks is null ? [] : [.. Enumerable.Range(0, breaks.Count - 1).Select(i => ClassOf(breaks, i))];
    }

    // The greatest number of ticks in the key of a scale without classes.
    private const int KeyTicks = 4;

    public Encoding Encoding { get; }

    /// <summary>The unit if it is a single character, such as %, which a key writes with its numbers; null for longer units.</summary>
    public string? Sign => Encoding.Field.Unit is { Length: 1 } sign ? sign : null;

    /// <summary>The data that are drawn with the scale.</summary>
    public IReadOnlyList<Datum> Data { get; }

    public ColorScheme Scheme { get; }

    /// <summary>The number with the neutral colour; null for a scheme without one.</summary>
    public decimal? Pivot { get; }

    /// <summary>The classes from low to high; empty for a scale without classes.</summary>
    public IReadOnlyList<ColorClass> Classes { get; }

    /// <summary>The scale along which the key runs if there are no classes.</summary>
    public Scale Axis { get; }

    /// <summary>
    /// Returns one scale for each field that colours stand for; layers with the same field share it. None for colours of names.
    /// </summary>
    public static IReadOnlyList<ColorScale> Of(IReadOnlyList<LayerData> layers) =>
        [
            .. layers
                .Where(l => l.Layer.ColorOfNumbers is not null)
                .GroupBy(l => l.Layer.ColorOfNumbers!.Field.Name, StringComparer.Ordinal)
                .Select(g => new ColorScale(g.First().Layer.ColorOfNumbers!, [.. g.SelectMany(l => l.Placed)])),
        ];

    /// <summary>Returns the colour token of a datum; null if it has no number.</summary>
    public string? InkOf(Datum datum) => datum.Quantity(Channel.Color)?.Point is { } number ? InkOf(number) : null;

    /// <summary>Returns the colour token of a number. Numbers beyond an end have the colour of that end.</summary>
    public string InkOf(decimal number) => ClassOf(number)?.Ink ?? Ink(PositionOf((double)number));

    /// <summary>Returns the class of a number; null for a scale without classes.</summary>
    public ColorClass? ClassOf(decimal number) =>
        Classes.Count == 0 ? null : Classes.LastOrDefault(c => c.From is null || c.From <= number) ?? Classes[0];

    /// <summary>Returns the colour token at a position along <see cref="Axis"/>, from 0 to 1.</summary>
    public string InkAlong(double share) => Ink(PositionAt(low + (share * (high - low))));

    /// <summary>
    /// Whether all numbers that a quantity may stand for have one colour. Without classes, that is true only of quantities that are exact,
    /// estimated or missing.
    /// </summary>
    public bool HasOneColor(Quantity quantity) =>
        quantity.Kind is QuantityKind.Exact or QuantityKind.Estimate or QuantityKind.Missing
        || (
            quantity is { Low: var from, High: var to }
            && Classes.Count > 0
            && (from is null ? Classes[0] : ClassOf(from.Value)) == (to is null ? Classes[^1] : ClassOf(to.Value))
        );

    /// <summary>Whether a number lies beyond the ends of the scale, and so has the colour of an end.</summary>
    public bool IsBeyond(decimal number) =>
        Classes.Count > 0
            ? number < Classes[0].From || number > Classes[^1].To
            : Axis.At(number) is not { } at || at < low - 1e-9 || at > high + 1e-9;

    private static bool StraddlesZero(Encoding encoding, List<decimal> numbers) =>
        encoding.Scheme is null or { IsDiverging: true }
        && encoding.Scale != ScaleType.Log
        && numbers.Count > 0
        && numbers[0] < 0
        && numbers[^1] > 0;

    private string Ink(double position) => Scheme.Ink(isReversed ? 1 - position : position);

    private double PositionOf(double number) => Axis.At((decimal)number) is { } at ? PositionAt(at) : 0;

    private double PositionAt(double at)
    {
        if (Pivot is { } pivot && Axis.At(pivot) is { } middle)
        {
            var reach = Math.Max(Math.Abs(high - middle), Math.Abs(low - middle));
            return Math.Clamp(0.5 + ((at - middle) / (2 * reach)), 0, 1);
        }

        return Math.Clamp((at - low) / (high - low), 0, 1);
    }

    private ColorClass ClassOf(IReadOnlyList<decimal?> breaks, int index)
    {
        var position = PositionOfClass(breaks, index);
        return new ColorClass(breaks[index], breaks[index + 1], position, Ink(position));
    }

    // Classes are spread evenly over the scheme; with a pivot, by their number of steps from the neutral colour, equal on both sides.
    private double PositionOfClass(IReadOnlyList<decimal?> breaks, int index)
    {
        var count = breaks.Count - 1;
        if (Pivot is not { } pivot)
        {
            return count == 1 ? 0.5 : index / (count - 1.0);
        }

        var below = Enumerable.Range(0, count).Count(i => breaks[i + 1] is { } end && (i == count - 1 ? end < pivot : end <= pivot));
        var above = Enumerable.Range(0, count).Count(i => breaks[i] >= pivot && i >= below);
        var most = Math.Max(1, Math.Max(below, above));
        return index < below ? 0.5 - (0.5 * (below - index) / most)
            : index >= count - above ? 0.5 + (0.5 * (index - (count - above) + 1) / most)
            : 0.5;
    }

    private static IReadOnlyList<decimal?>? BreaksOf(Encoding encoding, List<decimal> numbers) =>
        encoding.Scale switch
        {
            ScaleType.Threshold => [null, .. encoding.Thresholds, null],
            ScaleType.Quantize or ScaleType.Quantile or ScaleType.Natural when numbers.Count == 0 => null,
            ScaleType.Quantize => Breaks.Even(
                encoding.Domain?.Low ?? numbers[0],
                encoding.Domain?.High ?? numbers[^1],
                encoding.Classes ?? UsualClasses,
                encoding.Domain is not null
            ),
            ScaleType.Quantile => Breaks.Between(numbers, Breaks.Quantiles(numbers, encoding.Classes ?? UsualClasses)),
            ScaleType.Natural => Breaks.Between(numbers, Breaks.Natural(numbers, encoding.Classes ?? UsualClasses)),
            _ => null,
        };
}
