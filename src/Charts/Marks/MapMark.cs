using Report.Charts.Layout;
using Report.Charts.Maps;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;

namespace Report.Charts.Marks;

/// <summary>
/// Draws shapes of a map in the colours of their rows, or dots whose areas are amounts: at the places that rows give, or on the shapes that
/// they name.
/// </summary>
internal sealed class MapMark : Mark
{
    private const double RowsShape = 0.78;
    private const double RowsShapeNarrow = 1.15;
    private const double LeastHeight = 0.35;
    private const double MostHeight = 1.25;

    // Square pixels. A smaller shape would be lost: it is drawn as a dot of its colour.
    private const double LeastSeen = 9;
    private const double LeastDot = 2.5;

    // Square pixels, instead of the above among thousands of shapes, where dots would cover their neighbours.
    private const double LeastSeenOfMany = 1;

    // With more shapes than this, details are at points in the middle of shapes, which may be thinned out: details of every shape would
    // weigh more than the outlines.
    private const int MostPointedAt = 1000;

    // With more shapes than this, edges are fine: wide ones would take up most of the picture.
    private const int ManyShapes = 100;
    private const double FineEdge = 0.5;
    private const double HollowEdge = 2.5;

    public override string Name => "map";

    public override bool HasAxes => false;

    public override bool TellsAxes => false;

    public override IEnumerable<Channel> Places(LayerRows rows) => [Channel.Label];

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.Label, Accepts.Names, Required: true),
            new(Channel.Longitude, Accepts.Numbers),
            new(Channel.Latitude, Accepts.Numbers),
            new(Channel.Size, Accepts.Numbers),
            new(Channel.Color, Accepts.Any),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override bool JoinsMap => true;

    public override bool NamesRows => true;

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        // A map has a frame, not axes.
    }

    public override double? Height(LayerRows rows, Room room)
    {
        var map = MapDefaults.MapOf(rows.Layer, room.ChartStyle.Theme);
        return MapScene.IsFittedToRows(rows.Layer, map, [rows.Layer])
            ? room.Width * (room.ChartStyle.IsNarrow ? RowsShapeNarrow : RowsShape)
            : room.Width * Math.Clamp(1 / MapScene.ShapeOf(rows.Layer, map), LeastHeight, MostHeight);
    }

    public override bool ShowsWhatNoRowIsAbout(LayerRows rows, ChartStyle chartStyle) =>
        MapScene.WithoutRows(rows, chartStyle.Theme).Count > 0;

    public override string? Caution(LayerRows rows, Room room)
    {
        var (map, say) = (MapDefaults.MapOf(rows.Layer, room.ChartStyle.Theme), room.ChartStyle.Locale.Labels);
        var isUsa = MapDefaults.IsUsa(rows.Layer, map);
        return (isUsa, map.HasShortNames ? map.Shapes.Count > ManyShapes : MapNames.LeavesOut(rows.Data.Count)) switch
        {
            (true, true) => say.InsetsOfUsa + " " + say.AreasUnnamed,
            (true, false) => say.InsetsOfUsa,
            (false, true) => say.AreasUnnamed,
            _ => null,
        };
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var scene = MapScene.Of(panel);
        if (ReferenceEquals(rows.Layer, scene.First.Layer))
        {
            DrawLand(scene, panel);
        }

        var own = scene
            .Places.Where(p => ReferenceEquals(p.Datum.Layer, rows.Layer))
            .Select(p => (Place: p, At: scene.At(p), Radius: MapDots.Radius(p, scene, panel)))
            .Where(p => p.At is not null)
            .Select(p => (p.Place, At: p.At!.Value, p.Radius))
            .ToList();
        // Large dots first, so that small ones lie on top.
        var dots = own.Where(p => p.Place.Shape is null || p.Place.Amount is not null).OrderByDescending(d => d.Radius).ToList();
        foreach (var (place, at, radius) in dots)
        {
            MapDots.Draw(place, at, radius, scene, panel);
        }

        var key = MapDots.WriteKey(rows, scene, [.. dots.Select(d => Box.Around([d.At]).Grow(d.Radius))], panel);
        new MapNames(scene, panel).Write(own, key);
    }

    private static void DrawLand(MapScene scene, Panel panel)
    {
        var edge = new Brush("border", scene.Lands.Count > ManyShapes ? FineEdge : 1);
        // Draw coloured shapes last, so that nothing lies over their edges.
        var lands = scene
            .Lands.Where(l => l.Rings.Count > 0)
            .Select(l => (Land: l, Told: scene.Joined.GetValueOrDefault(l.Shape)))
            .Select(l => (l.Land, l.Told, Ink: l.Told is { Amount: null } ? panel.Inks.Of(l.Told.Datum, Channel.Label) : scene.Ground));
        // Draw shapes of one colour together, which makes the output smaller.
        foreach (var (land, told, ink) in lands.OrderBy(l => l.Told is { Amount: null }).ThenBy(l => l.Ink, StringComparer.Ordinal))
        {
            var brush =
                told is not null && SeriesInks.IsColorUnsure(told.Datum)
                    ? new Brush("background") { Edge = new Brush(ink, HollowEdge) }
                    : new Brush(ink) { Edge = edge };
            panel.Pixels.Region(land.Rings, brush, told is { Amount: null } ? told.Datum : null);
            if (told is { Amount: null } && scene.Joined.Count > MostPointedAt)
            {
                panel.HitPixel(told.Datum, Box.Around(land.Rings[0]).Middle);
            }
        }

        var least = scene.Joined.Count > MostPointedAt ? LeastSeenOfMany : LeastSeen;
        var specks = scene
            .Joined.Where(j => j.Value.Amount is null && scene.LandOf(j.Key) is { Rings.Count: > 0 } land && land.Area < least)
            .Select(j => (At: scene.LandOf(j.Key)!.Middle!.Value, Ink: panel.Inks.Of(j.Value.Datum, Channel.Label), j.Value.Datum));
        foreach (var (at, ink, datum) in specks.OrderBy(s => s.Ink, StringComparer.Ordinal).ThenBy(s => s.Datum.Number))
        {
            panel.Pixels.Dot(at, LeastDot, new Brush(ink) { Edge = edge }, datum);
        }
    }
}
