using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Data;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>
/// Writes names on a map: on the shape where they fit, else beside its dot, else further away with a leader. Shapes that no row is about
/// are named in grey, for orientation.
/// </summary>
internal sealed class MapNames(MapScene scene, Panel panel)
{
    // Of more rows than this only the highlighted ones are named, since names would cover the map.
    private const int MostNamed = 40;
    private const double LabelWidth = 150;
    private const int NameSteps = 12;

    private static readonly IReadOnlyList<Side> Sides =
    [
        Side.Right,
        Side.Left,
        Side.Above,
        Side.Below,
        Side.AboveRight,
        Side.BelowRight,
        Side.AboveLeft,
        Side.BelowLeft,
    ];

    /// <summary>Whether a map of this many rows leaves names out, which a note has to tell readers.</summary>
    public static bool LeavesOut(int rows) => rows > MostNamed;

    /// <param name="dots">The visible places, with their position and the radius of their dot in pixels.</param>
    /// <param name="key">The labels of the legend of sizes, which are already written.</param>
    public void Write(IReadOnlyList<(MapPlace Place, PixelPoint At, double Radius)> dots, IReadOnlyList<Label> key)
    {
        var placer = new LabelPlacer(scene.Frame.Box, panel.Type);
        foreach (var label in key)
        {
            placer.TryAdd(label);
        }

        // Names avoid dots, the rings of the legend, and coloured shapes: a name on a coloured shape would be taken for its own.
        placer.KeepClearOf(panel.Pixels.Shapes.Where(s => s.Datum is not null || s.Brush.Ink == "muted"));
        placer.KeepClearOf(ColoredLand());
        if (scene.Map.HasShortNames)
        {
            WriteShort(placer);
            return;
        }

        var named = dots.Where(d =>
                d.Place.Datum.Label is not null
                && (d.Place.Datum.Layer.Labelled is not null || !LeavesOut(dots.Count) || IsHighlighted(d.Place))
            )
            .OrderByDescending(d => IsHighlighted(d.Place))
            .ThenByDescending(d => d.Radius)
            .ThenBy(d => d.Place.Datum.Number);
        foreach (var (place, at, radius) in named)
        {
            Write(place, at, radius, placer);
        }

        if (scene.FitsRows)
        {
            WriteNeighbours(placer);
        }
    }

    private bool IsHighlighted(MapPlace place) => panel.Inks.SinglesOut(place.Datum);

    private void Write(MapPlace place, PixelPoint at, double radius, LabelPlacer placer)
    {
        var style = panel.ChartStyle.Label with { Bold = IsHighlighted(place) };
        var text = place.Amount is null ? place.Name : $"{place.Name} {ValueText.Number(place.Amount, panel.ChartStyle.Locale)}".Trim();
        if (text.Length == 0)
        {
            return;
        }

        var subject = new Subject(at, place.Datum);
        var isLand = place is { Shape: not null, Amount: null };
        var onLand = isLand ? OnLand(text, place.Shape!, style, place, placer) : null;
        var label =
            onLand
            ?? placer.Beside(
                new Tag(text, at, radius + 4, Sides, style, Priority.Other, LabelWidth, On: isLand ? place.Datum : null) { About = subject }
            )
            ?? placer.Near(
                text,
                at,
                style,
                LabelWidth,
                reach: scene.Frame.Box.Width / 2,
                mayCross: true,
                about: subject,
                leadsFrom: radius + 4
            );
        if (label is null)
        {
            panel.LeaveOut(text);
            return;
        }

        var end = label.Box.Grow(1).Nearest(at);
        var isTied = label.About is { IsTied: true };
        panel.Write(label with { About = subject with { IsTied = isTied } });
        if (isTied)
        {
            var away = (radius + 2) / at.DistanceTo(end);
            panel.Pixels.Line(
                [new(at.X + ((end.X - at.X) * away), at.Y + ((end.Y - at.Y) * away)), end],
                new Brush("muted", 1),
                weight: Clearance.None
            );
        }
    }

