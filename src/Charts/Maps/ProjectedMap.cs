using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Report.Charts.Layout;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>
/// The shapes of a map on the plane of a projection. Cached for each map and projection, since every drawing of every chart needs them.
/// </summary>
internal sealed class ProjectedMap
{
    private static readonly ConditionalWeakTable<BaseMap, ConcurrentDictionary<Projection, ProjectedMap>> Made = [];

    private ProjectedMap(BaseMap map, Projection projection) =>
        Shapes = [
            .. map
                .Shapes.Where(shape => projection is not AlbersUsa || AlbersUsa.Holds(shape))
                .Select(shape =>
                    (
                        shape,
                        (IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>>)[.. shape.Polygons.SelectMany(p => Project(p, projection))]
                    )
                ),
        ];

    /// <summary>The shapes with their polygons, each an outline and its holes, in units of the plane; y grows to the north.</summary>
    public IReadOnlyList<(MapShape Shape, IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>> Polygons)> Shapes { get; }

    public static ProjectedMap Of(BaseMap map, Projection projection) =>
        Made.GetValue(map, _ => new ConcurrentDictionary<Projection, ProjectedMap>()).GetOrAdd(projection, p => new ProjectedMap(map, p));

    // A polygon that crosses the cut is divided into parts, and each part keeps the holes that lie in it.
    private static IEnumerable<IReadOnlyList<IReadOnlyList<PixelPoint>>> Project(MapPolygon polygon, Projection projection)
    {
        var outlines = Parts(polygon.Rings[0], projection);
        var holes = polygon.Rings.Skip(1).SelectMany(r => Parts(r, projection)).ToList();
        foreach (var outline in outlines)
        {
            var (west, east) = (outline.Min(p => p.Longitude), outline.Max(p => p.Longitude));
            var own = holes.Where(h => outlines.Count == 1 || (h[0].Longitude >= west && h[0].Longitude <= east));
            yield return [.. own.Prepend(outline).Select(ring => ring.Select(projection.Project).ToList())];
        }
    }

    private static IReadOnlyList<IReadOnlyList<Degrees>> Parts(IReadOnlyList<Degrees> ring, Projection projection)
    {
        var parts = MapCut.Around(ring, projection.Meridian);
        return projection.Window is not { } window
            ? parts
            : [.. parts.Select(p => p.All(window.Holds) ? p : window.Cut(p)).Where(p => p.Count > 2)];
    }
}
