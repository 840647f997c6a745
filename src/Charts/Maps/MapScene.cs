using System.Runtime.CompilerServices;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data.Maps;
using Report.Themes;

namespace Report.Charts.Maps;

/// <summary>A shape of the map as drawn, in pixels.</summary>
/// <param name="Rings">
/// The outlines and holes in pixels, clipped to the frame, the largest outline first; empty if nothing of the shape is visible.
/// </param>
internal sealed record MapLand(MapShape Shape, IReadOnlyList<IReadOnlyList<PixelPoint>> Rings)
{
    /// <summary>A point well inside the largest outline, for a dot or a name; null if nothing of the shape is visible.</summary>
    public PixelPoint? Middle => Rings.Count == 0 ? null : field ??= InnerPoint.Of(Rings[0]);

    /// <summary>The area of the largest outline, in square pixels.</summary>
    public double Area => Rings.Count == 0 ? 0 : InnerPoint.AreaOf(Rings[0]);
}

/// <summary>The map of a panel: the places of all layers on one base map, in one frame.</summary>
internal sealed class MapScene
{
    private static readonly ConditionalWeakTable<Panel, MapScene> Made = [];

    // A map fitted to its rows has a margin of this share of their extent on each side, and shows at least this many degrees of latitude.
    private const double Margin = 0.14;
    private const double LeastSpan = 8;

    // The greatest ratio of width to height for a map of Europe fitted to its rows: a wider picture would show the edges of the map.
    private const double MostShape = 1.9;

    private MapScene(Panel panel)
    {
        var layers = panel.Rows.Layers.Where(l => l.Mark.JoinsMap).ToList();
        Map = MapDefaults.MapOf(layers[0].Layer, panel.ChartStyle.Theme);
        Places = [.. layers.SelectMany(l => l.Data).Select(d => MapPlace.Of(d, Map)).OfType<MapPlace>()];
        LargestAmount = Places.Select(p => Math.Abs(p.Amount?.Point ?? 0)).DefaultIfEmpty().Max();
        First = layers[0];
        FitsRows = IsFittedToRows(layers[0].Layer, Map, layers.Select(l => l.Layer));
        Frame = FrameOf(layers, panel.Plot);
        Lands = LandsOf();
        Joined = Places
            .Where(p => p.Shape is not null)
            .DistinctBy(p => p.Shape)
            .ToDictionary(p => p.Shape!, p => p, (IEqualityComparer<MapShape>)ReferenceEqualityComparer.Instance);
    }

    public BaseMap Map { get; }

    /// <summary>The places of all layers, in the order of the layers.</summary>
    public IReadOnlyList<MapPlace> Places { get; }

    /// <summary>The largest absolute amount; 0 if no place has one.</summary>
    public decimal LargestAmount { get; }

    public MapFrame Frame { get; }

    public bool FitsRows { get; }

    /// <summary>
    /// The ink of shapes without a row: the one for missing numbers if the whole map is coloured by numbers, else the one for land.
    /// </summary>
    public string Ground => !FitsRows && First.Layer.ColorOfNumbers is not null ? SeriesInks.Recede : "land";

    /// <summary>The shapes of the map as drawn, in the order of the map.</summary>
    public IReadOnlyList<MapLand> Lands { get; }

    /// <summary>The shapes that a row is about, each with its first row.</summary>
    public IReadOnlyDictionary<MapShape, MapPlace> Joined { get; }

    /// <summary>The first layer of the map, which draws the land.</summary>
    public LayerRows First { get; }

    public static MapScene Of(Panel panel) => Made.GetValue(panel, p => new MapScene(p));

    /// <summary>Returns the ratio of width to height of a map that is fitted to its shapes.</summary>
    public static double ShapeOf(Layer layer, BaseMap map)
    {
        var counted = Counted(layer, map).ToList();
        var bounds = Box.Around(Outlines(counted, map, Named(layer, map, AreaOf(counted, []))));
        return bounds.Width / bounds.Height;
    }

