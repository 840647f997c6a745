using Report.Charts.Layout;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>Cuts outlines along the antimeridian of a projection, opposite its central meridian.</summary>
internal static class MapCut
{
    private const double Turn = 360;

    /// <summary>
    /// Returns the parts of a ring, with longitudes within 180° of a meridian; a ring that does not cross the cut is returned whole,
    /// shifted by full turns where needed.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Degrees>> Around(IReadOnlyList<Degrees> ring, double meridian)
    {
        var whole = Unwound(ring, meridian);
        var (west, east) = (whole.Min(p => p.Longitude), whole.Max(p => p.Longitude));
        var (left, right) = (meridian - (Turn / 2), meridian + (Turn / 2));
        if (west >= left && east <= right)
        {
            return [whole];
        }

        var parts = new List<IReadOnlyList<Degrees>>();
        for (var turns = Math.Ceiling((left - east) / Turn); (west + (turns * Turn)) < right; turns++)
        {
            var moved = whole.Select(p => new PixelPoint(p.Longitude + (turns * Turn), p.Latitude)).ToList();
            var part = moved.Within(new Box(left, -90, right, 90));
            if (part.Count > 2)
            {
                parts.Add([.. part.Select(s => new Degrees(s.X, s.Y))]);
            }
        }

        return parts;
    }

    /// <summary>Returns the same place with a longitude within 180° of a meridian.</summary>
    public static Degrees Near(Degrees place, double meridian) =>
        place with
        {
            Longitude = place.Longitude - (Turn * Math.Round((place.Longitude - meridian) / Turn)),
        };

    // Makes longitudes continuous, without jumps of 360°. A ring that goes all the way around a pole is closed over the pole.
    private static List<Degrees> Unwound(IReadOnlyList<Degrees> ring, double meridian)
    {
        var start = Near(ring[0], meridian);
        var points = new List<Degrees>(ring.Count) { start };
        foreach (var point in ring.Skip(1))
        {
            var before = ring[points.Count - 1];
            points.Add(
                RunsAlongPole(before, point)
                    ? point with
                    {
                        Longitude = points[^1].Longitude + point.Longitude - before.Longitude,
                    }
                    : Near(point, points[^1].Longitude)
            );
        }

        var closing = Near(start, points[^1].Longitude).Longitude;
        if (!RunsAlongPole(ring[^1], ring[0]) && Math.Abs(closing - start.Longitude) > 1)
        {
            var pole = points.Average(p => p.Latitude) < 0 ? -90.0 : 90.0;
            points.AddRange([new Degrees(closing, start.Latitude), new Degrees(closing, pole), new Degrees(start.Longitude, pole)]);
        }

        return points;
    }

    // In files that are cut at 180°, the lower edge of Antarctica runs along the pole from one end of the map to the other: it is a side of
    // the outline, not a jump.
    private static bool RunsAlongPole(Degrees from, Degrees to) =>
        Math.Abs(from.Latitude) > 89 && Math.Abs(to.Latitude) > 89 && Math.Abs(Math.Abs(to.Longitude - from.Longitude) - Turn) < 1e-6;
}
