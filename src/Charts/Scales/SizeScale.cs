using Report.Charts.Marks;
using Report.Charts.Rows;

namespace Report.Charts.Scales;

/// <summary>
/// A scale from amounts to the areas of dots, shared by all layers and panels of a chart: twice the amount has twice the area.
/// </summary>
internal sealed class SizeScale
{
    /// <summary>The least radius of a dot in pixels, so that even the smallest amounts are visible.</summary>
    public const double Least = 1.5;

    private readonly decimal most;

    private SizeScale(Encoding encoding, IReadOnlyList<decimal> amounts)
    {
        (Encoding, most) = (encoding, amounts.DefaultIfEmpty(0).Max());
        Amounts = amounts;
    }

    public Encoding Encoding { get; }

    /// <summary>The amounts of all drawn data with a size, in no particular order.</summary>
    public IReadOnlyList<decimal> Amounts { get; }

    /// <summary>Returns the scale of some layers; null if none has dots with the channel size.</summary>
    public static SizeScale? Of(IReadOnlyList<LayerData> layers)
    {
        var sized = layers.Where(l => l.Layer.Mark.SizesByKey && l.Layer.Encoding.ContainsKey(Channel.Size)).ToList();
        return sized.Count == 0
            ? null
            : new SizeScale(
                sized[0].Layer.Encoding[Channel.Size],
                [.. sized.SelectMany(l => l.Placed).Select(d => d.Quantity(Channel.Size)?.Point).OfType<decimal>()]
            );
    }

    /// <summary>Returns the radius in pixels of an amount.</summary>
    /// <param name="largest">Radius of the greatest amount, in pixels.</param>
    public double Radius(decimal amount, double largest) => Math.Max(Least, TrueRadius(amount, largest));

    /// <summary>Returns the amount, rounded down, below which dots are drawn larger than their true area; null if no dot is.</summary>
    public decimal? DrawnLarger(double largest) =>
        Amounts.Any(a => TrueRadius(a, largest) < Least) ? RoundAmount.Below(most * (decimal)(Least * Least / (largest * largest))) : null;

    /// <summary>Returns up to three round amounts for a key, the largest first, each at most a quarter of the previous one.</summary>
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
