using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;

namespace Report.Charts.Marks;

/// <summary>
/// Spreads the dots of one category across their band, so that equal or close values can be told apart. Nothing is random: the same rows
/// are always spread alike.
/// </summary>
/// <param name="Radius">Radius of every dot, in pixels: the largest at which dots fit beside each other.</param>
/// <param name="Aside">Pixels by which each dot is moved across its band.</param>
internal sealed record SpreadDots(double Radius, IReadOnlyDictionary<Datum, double> Aside)
{
    // Fractional part of the golden ratio: its multiples fill an interval more evenly than chance does.
    private const double Golden = 0.618033988749895;

    private static readonly double[] Radii = [5, 4, 3, 2.5, 2, 1.5, 1.25];

    /// <summary>Returns null for a layer whose dots stay in line, or have no values to spread along.</summary>
    public static SpreadDots? Of(LayerRows rows, Panel panel, Func<Datum, PixelPoint?> place)
    {
        if (rows.Layer.DotPosition == DotPosition.Identity || rows.Mark.IsScatter(rows.Layer))
        {
            return null;
        }

        var band = panel.Band.Size / (rows.IsHorizontal ? panel.PerPixel.Y : panel.PerPixel.X);
        var groups = rows
            .Data.Select(d => (Datum: d, At: place(d)))
            .Where(d => d.At is not null)
            .GroupBy(d => rows.IsHorizontal ? d.At!.Value.Y : d.At!.Value.X)
            .Select(g =>
                g.Select(d => (d.Datum, Along: Along(panel.Surface.Pixel(d.At!.Value), rows.IsHorizontal))).OrderBy(d => d.Along).ToList()
            )
            .ToList();
        if (rows.Layer.DotPosition == DotPosition.Jitter)
        {
            var most = groups.Select(g => g.Count).DefaultIfEmpty(0).Max();
            var radius = Radii.FirstOrDefault(r => most * r * r * Math.PI < band * panel.Plot.Width / 2, Radii[^1]);
            return new SpreadDots(
                radius,
                groups
                    .SelectMany(g => g.Select((d, i) => (d.Datum, Aside: (((i + 1) * Golden % 1) - 0.5) * (band - (2 * radius)))))
                    .ToDictionary(d => d.Datum, d => d.Aside)
            );
        }

        foreach (var radius in Radii)
        {
            var lanes = Math.Max(1, (int)(band / (2 * radius)));
            var aside = new Dictionary<Datum, double>();
            // Pack all groups, even after one of them does not fit.
            var fits = groups.Aggregate(true, (all, group) => Pack(group, radius, lanes, aside) && all);
            if (fits || radius == Radii[^1])
            {
                return new SpreadDots(radius, aside);
            }
        }

        return null;
    }

    // Puts each dot into the lane nearest to the middle whose last dot ends before this one begins; where none is free, into the lane that
    // becomes free first. Returns false where a dot found no free lane.
    private static bool Pack(List<(Datum Datum, double Along)> dots, double radius, int lanes, Dictionary<Datum, double> aside)
    {
        var ends = Enumerable.Repeat(double.NegativeInfinity, lanes).ToArray();
        var fits = true;
        foreach (var (datum, along) in dots)
        {
            var lane = Array.FindIndex(ends, end => end <= along - (2 * radius) + 0.01);
            fits &= lane >= 0;
            lane = lane >= 0 ? lane : Array.IndexOf(ends, ends.Min());
            ends[lane] = along;
            aside[datum] = (lane % 2 == 0 ? 1 : -1) * ((lane + 1) / 2) * 2 * radius;
        }

        return fits;
    }

    private static double Along(PixelPoint pixel, bool isHorizontal) => isHorizontal ? pixel.X : -pixel.Y;
}
