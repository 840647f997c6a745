using Report.Charts.Marks;
using Report.Charts.Rows;

namespace Report.Charts.Scales;

/// <summary>Turns amounts into the area of dots: twice the amount has twice the area. One scale for all layers and panels of a chart.</summary>
internal sealed class SizeScale
{
    /// <summary>Radius of a dot for next to nothing, so that it can be seen at all.</summary>
    public const double Least = 1.5;

    private readonly decimal most;

    private SizeScale(Encoding encoding, IReadOnlyList<decimal> amounts)
    {
        (Encoding, most) = (encoding, amounts.DefaultIfEmpty(0).Max());
        Amounts = amounts;
    }

    public Encoding Encoding { get; }

    /// <summary>All that is drawn, in no order.</summary>
    public IReadOnlyList<decimal> Amounts { get; }

    /// <summary>Null where no layer's dots have sizes.</summary>
    public static SizeScale? Of(IReadOnlyList<LayerData> layers)
    {
        var sized = layers.Where(l => Mark.Find(l.Layer.Mark) is { SizesByKey: true } && l.Layer.Encoding.ContainsKey(Channel.Size)).ToList();
        return sized.Count == 0 ? null
            : new SizeScale(sized[0].Layer.Encoding[Channel.Size], [.. sized.SelectMany(l => l.Data).Select(d => d.Quantity(Channel.Size)?.Point).OfType<decimal>()]);
    }

    /// <param name="largest">Radius of the greatest amount, in pixels.</param>
    public double Radius(decimal amount, double largest) => Math.Max(Least, TrueRadius(amount, largest));

    /// <summary>The amount below which all dots have the least radius; null where no dot does.</summary>
    public decimal? DrawnLarger(double largest) =>
        Amounts.Any(a => TrueRadius(a, largest) < Least) ? RoundAmount.Below(most * (decimal)(Least * Least / (largest * largest))) : null;

    /// <summary>Round amounts for a key, the largest first, each with a dot that is clearly smaller than the one before.</summary>
    public IEnumerable<decimal> ForKey(double largest)
    {
        if (most <= 0)
        {
            yield break;
        }

        var amount = RoundAmount.Below(most);
        for (var i = 0; i < 3 && TrueRadius(amount, largest) >= Least; i++)
        {
            yield return amount;
            amount = RoundAmount.Below(amount / 4);
        }
    }

    private double TrueRadius(decimal amount, double largest) => most <= 0 ? 0 : largest * Math.Sqrt((double)(Math.Max(0, amount) / most));
}
