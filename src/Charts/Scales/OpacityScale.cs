using Report.Charts.Rows;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>A linear scale from numbers to the opacity of dots, shared by all layers and panels of a chart.</summary>
internal sealed class OpacityScale
{
    /// <summary>Opacity of the least number: less would hardly be visible.</summary>
    public const double Least = 0.2;

    // The greatest number of entries in the key.
    private const int MostTicks = 4;

    private readonly Scale axis;

    private OpacityScale(Encoding encoding, IReadOnlyList<decimal> numbers, ILocale locale)
    {
        (Encoding, Numbers) = (encoding, numbers);
        var extent = new Extent(ScaleType.Linear) { Format = encoding.Format, Locale = locale };
        foreach (var number in numbers)
        {
            extent.Include(number);
        }

        axis = LinearScale.For(extent, zero: false, roomBelow: false, encoding.Domain, tight: true, MostTicks, encoding.Field.Unit);
    }

    public Encoding Encoding { get; }

    /// <summary>The numbers of all data with an opacity, in no particular order.</summary>
    public IReadOnlyList<decimal> Numbers { get; }

    /// <summary>Round numbers for the key, in ascending order.</summary>
    public IReadOnlyList<Tick> ForKey => axis.Ticks(MostTicks);

    /// <summary>Returns the scale of some layers; null if none has the channel opacity.</summary>
    public static OpacityScale? Of(IReadOnlyList<LayerData> layers)
    {
        var shaded = layers.Where(l => l.Layer.Encoding.ContainsKey(Channel.Opacity)).ToList();
        return shaded.Count == 0
            ? null
            : new OpacityScale(
                shaded[0].Layer.Encoding[Channel.Opacity],
                [.. shaded.SelectMany(l => l.Placed).Select(d => d.Quantity(Channel.Opacity)?.Point).OfType<decimal>()],
                shaded[0].Layer.Data.Locale
            );
    }

    /// <summary>
    /// Returns the opacity of a number, from <see cref="Least"/> to 1. Numbers beyond the domain have the opacity of its end.
    /// </summary>
    public double Of(double number) =>
        Math.Round(Least + ((1 - Least) * Math.Clamp((number - axis.Low) / (axis.High - axis.Low), 0, 1)), 3);

    /// <summary>Returns the opacity of a datum; null if its layer does not have the channel, or if it has no number.</summary>
    public double? Of(Datum datum) => datum.Quantity(Channel.Opacity)?.Point is { } number ? Of((double)number) : null;
}
