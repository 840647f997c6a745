using Report.Charts.Rows;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>Turns numbers into how opaque a dot is, evenly: one scale for all layers and panels of a chart.</summary>
internal sealed class OpacityScale
{
    /// <summary>Of the least number: less would hardly be seen.</summary>
    public const double Least = 0.2;

    // Numbers in the key.
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

    /// <summary>All that is drawn, in no order.</summary>
    public IReadOnlyList<decimal> Numbers { get; }

    /// <summary>Round numbers for a key, the least first.</summary>
    public IReadOnlyList<Tick> ForKey => axis.Ticks(MostTicks);

    /// <summary>Null where no layer's dots say something by how opaque they are.</summary>
    public static OpacityScale? Of(IReadOnlyList<LayerData> layers)
    {
        var shaded = layers.Where(l => l.Layer.Encoding.ContainsKey(Channel.Opacity)).ToList();
        return shaded.Count == 0 ? null : new OpacityScale(
            shaded[0].Layer.Encoding[Channel.Opacity],
            [.. shaded.SelectMany(l => l.Data).Select(d => d.Quantity(Channel.Opacity)?.Point).OfType<decimal>()],
            shaded[0].Layer.Data.Locale);
    }

    /// <summary>From <see cref="Least"/> to 1. Numbers beyond a domain have the opacity of its end.</summary>
    public double Of(double number) => Math.Round(Least + ((1 - Least) * Math.Clamp((number - axis.Low) / (axis.High - axis.Low), 0, 1)), 3);

    /// <summary>Null for a datum of a layer that says nothing by it, or without a number.</summary>
    public double? Of(Datum datum) => datum.Quantity(Channel.Opacity)?.Point is { } number ? Of((double)number) : null;
}
