using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Maps;

/// <summary>
/// Checks the outlines of a map file and normalises them: rings without a closing point, the outline of an area before its holes.
/// </summary>
/// <remarks>The direction of a ring is ignored, since files differ: RFC 7946 has outlines run anticlockwise, others clockwise.</remarks>
internal sealed class MapRings(byte[] json, string file, DiagnosticBag bag)
{
    private const int LeastPoints = 4;
    private const double AlmostPole = 89.9;
    private const double Speck = 0.002;

    // Files that cross the date line may count longitudes past 180, but none past a full turn.
    private const double MostLongitude = 360;

    /// <summary>Reports the first fault of each kind, with the number of areas or points that have it.</summary>
    public void Check(IReadOnlyList<RawFeature> areas)
    {
        if (CheckDegrees(areas))
        {
            CheckRings(areas);
        }
    }

    /// <summary>
    /// Returns a polygon with its outline first and without closing points; rings of fewer than three points are left out.
    /// </summary>
    private static MapPolygon Open(IReadOnlyList<IReadOnlyList<Degrees>> rings)
    {
        // A ring whose points all lie at a pole is left out: it has a meaning on a sphere, but encloses nothing on a plane.
        var open = rings
            .Select(WithoutEnd)
            .Where(r => r.Count >= LeastPoints - 1 && r.Any(p => Math.Abs(p.Latitude) < AlmostPole))
            .ToList();
        // If rings are in the wrong order, the largest is the outline.
        var outline = open.Count < 2 ? 0 : open.IndexOf(open.MaxBy(r => AreaOf(r))!);
        return new MapPolygon(outline <= 0 ? open : [open[outline], .. open.Where((_, i) => i != outline)]);
    }

    /// <summary>
    /// Returns the polygons of a shape; a tiny triangle where none of its outlines encloses anything, so that the shape still has a place.
    /// </summary>
    public static IReadOnlyList<MapPolygon> Open(IEnumerable<IReadOnlyList<IReadOnlyList<Degrees>>> polygons)
    {
        var written = polygons.ToList();
        var open = written.Select(Open).Where(p => p.Rings.Count > 0).ToList();
        var at = written.SelectMany(p => p).SelectMany(r => r).First();
        return open.Count > 0
            ? open
            :
            [
                new MapPolygon([
                    [at, at with { Longitude = at.Longitude + Speck }, at with { Latitude = at.Latitude + Speck }],
                ]),
            ];
    }

    private bool CheckDegrees(IReadOnlyList<RawFeature> areas)
    {
        var points = areas.SelectMany(a => a.Polygons!).SelectMany(p => p).SelectMany(r => r);
        var areDegrees = true;
        // Latitudes beyond 90 suggest that longitude and latitude were exchanged, if all first numbers could be latitudes.
        var (canBeExchanged, count) = (true, 0);
        Degrees? wrong = null;
        foreach (var point in points)
        {
            var isRight = Math.Abs(point.Longitude) <= MostLongitude && Math.Abs(point.Latitude) <= 90;
            wrong ??= isRight ? null : point;
            areDegrees &= isRight;
            count += isRight ? 0 : 1;
            canBeExchanged &= Math.Abs(point.Longitude) <= 90 && Math.Abs(point.Latitude) <= MostLongitude;
        }

        if (!areDegrees)
        {
            var at = PlaceOf(areas.First(a => a.Polygons!.Any(p => p.Any(r => r.Contains(wrong!.Value)))));
            bag.Add(
                canBeExchanged
                    ? MapRules.Exchanged.At(at, wrong!.Value.Longitude, wrong.Value.Latitude)
                    : MapRules.NotDegrees.At(at, wrong!.Value.Longitude, wrong.Value.Latitude, count)
            );
        }

        return areDegrees;
    }

    private void CheckRings(IReadOnlyList<RawFeature> areas)
    {
        Tell(
            areas,
            p => p.Any(r => r.Count < LeastPoints && !IsOpen(r)),
            "have an outline of fewer than three points, as where an area is smaller than the steps of the file"
        );
        Tell(areas, p => p.Any(IsOpen), "do not end where they begin, and are closed by a straight line");
        Tell(areas, p => p.Skip(1).Any(hole => AreaOf(hole) > AreaOf(p[0])), "have a hole before the outline that it is in");
        if (areas.FirstOrDefault(a => a.Polygons!.All(p => p.All(r => r.Count == 0))) is { } empty)
        {
            throw new MapFault("this area has no outline", empty.Path);
        }
    }

    private void Tell(IReadOnlyList<RawFeature> areas, Func<IReadOnlyList<IReadOnlyList<Degrees>>, bool> isWrong, string fault)
    {
        var wrong = areas.Where(a => a.Polygons!.Any(isWrong)).ToList();
        if (wrong.Count > 0)
        {
            bag.Add(MapRules.BadRings.At(PlaceOf(wrong[0]), wrong.Count, fault));
        }
    }

    private Position PlaceOf(RawFeature area) => JsonPlace.Of(json, file, area.Path);

    private static bool IsOpen(IReadOnlyList<Degrees> ring) => ring.Count > 2 && ring[0] != ring[^1];

    private static IReadOnlyList<Degrees> WithoutEnd(IReadOnlyList<Degrees> ring) =>
        ring.Count > 1 && ring[0] == ring[^1] ? [.. ring.SkipLast(1)] : ring;

    /// <summary>Returns the area within a ring in square degrees, by the shoelace formula.</summary>
    public static double AreaOf(IReadOnlyList<Degrees> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            twice += (a.Longitude * b.Latitude) - (b.Longitude * a.Latitude);
        }

        return Math.Abs(twice / 2);
    }
}