    private IEnumerable<Shape> ColoredLand() =>
        scene
            .Joined.Where(j => j.Value.Amount is null)
            .SelectMany(j =>
                scene
                    .LandOf(j.Key)
                    ?.Rings.Select(ring => new Shape([.. ring, ring[0]], 0, Fills: true, new Brush("land"), j.Value.Datum, Clearance.Full))
                ?? []
            );

    // On a tile map every tile shows its code where there is room, with or without a row.
    private void WriteShort(LabelPlacer placer)
    {
        foreach (var land in scene.Lands.Where(l => l.Rings.Count > 0))
        {
            var told = scene.Joined.GetValueOrDefault(land.Shape);
            var ink = told is { Amount: null } ? InkOf(told) : scene.Ground;
            var style = panel.ChartStyle.Label with
            {
                On = ink,
                Ink = panel.Inks.TextOn(ink) ?? "text",
                Bold = told is not null && IsHighlighted(told),
            };
            if (land.Shape.Short is { } text && NamesOn(text, land.Rings[0], style).FirstOrDefault(placer.TryAdd) is { } label)
            {
                panel.Write(told is null ? label : label with { About = new Subject(label.Box.Middle, told.Datum) });
            }
        }
    }

    private string InkOf(MapPlace place) => panel.Inks.Of(place.Datum, Channel.Label);

    // On a coloured shape the name has an ink that is readable there; if the theme has none, it has a rim around its letters.
    private Label? OnLand(string text, MapShape shape, TextStyle style, MapPlace place, LabelPlacer placer) =>
        scene.LandOf(shape) is { Rings.Count: > 0 } land
            ? NamesOn(text, land.Rings[0], panel.Inks.TextOn(InkOf(place)) is { } ink ? style with { Ink = ink, On = InkOf(place) } : style)
                .FirstOrDefault(placer.TryAdd)
            : null;

    // Names countries without a row in grey, for orientation, where the name fits on their visible land.
    private void WriteNeighbours(LabelPlacer placer)
    {
        foreach (var land in scene.Lands.Where(l => l.Rings.Count > 0 && !scene.Joined.ContainsKey(l.Shape)))
        {
            var name = NameOf(land.Shape);
            if (
                name.Length > 0
                && scene.Places.All(p => !p.Name.Contains(land.Shape.Name, StringComparison.OrdinalIgnoreCase))
                && land.Rings.MaxBy(InnerPoint.AreaOf) is { } ring
                && NamesOn(name, ring, panel.ChartStyle.Quiet).FirstOrDefault(placer.TryAdd) is { } label
            )
            {
                panel.Write(label);
            }
        }
    }

    private string NameOf(MapShape shape) =>
        panel.ChartStyle.Locale.Labels.Country(shape.Codes.Count > 0 ? shape.Codes[0] : null, shape.Name);

    // Yields positions for a name whose whole box lies on the land, those nearest to its centre first.
    private IEnumerable<Label> NamesOn(string name, IReadOnlyList<PixelPoint> land, TextStyle style)
    {
        var box = Box.Around(land);
        if (panel.Type.Width(name, style) > box.Width)
        {
            return [];
        }

        var middle = box.Middle;
        var shape = new Shape([.. land, land[0]], 0, Fills: true, new Brush("land"), null, Clearance.None);
        return Enumerable
            .Range(0, NameSteps * NameSteps)
            .Select(i => new PixelPoint(
                box.Left + (((i % NameSteps) + 0.5) / NameSteps * box.Width),
                box.Top + (((i / NameSteps) + 0.5) / NameSteps * box.Height)
            ))
            .OrderBy(at => at.DistanceTo(middle))
            .Select(at => panel.Type.Set(name, at.X, at.Y + (TextStyle.Ascent * style.Size / 2), Anchor.Middle, style))
            .Where(label => Corners(label.Box).All(shape.Holds));
    }

    private static IEnumerable<PixelPoint> Corners(Box box) =>
        [
            new(box.Left, box.Top),
            new(box.Right, box.Top),
            new(box.Left, box.Bottom),
            new(box.Right, box.Bottom),
            new(box.Middle.X, box.Top),
            new(box.Middle.X, box.Bottom),
            new(box.Left, box.Middle.Y),
            new(box.Right, box.Middle.Y),
        ];
}
