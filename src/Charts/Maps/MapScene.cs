using System.Runtime.CompilerServices;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data.Maps;
using Report.Themes;

namespace Report.Charts.Maps;

/// <summary>A shape as a picture shows it.</summary>
/// <param name="Rings">Pixels, cut off at the frame; the largest outline first, none where nothing of it is in sight.</param>
internal sealed record MapLand(MapShape Shape, IReadOnlyList<IReadOnlyList<PixelPoint>> Rings)
{
    /// <summary>A point well inside the largest outline; null where nothing of it is in sight.</summary>
    public PixelPoint? Middle => Rings.Count == 0 ? null : field ??= InnerPoint.Of(Rings[0]);

    /// <summary>Square pixels of the largest outline.</summary>
    public double Area => Rings.Count == 0 ? 0 : InnerPoint.AreaOf(Rings[0]);
}

/// <summary>What a panel's map shows: all layers' places over one base map, in one frame.</summary>
internal sealed class MapScene
{
    private static readonly ConditionalWeakTable<Panel, MapScene> Made = [];

    // The picture of places reaches this much further than they do, and at least this many degrees.
    private const double Margin = 0.14;
    private const double LeastSpan = 8;

    // No wider than the usual map reaches around its middle: its own edges must not be seen.
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
        Joined = Places.Where(p => p.Shape is not null).DistinctBy(p => p.Shape)
            .ToDictionary(p => p.Shape!, p => p, (IEqualityComparer<MapShape>)ReferenceEqualityComparer.Instance);
    }

    public BaseMap Map { get; }

    /// <summary>Of all layers, in their order.</summary>
    public IReadOnlyList<MapPlace> Places { get; }

    /// <summary>The largest size of an amount; 0 where no place has one.</summary>
    public decimal LargestAmount { get; }

    public MapFrame Frame { get; }

    public bool FitsRows { get; }

    /// <summary>
    /// The ink of shapes without a row: that of missing numbers where colour stands for numbers on the whole map, else that of land.
    /// </summary>
    public string Ground => !FitsRows && First.Layer.ColorOfNumbers is not null ? SeriesInks.Recede : "land";

    /// <summary>In the order of the map.</summary>
    public IReadOnlyList<MapLand> Lands { get; }

    /// <summary>The first row of each shape that has one.</summary>
    public IReadOnlyDictionary<MapShape, MapPlace> Joined { get; }

    /// <summary>The layer that draws the land.</summary>
    public LayerRows First { get; }

    public static MapScene Of(Panel panel) => Made.GetValue(panel, p => new MapScene(p));

    /// <summary>Width over height of a map that is fitted to its shapes.</summary>
    public static double ShapeOf(Layer layer, BaseMap map)
    {
        var counted = Counted(layer, map).ToList();
        var bounds = Box.Around(Outlines(counted, map, Named(layer, map, AreaOf(counted, []))));
        return bounds.Width / bounds.Height;
    }

    /// <summary>Ends that an editor sets to the picture are ends around rows.</summary>
    public static bool IsFittedToRows(Layer first, BaseMap map, IEnumerable<Layer> layers) => map.Shapes.Count == 0 || MapDefaults.FitsRows(first, map)
        || layers.SelectMany(l => l.Encoding).Any(e => e.Key is Channel.Longitude or Channel.Latitude && e.Value.Domain is not null);

    /// <summary>The projection that an editor names, or the usual one where it does not suit the area, which is told elsewhere.</summary>
    public static Projection Named(Layer layer, BaseMap map, MapArea area) =>
        Projections.Named(MapDefaults.ProjectionOf(layer, map, area), area) ?? Projections.Named(Projections.Usual(area), area)!;

    /// <summary>Pixels of where a place is; null where its shape is not in sight.</summary>
    public PixelPoint? At(MapPlace place) => place.At is { } at ? Frame.Pixel(at) : LandOf(place.Shape!)?.Middle;

    public MapLand? LandOf(MapShape shape) => byShape.GetValueOrDefault(shape);

    private Dictionary<MapShape, MapLand> byShape => field ??=
        Lands.ToDictionary(l => l.Shape, (IEqualityComparer<MapShape>)ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The shapes that a picture of all of a map shows, whatever its rows: Antarctica is not among them, nor what is not on the projection.
    /// </summary>
    public static IEnumerable<MapShape> Counted(Layer layer, BaseMap map)
    {
        var limits = MapDefaults.Limits(map);
        var isUsa = layer.Map?.Projection?.Value == Projections.AlbersUsa;
        return map.Shapes.Where(s => (!isUsa || AlbersUsa.Holds(s))
            && s.Polygons.Any(p => p.Rings[0].Any(at => at.Latitude >= limits.South && at.Latitude <= limits.North)));
    }

    /// <summary>
    /// The shapes in sight of a whole map that a layer colours and that no row is about; none where land is only the ground of the rows.
    /// </summary>
    public static IReadOnlyList<MapShape> WithoutRows(LayerRows rows, Theme theme)
    {
        var map = MapDefaults.MapOf(rows.Layer, theme);
        if (rows.Layer.ColorOfNumbers is null || rows.Layer.Encoding.ContainsKey(Channel.Size) || IsFittedToRows(rows.Layer, map, [rows.Layer]))
        {
            return [];
        }

        var told = rows.Data.Select(d => MapPlace.Of(d, map)?.Shape).OfType<MapShape>().ToHashSet<MapShape>(ReferenceEqualityComparer.Instance);
        return [.. Counted(rows.Layer, map).Where(s => !told.Contains(s))];
    }

    /// <summary>The degrees that a picture of all of a map has to show.</summary>
    public static MapArea AreaOf(Layer layer, BaseMap map, IEnumerable<MapPlace> places) => AreaOf(Counted(layer, map), places);

    private static MapArea AreaOf(IEnumerable<MapShape> counted, IEnumerable<MapPlace> places) => MapArea.Around(
        counted.SelectMany(s => s.Polygons).SelectMany(p => p.Rings[0]).Concat(places.Select(p => p.At).OfType<Degrees>()));

    private MapFrame FrameOf(List<LayerRows> layers, Box plot)
    {
        if (FitsRows)
        {
            var rows = RowsArea(layers);
            var box = Map.Name == MapLibrary.Usual ? plot with { Right = Math.Min(plot.Right, plot.Left + (MostShape * plot.Height)) } : plot;
            var conic = Named(layers[0].Layer, Map, rows);
            return MapFrame.Fit(conic, Box.Around(Edge(rows).Select(conic.Project)), box);
        }

        var counted = Counted(layers[0].Layer, Map).ToList();
        var projection = Named(layers[0].Layer, Map, AreaOf(counted, Places));
        // What the picture leaves out by default is in it once a row is about it.
        var shown = counted.Concat(Places.Select(p => p.Shape).OfType<MapShape>());
        var places = Places.Select(p => p.At).OfType<Degrees>().Select(at => projection.Project(MapCut.Near(at, projection.Meridian)));
        return MapFrame.Fit(projection, Box.Around(places.Concat(Outlines(shown, Map, projection))), plot);
    }

    private static IEnumerable<PixelPoint> Outlines(IEnumerable<MapShape> shown, BaseMap map, Projection projection)
    {
        var wanted = shown.ToHashSet<MapShape>(ReferenceEqualityComparer.Instance);
        return ProjectedMap.Of(map, projection).Shapes.Where(s => wanted.Contains(s.Shape)).SelectMany(s => s.Polygons).SelectMany(p => p[0]);
    }

    // An editor's ends of longitude and latitude widen the frame; no place is ever outside it.
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
        return new MapArea(west, Math.Max(-80, south), east, Math.Min(85, north));

        (double Low, double High) Widen(Channel channel, double low, double high, double least, double most) =>
            layers.Select(l => l.Layer.Encoding.GetValueOrDefault(channel)?.Domain).FirstOrDefault(d => d is not null) is { } domain
                ? (Math.Min(least, (double)domain.Low), Math.Max(most, (double)domain.High))
                : (low, high);
    }

    private static IReadOnlyList<Degrees> Largest(MapShape shape) => shape.Polygons.MaxBy(p => MapRings.AreaOf(p.Rings[0]))!.Rings[0];

    private static IEnumerable<Degrees> Edge(MapArea area) => Enumerable.Range(0, 21).Select(i => i / 20.0).SelectMany(t => new Degrees[]
    {
        new(area.West + (t * (area.East - area.West)), area.South), new(area.West + (t * (area.East - area.West)), area.North),
        new(area.West, area.South + (t * (area.North - area.South))), new(area.East, area.South + (t * (area.North - area.South))),
    });

    private IReadOnlyList<MapLand> LandsOf()
    {
        var shapes = ProjectedMap.Of(Map, Frame.Projection).Shapes;
        var pixels = shapes.Select(s => (IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>>)[.. s.Polygons.Select(p => p.Select(r => (IReadOnlyList<PixelPoint>)[.. r.Select(Frame.Pixel)]).ToList())]).ToList();
        return [.. shapes.Zip(MapSimplifier.Simplify(pixels), (s, rings) => new MapLand(s.Shape, InSight(rings)))];
    }

    private List<IReadOnlyList<PixelPoint>> InSight(IReadOnlyList<IReadOnlyList<PixelPoint>> rings)
    {
        var bounds = Frame.Box;
        return [.. rings.Select(r => r.All(bounds.Holds) ? r : r.Within(bounds)).Where(r => r.Count > 2)];
    }
}
