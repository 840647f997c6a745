using Report.Charts.Layout;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>A rectangle of longitudes and latitudes, in degrees. East exceeds 180 if it crosses the date line.</summary>
internal sealed record MapArea(double West, double South, double East, double North)
{
    /// <summary>
    /// Returns the smallest area around some places. Its longitudes leave out the widest empty stretch of the globe, so it may cross the
    /// date line.
    /// </summary>
    public static MapArea Around(IEnumerable<Degrees> places)
    {
        var (south, north) = (90.0, -90.0);
        var taken = new bool[360];
        var (west, east) = (double.MaxValue, double.MinValue);
        foreach (var place in places)
        {
            var longitude = MapCut.Near(place, 0).Longitude;
            (south, north) = (Math.Min(south, place.Latitude), Math.Max(north, place.Latitude));
            (west, east) = (Math.Min(west, longitude), Math.Max(east, longitude));
            taken[(int)Math.Floor(longitude + 180) % 360] = true;
        }

        var (start, length) = WidestGap(taken);
        // If the widest gap lies within the span and is wider than the one across the date line, the area goes the other way around the
        // globe.
        return length > 360 - (east - west) && start - 180 > west
            ? new MapArea(start + length - 180, south, start + 180, north)
            : new MapArea(west, south, east, north);
    }

    public bool Holds(Degrees place) =>
        place.Longitude >= West && place.Longitude <= East && place.Latitude >= South && place.Latitude <= North;

    /// <summary>Clips a ring to the area; empty if no part of it is inside.</summary>
    public IReadOnlyList<Degrees> Cut(IReadOnlyList<Degrees> ring) =>
        [
            .. ring.Select(p => new PixelPoint(p.Longitude, p.Latitude))
                .ToList()
                .Within(new Box(West, South, East, North))
                .Select(s => new Degrees(s.X, s.Y)),
        ];

    private static (int Start, int Length) WidestGap(bool[] taken)
    {
        var (best, length) = (0, 0);
        for (var (i, run) = (0, 0); i < 2 * taken.Length; i++)
        {
            run = taken[i % taken.Length] ? 0 : run + 1;
            if (run > length && run <= taken.Length)
            {
                (best, length) = (i - run + 1, run);
            }
        }

        return (best, length);
    }
}