    /// <summary>
    /// Whether the picture is fitted to the rows: by choice or default, because the map has no shapes, or because the editor sets a domain
    /// of longitude or latitude.
    /// </summary>
    public static bool IsFittedToRows(Layer first, BaseMap map, IEnumerable<Layer> layers) =>
        map.Shapes.Count == 0
        || MapDefaults.FitsRows(first, map)
        || layers.SelectMany(l => l.Encoding).Any(e => e.Key is Channel.Longitude or Channel.Latitude && e.Value.Domain is not null);

    /// <summary>
    /// Returns the projection that the editor names or the default of the map; if it does not suit the area, which is reported elsewhere,
    /// one that does.
    /// </summary>
    public static Projection Named(Layer layer, BaseMap map, MapArea area) =>
        Projections.Named(MapDefaults.ProjectionOf(layer, map, area), area) ?? Projections.Named(Projections.Usual(area), area)!;

    /// <summary>Returns the position of a place, in pixels; null if its shape is not visible.</summary>
    public PixelPoint? At(MapPlace place) => place.At is { } at ? Frame.Pixel(at) : LandOf(place.Shape!)?.Middle;

    public MapLand? LandOf(MapShape shape) => byShape.GetValueOrDefault(shape);

    private Dictionary<MapShape, MapLand> byShape =>
        field ??= Lands.ToDictionary(l => l.Shape, (IEqualityComparer<MapShape>)ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The shapes that a picture of the whole map shows, whatever its rows: without Antarctica, and without shapes that the projection does
    /// not show.
    /// </summary>
    public static IEnumerable<MapShape> Counted(Layer layer, BaseMap map)
    {
        var limits = MapDefaults.Limits(map);
        var isUsa = layer.Map?.Projection?.Value == Projections.AlbersUsa;
        return map.Shapes.Where(s =>
            (!isUsa || AlbersUsa.Holds(s))
            && s.Polygons.Any(p => p.Rings[0].Any(at => at.Latitude >= limits.South && at.Latitude <= limits.North))
        );
    }

    /// <summary>
    /// The visible shapes of a whole map coloured by numbers that no row is about; empty for any other map, whose land is only background.
    /// </summary>
    public static IReadOnlyList<MapShape> WithoutRows(LayerRows rows, Theme theme)
    {
        var map = MapDefaults.MapOf(rows.Layer, theme);
        if (
            rows.Layer.ColorOfNumbers is null
            || rows.Layer.Encoding.ContainsKey(Channel.Size)
            || IsFittedToRows(rows.Layer, map, [rows.Layer])
        )
        {
            return [];
        }

        var told = rows
            .Data.Select(d => MapPlace.Of(d, map)?.Shape)
            .OfType<MapShape>()
            .ToHashSet<MapShape>(ReferenceEqualityComparer.Instance);
        return [.. Counted(rows.Layer, map).Where(s => !told.Contains(s))];
    }

    /// <summary>The area that a picture of the whole map has to show, in degrees.</summary>
    public static MapArea AreaOf(Layer layer, BaseMap map, IEnumerable<MapPlace> places) => AreaOf(Counted(layer, map), places);

    private static MapArea AreaOf(IEnumerable<MapShape> counted, IEnumerable<MapPlace> places) =>
        MapArea.Around(counted.SelectMany(s => s.Polygons).SelectMany(p => p.Rings[0]).Concat(places.Select(p => p.At).OfType<Degrees>()));

    private MapFrame FrameOf(List<LayerRows> layers, Box plot)
    {
        if (FitsRows)
        {
            var rows = RowsArea(layers);
            var box =
                Map.Name == MapLibrary.Usual ? plot with { Right = Math.Min(plot.Right, plot.Left + (MostShape * plot.Height)) } : plot;
            var conic = Named(layers[0].Layer, Map, rows);
            return MapFrame.Fit(conic, Box.Around(Edge(rows).Select(conic.Project)), box);
        }

        var counted = Counted(layers[0].Layer, Map).ToList();
        var projection = Named(layers[0].Layer, Map, AreaOf(counted, Places));
        // A shape that is left out by default, such as Antarctica, is shown if a row is about it.
        var shown = counted.Concat(Places.Select(p => p.Shape).OfType<MapShape>());
        var places = Places.Select(p => p.At).OfType<Degrees>().Select(at => projection.Project(MapCut.Near(at, projection.Meridian)));
        return MapFrame.Fit(projection, Box.Around(places.Concat(Outlines(shown, Map, projection))), plot);
    }

    private static IEnumerable<PixelPoint> Outlines(IEnumerable<MapShape> shown, BaseMap map, Projection projection)
    {
        var wanted = shown.ToHashSet<MapShape>(ReferenceEqualityComparer.Instance);
        return ProjectedMap
            .Of(map, projection)
            .Shapes.Where(s => wanted.Contains(s.Shape))
            .SelectMany(s => s.Polygons)
            .SelectMany(p => p[0]);
    }

    // A domain of longitude or latitude that the editor sets replaces the margin; it cannot cut off places. The margin ends at 80° south
    // and at 85° north.
    private MapArea RowsArea(IReadOnlyList<LayerRows> layers)
    {
        var limits = MapDefaults.Limits(Map);
        var spots = Places
            .SelectMany(p => p.At is { } at ? [at] : Largest(p.Shape!).Where(s => s.Longitude > limits.West && s.Longitude < limits.East))
            .ToList();
        var area = spots.Count == 0 ? new MapArea(-10, 36, 32, 70) : MapArea.Around(spots);
        var (middle, across) = ((area.West + area.East) / 2, (area.South + area.North) / 2);
        var width = Math.Max((area.East - area.West) * (1 + (2 * Margin)), 1.6 * LeastSpan);
        var height = Math.Max((area.North - area.South) * (1 + (2 * Margin)), LeastSpan);
        var (west, east) = Widen(Channel.Longitude, middle - (width / 2), middle + (width / 2), area.West, area.East);
        var (south, north) = Widen(Channel.Latitude, across - (height / 2), across + (height / 2), area.South, area.North);
        return new MapArea(west, Math.Min(area.South, Math.Max(-80, south)), east, Math.Max(area.North, Math.Min(85, north)));

        (double Low, double High) Widen(Channel channel, double low, double high, double least, double most) =>
            layers.Select(l => l.Layer.Encoding.GetValueOrDefault(channel)?.Domain).FirstOrDefault(d => d is not null) is { } domain
                ? (Math.Min(least, (double)domain.Low), Math.Max(most, (double)domain.High))
                : (low, high);
    }

    private static IReadOnlyList<Degrees> Largest(MapShape shape) => shape.Polygons.MaxBy(p => MapRings.AreaOf(p.Rings[0]))!.Rings[0];

    private static IEnumerable<Degrees> Edge(MapArea area) =>
        Enumerable
            .Range(0, 21)
            .Select(i => i / 20.0)
            .SelectMany(t =>
                new Degrees[]
                {
                    new(area.West + (t * (area.East - area.West)), area.South),
                    new(area.West + (t * (area.East - area.West)), area.North),
                    new(area.West, area.South + (t * (area.North - area.South))),
                    new(area.East, area.South + (t * (area.North - area.South))),
                }
            );

    private IReadOnlyList<MapLand> LandsOf()
    {
        var shapes = ProjectedMap.Of(Map, Frame.Projection).Shapes;
        var pixels = shapes
            .Select(s =>
                (IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>>)
                    [.. s.Polygons.Select(p => p.Select(r => (IReadOnlyList<PixelPoint>)[.. r.Select(Frame.Pixel)]).ToList())]
            )
            .ToList();
        return [.. shapes.Zip(MapSimplifier.Simplify(pixels), (s, rings) => new MapLand(s.Shape, InSight(rings)))];
    }

    private List<IReadOnlyList<PixelPoint>> InSight(IReadOnlyList<IReadOnlyList<PixelPoint>> rings)
    {
        var bounds = Frame.Box;
        return [.. rings.Select(r => r.All(bounds.Holds) ? r : r.Within(bounds)).Where(r => r.Count > 2)];
    }
}
