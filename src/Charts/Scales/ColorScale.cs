using Report.Charts.Rows;
using Report.Data;
using Report.Languages;
using Report.Themes;

namespace Report.Charts.Scales;

/// <summary>A class of numbers that share a colour.</summary>
/// <param name="From">The least number in it; null where it is open below.</param>
/// <param name="To">The first number above it, or in the last class the greatest in it; null where it is open above.</param>
/// <param name="Position">Of its colour within the scheme, from 0 to 1.</param>
internal sealed record ColorClass(decimal? From, decimal? To, double Position, string Ink);

/// <summary>
/// Turns numbers into colours of a scheme: evenly (linear), by their logarithms (log), or by classes, whose ends are set (threshold), evenly
/// spaced (quantize), of equally many rows (quantile) or in the widest gaps (natural). Equal numbers have one colour. A scale has a neutral
/// middle where <see cref="Pivot"/> is set: equal distances from it have colours of equal strength.
/// </summary>
internal sealed class ColorScale
{
    /// <summary>Classes where an editor says no number of them; more than nine cannot be told apart.</summary>
    public const int UsualClasses = 5;

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
        Axis = encoding.Scale == ScaleType.Log ? LogScale.For(extent, encoding.Domain, Sign)
            : encoding.Scale == ScaleType.Symlog ? SymlogScale.For(extent, encoding.Domain, Sign)
            : LinearScale.For(extent, zero: false, roomBelow: false, encoding.Domain, tight: false, KeyTicks, Sign);
        (low, high) = (Axis.Low, Axis.High);
        var breaks = BreaksOf(encoding, numbers);
        Classes = breaks is null ? [] : [.. Enumerable.Range(0, breaks.Count - 1).Select(i => ClassOf(breaks, i))];
    }

    // Numbers in the key of a scale without classes.
    private const int KeyTicks = 4;

    public Encoding Encoding { get; }

    /// <summary>A unit that is a sign, which stands with the numbers of a key; null for a word, which stands with their title.</summary>
    public string? Sign => Encoding.Field.Unit is { Length: 1 } sign ? sign : null;

    /// <summary>The rows that it colours: those that are drawn.</summary>
    public IReadOnlyList<Datum> Data { get; }

    public ColorScheme Scheme { get; }

    /// <summary>The number of the neutral middle; null where colours run one way.</summary>
    public decimal? Pivot { get; }

    /// <summary>From low to high; empty for a scale without classes.</summary>
    public IReadOnlyList<ColorClass> Classes { get; }

    /// <summary>Along which a key without classes runs.</summary>
    public Scale Axis { get; }

    /// <summary>One scale for all layers that colour by one field; none for layers whose colours are names.</summary>
    public static IReadOnlyList<ColorScale> Of(IReadOnlyList<LayerData> layers) =>
    [
        .. layers.Where(l => l.Layer.ColorOfNumbers is not null)
            .GroupBy(l => l.Layer.ColorOfNumbers!.Field.Name, StringComparer.Ordinal)
            .Select(g => new ColorScale(g.First().Layer.ColorOfNumbers!, [.. g.SelectMany(l => l.Data).Where(d => d.IsPlaced)])),
    ];

    /// <summary>The token of a datum's colour; null where it has no number.</summary>
    public string? InkOf(Datum datum) => datum.Quantity(Channel.Color)?.Point is { } number ? InkOf(number) : null;

    /// <summary>The token of a number's colour. Beyond its ends a scale has the colour of the end.</summary>
    public string InkOf(decimal number) => ClassOf(number)?.Ink ?? Ink(PositionOf((double)number));

    /// <summary>The class of a number; null without classes.</summary>
    public ColorClass? ClassOf(decimal number) => Classes.Count == 0 ? null : Classes.LastOrDefault(c => c.From is null || c.From <= number) ?? Classes[0];

    /// <summary>The colour at a share of the way along <see cref="Axis"/>.</summary>
    public string InkAlong(double share) => Ink(PositionAt(low + (share * (high - low))));

    /// <summary>Whether a quantity has one colour for every number that it may be. A scale without classes has a colour for exact numbers and estimates only.</summary>
    public bool HasOneColor(Quantity quantity) => quantity.Kind is QuantityKind.Exact or QuantityKind.Estimate or QuantityKind.Missing
        || (quantity is { Low: var from, High: var to } && Classes.Count > 0
            && (from is null ? Classes[0] : ClassOf(from.Value)) == (to is null ? Classes[^1] : ClassOf(to.Value)));

    /// <summary>Whether a number lies beyond the ends, and so has the colour of an end.</summary>
    public bool IsBeyond(decimal number) => Classes.Count > 0 ? number < Classes[0].From || number > Classes[^1].To
        : Axis.At(number) is not { } at || at < low - 1e-9 || at > high + 1e-9;

    private static bool StraddlesZero(Encoding encoding, List<decimal> numbers) => encoding.Scheme is null or { IsDiverging: true }
        && encoding.Scale != ScaleType.Log && numbers.Count > 0 && numbers[0] < 0 && numbers[^1] > 0;

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

    // Classes are as far apart in colour as their number allows; on both sides of a middle, by how many classes they are away from it.
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

    private static IReadOnlyList<decimal?>? BreaksOf(Encoding encoding, List<decimal> numbers) => encoding.Scale switch
    {
        ScaleType.Threshold => [null, .. encoding.Thresholds, null],
        ScaleType.Quantize or ScaleType.Quantile or ScaleType.Natural when numbers.Count == 0 => [],
        ScaleType.Quantize => Breaks.Even(encoding.Domain?.Low ?? numbers[0], encoding.Domain?.High ?? numbers[^1], encoding.Classes ?? UsualClasses, encoding.Domain is not null),
        ScaleType.Quantile => Breaks.Between(numbers, Breaks.Quantiles(numbers, encoding.Classes ?? UsualClasses)),
        ScaleType.Natural => Breaks.Between(numbers, Breaks.Natural(numbers, encoding.Classes ?? UsualClasses)),
        _ => null,
    };
}
