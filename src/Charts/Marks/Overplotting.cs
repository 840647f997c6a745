using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Measures how many dots of a layer cover each other, so that readers cannot see how many there are.</summary>
internal static class Overplotting
{
    // Approximate size of the plot in a wide rendering, in pixels.
    private const double Width = 660;
    private const double Height = 340;
    private const int Few = 300;
    private const double MostCovered = 0.3;

    /// <summary>Whether more than three tenths of at least 300 dots lie over another.</summary>
    public static bool IsHeavy(LayerRows rows) => Covered(rows) > MostCovered * rows.Data.Count;

    /// <summary>
    /// Counts the dots whose middle falls into a grid cell that another dot already occupies; a cell is as wide as a dot's radius. Returns
    /// 0 for fewer than 300 dots, and for dots that are spread or sized.
    /// </summary>
    public static int Covered(LayerRows rows)
    {
        if (rows.Data.Count < Few || rows.Layer.DotPosition != DotPosition.Identity || rows.Layer.Encoding.ContainsKey(Channel.Size))
        {
            return 0;
        }

        var (x, y) = (CurvedScale(rows, Channel.X), CurvedScale(rows, Channel.Y));
        var places = rows
            .Data.Select(d => (X: Along(d, Channel.X, x), Y: Along(d, Channel.Y, y)))
            .Where(p => p is { X: not null, Y: not null })
            .Select(p => (X: p.X!.Value, Y: p.Y!.Value))
            .ToList();
        if (places.Count == 0)
        {
            return 0;
        }

        var cell = DotMark.RadiusAmong(rows.Data.Count);
        var (left, bottom) = (places.Min(p => p.X), places.Min(p => p.Y));
        var perX = Width / Math.Max(double.Epsilon, places.Max(p => p.X) - left);
        var perY = Height / Math.Max(double.Epsilon, places.Max(p => p.Y) - bottom);
        return places.Count
            - places.Select(p => ((int)((p.X - left) * perX / cell), (int)((p.Y - bottom) * perY / cell))).Distinct().Count();
    }

    private static double? Along(Datum datum, Channel channel, Scale? curved) =>
        datum[channel]?.Value switch
        {
            Quantity { Point: { } point } => curved is null ? (double)point : curved.At(point),
            DateValue date => date.Start.DayNumber,
            _ => null,
        };

    // The scale of a channel on which equal distances are not equal differences; null for any other.
    private static Scale? CurvedScale(LayerRows rows, Channel channel)
    {
        var encoding = rows.Layer.Encoding.GetValueOrDefault(channel);
        if (encoding?.Scale is not (ScaleType.Log or ScaleType.Symlog))
        {
            return null;
        }

        var extent = new Extent(encoding.Scale.Value);
        foreach (var datum in rows.Data)
        {
            extent.Include(datum[channel]?.Value);
        }

        return encoding.Scale == ScaleType.Log ? LogScale.For(extent, null, null) : SymlogScale.For(extent, null, null);
    }
}
