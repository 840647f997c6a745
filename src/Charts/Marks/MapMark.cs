using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Themes;

namespace Report.Charts.Marks;

/// <summary>
/// Places on a quiet map of Europe: a dot each, its area the amount; or whole countries, where no place is given and the
/// label is a country's name.
/// </summary>
internal sealed class MapMark : Mark
{
    private const double Shape = 0.78;
    private const double ShapeNarrow = 1.15;
    private const double Margin = 0.14;
    private const double LeastSpan = 8;
    private const double MostShape = 1.9;
    private const double MostRadius = 24;
    private const double RadiusShare = 0.04;
    private const double LeastRadius = 3.5;
    private const double PlainRadius = 5;
    private const double LabelWidth = 150;
    private const double KeyGap = 8;
    private const int NameSteps = 12;

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

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        // A map has a frame, not axes.
    }

    public override double? Height(LayerRows rows, Room room) => room.Width * (room.Look.IsNarrow ? ShapeNarrow : Shape);

    public override void Draw(LayerRows rows, Panel panel)
    {
        var map = panel.Look.Theme.Map;
        var places = PlacesOf(rows, map);
        var projection = Fit(places, rows.Layer, Frame(panel));
        DrawLand(map, places, projection, panel);
        var dots = places.Where(p => p.Country is null || p.Amount is not null).Select(p => (Place: p, At: projection.Project(p.At), Radius: Radius(p, places, panel))).ToList();
        // Large dots first, so that small ones lie on top.
        foreach (var (place, at, radius) in dots.OrderByDescending(d => d.Radius))
        {
            DrawDot(place, at, radius, panel);
        }

        var key = SizeKey(rows, places, [.. dots.Select(d => Box.Around([d.At]).Grow(d.Radius))], panel);
        var placer = WriteNames(places.Select(p => (p, projection.Project(p.At), Radius(p, places, panel))).ToList(), key, panel);
        WriteNeighbours(map, places, projection, placer, panel);
    }

    /// <param name="At">Longitude and latitude in degrees.</param>
    /// <param name="Country">Set where the place is a whole country.</param>
    private sealed record Place(Datum Datum, string Name, Spot At, Quantity? Amount, Country? Country);

    // No wider than the base map reaches around its middle: its own edges must not be seen.
    private static Box Frame(Panel panel) => panel.Plot with { Right = Math.Min(panel.Plot.Right, panel.Plot.Left + (MostShape * panel.Plot.Height)) };

    private static List<Place> PlacesOf(LayerRows rows, BaseMap map) => [.. rows.Data.Select(d => PlaceOf(d, map)).OfType<Place>()];

    private static Place? PlaceOf(Datum datum, BaseMap map)
    {
        var name = datum.Name(Channel.Label) ?? "";
        var amount = datum.Quantity(Channel.Size);
        if (datum.Quantity(Channel.Longitude)?.Point is { } longitude && datum.Quantity(Channel.Latitude)?.Point is { } latitude)
        {
            return new Place(datum, name, new Spot((double)longitude, (double)latitude), amount, null);
        }

        return map.Find(name) is { } country
            ? new Place(datum, name, Box.Around(country.Outlines[0].Select(At)).Middle, amount, country)
            : null;
    }

    // An editor's ends of longitude and latitude widen the frame; no place is ever outside it.
    private static ConicProjection Fit(List<Place> places, Layer layer, Box plot)
    {
        var spots = places.SelectMany(p => p.Country is null ? [p.At] : p.Country.Outlines[0].Select(At).Where(s => s is { X: > -25 and < 45 })).ToList();
        var area = spots.Count == 0 ? new Box(-10, 36, 32, 70) : Box.Around(spots);
        var middle = area.Middle;
        var (width, height) = (Math.Max(area.Width * (1 + (2 * Margin)), 1.6 * LeastSpan), Math.Max(area.Height * (1 + (2 * Margin)), LeastSpan));
        var (west, east) = Widen(Channel.Longitude, middle.X - (width / 2), middle.X + (width / 2));
        var (south, north) = Widen(Channel.Latitude, middle.Y - (height / 2), middle.Y + (height / 2));
        return ConicProjection.Fit(west, Math.Max(-80, south), east, Math.Min(85, north), plot);

        (double Low, double High) Widen(Channel channel, double low, double high) => layer.Encoding.GetValueOrDefault(channel)?.Domain is { } domain
            ? (Math.Min((channel == Channel.Longitude ? area.Left : Math.Min(area.Top, area.Bottom)), (double)domain.Low), Math.Max((channel == Channel.Longitude ? area.Right : Math.Max(area.Top, area.Bottom)), (double)domain.High))
            : (low, high);
    }

    private static void DrawLand(BaseMap map, List<Place> places, ConicProjection projection, Panel panel)
    {
        foreach (var country in map.Countries)
        {
            var told = places.FirstOrDefault(p => p.Country == country);
            var ink = told is { Amount: null } ? panel.Inks.Of(told.Datum, Channel.Label) : "land";
            foreach (var outline in country.Outlines.Select(o => Projected(o, projection).Within(Frame(panel))).Where(o => o.Count > 2))
            {
                panel.Pixels.Polygon(outline, new Brush(ink), told is { Amount: null } ? told.Datum : null, weight: Weight.None);
                panel.Pixels.Polygon(outline, new Brush("border", 1), weight: Weight.None);
            }
        }
    }

    private static List<Spot> Projected(IReadOnlyList<(double Longitude, double Latitude)> outline, ConicProjection projection) =>
        [.. outline.Select(point => projection.Project(At(point)))];

    private static Spot At((double Longitude, double Latitude) point) => new(point.Longitude, point.Latitude);

    // Area, not radius, is the amount: a dot of twice the amount has twice the ink.
    private static double Radius(Place place, List<Place> places, Panel panel)
    {
        if (place.Amount?.Point is not { } amount)
        {
            return PlainRadius;
        }

        var most = (double)places.Max(p => Math.Abs(p.Amount?.Point ?? 0));
        var largest = Math.Min(MostRadius, RadiusShare * panel.Plot.Height);
        return most == 0 ? LeastRadius : Math.Max(LeastRadius, largest * Math.Sqrt(Math.Abs((double)amount) / most));
    }

    private static void DrawDot(Place place, Spot at, double radius, Panel panel)
    {
        if (!Frame(panel).Contains(new Box(at.X, at.Y, at.X, at.Y)))
        {
            return;
        }

        var ink = panel.Inks.Of(place.Datum, Channel.Label);
        var isHollow = place.Amount?.Kind is QuantityKind.Estimate or QuantityKind.Missing || place.Datum[Channel.Size]?.Status == ObservationStatus.Estimated;
        panel.Pixels.Dot(at, radius + 1, new Brush("background"));
        panel.Pixels.Dot(at, isHollow ? radius - 1 : radius, isHollow ? new Brush(ink, 2) : new Brush(ink, Opacity: 0.85), place.Datum);
        if (place.Amount?.Kind is QuantityKind.Floor or QuantityKind.Ceiling)
        {
            var up = place.Amount.Kind == QuantityKind.Floor ? -1 : 1;
            var room = up < 0 ? at.Y - radius - Frame(panel).Top : Frame(panel).Bottom - at.Y - radius;
            QuantitySign.Arrow(panel.Pixels, new Spot(at.X, at.Y + (up * radius)), new Spot(0, up), Math.Min(QuantitySign.ArrowLength, room), new Brush(ink, 2), place.Datum);
        }
    }

    // Names find their places among each other; one that has none beside its dot is tied to it from further away.
    private static LabelPlacer WriteNames(List<(Place Place, Spot At, double Radius)> dots, IReadOnlyList<Label> key, Panel panel)
    {
        var placer = new LabelPlacer(Frame(panel), panel.Type);
        foreach (var label in key)
        {
            placer.TryAdd(label);
        }

        // Places and the rings of the key.
        placer.KeepClearOf(panel.Pixels.Shapes.Where(s => s.Datum is not null || s.Brush.Ink == "muted"));
        foreach (var (place, at, radius) in dots.OrderByDescending(d => panel.Inks.Highlighted.Contains(d.Place.Name)).ThenByDescending(d => d.Radius).ThenBy(d => d.Place.Datum.Number))
        {
            var style = panel.Look.Label with { Bold = panel.Inks.Highlighted.Contains(place.Name) };
            var text = place.Amount is null ? place.Name : $"{place.Name} {ValueText.Number(place.Amount, panel.Look.Locale)}".Trim();
            IReadOnlyList<Side> sides = [Side.Right, Side.Left, Side.Above, Side.Below, Side.AboveRight, Side.BelowRight, Side.AboveLeft, Side.BelowLeft];
            var beside = text.Length == 0 ? null
                : place is { Country: not null, Amount: null } ? Over(text, at, style, panel, placer)
                : placer.Beside(new Tag(text, at, radius + 4, sides, style, Priority.Other, LabelWidth) { About = new Subject(at, place.Datum) });
            var label = beside ?? (text.Length == 0 ? null : placer.Near(text, at, style, LabelWidth, reach: Frame(panel).Width / 2, mayCross: true, about: new Subject(at, place.Datum), leadsFrom: radius + 4));
            if (label is null)
            {
                if (text.Length > 0)
                {
                    panel.LeaveOut(text);
                }

                continue;
            }

            var end = label.Box.Grow(1).Nearest(at);
            var isTied = label.About is { IsTied: true };
            panel.Write(label with { About = new Subject(at, place.Datum, null, isTied) });
            if (isTied)
            {
                var away = (radius + 2) / at.DistanceTo(end);
                panel.Pixels.Line([new(at.X + ((end.X - at.X) * away), at.Y + ((end.Y - at.Y) * away)), end], new Brush("muted", 1), weight: Weight.None);
            }
        }

        return placer;
    }

    // Countries that say where the places are: each named in grey where its name fits on the land of it that is in sight.
    private static void WriteNeighbours(BaseMap map, List<Place> places, ConicProjection projection, LabelPlacer placer, Panel panel)
    {
        foreach (var country in map.Countries.Where(c => places.All(p => p.Country != c && !p.Name.Contains(c.Name, StringComparison.OrdinalIgnoreCase))))
        {
            var land = country.Outlines.Select(o => Projected(o, projection).Within(Frame(panel))).Where(o => o.Count > 2).MaxBy(o => Box.Around(o).Width * Box.Around(o).Height);
            var name = panel.Look.Locale.Labels.Country(country.Code ?? CountryNames.CodeOf(country.Name), country.Name);
            var label = land is null ? null : NamesOn(name, land, panel).FirstOrDefault(placer.TryAdd);
            if (label is not null)
            {
                panel.Write(label);
            }
        }
    }

    // Places for a name whose whole box is on the land, those near the middle first.
    private static IEnumerable<Label> NamesOn(string name, IReadOnlyList<Spot> land, Panel panel)
    {
        var (box, style) = (Box.Around(land), panel.Look.Quiet);
        var shape = new Shape([.. land, land[0]], 0, Fills: true, new Brush("land"), null, Weight.None);
        return Enumerable.Range(0, NameSteps * NameSteps)
            .Select(i => new Spot(
                box.Left + (((i % NameSteps) + 0.5) / NameSteps * box.Width),
                box.Top + (((i / NameSteps) + 0.5) / NameSteps * box.Height)))
            .OrderBy(at => at.DistanceTo(box.Middle))
            .Select(at => panel.Type.Set(name, at.X, at.Y + (TextStyle.Ascent * style.Size / 2), Anchor.Middle, style))
            .Where(label => Corners(label.Box).All(shape.Holds));
    }

    private static IEnumerable<Spot> Corners(Box box) =>
    [
        new(box.Left, box.Top), new(box.Right, box.Top), new(box.Left, box.Bottom), new(box.Right, box.Bottom),
        new(box.Middle.X, box.Top), new(box.Middle.X, box.Bottom), new(box.Left, box.Middle.Y), new(box.Right, box.Middle.Y),
    ];

    // Two rings with the amounts that they stand for, in the corner where they are least in the way.
    private static List<Label> SizeKey(LayerRows rows, List<Place> places, IReadOnlyList<Box> dots, Panel panel)
    {
        if (panel.Look.IsSketch || !rows.Layer.Encoding.TryGetValue(Channel.Size, out var size) || places.Max(p => p.Amount?.Point) is not (> 0 and var most))
        {
            return [];
        }

        var style = panel.Look.Quiet;
        var large = RoundAmount.Below(most);
        decimal[] amounts = [large, RoundAmount.Below(large / 4)];
        var radii = amounts.Select(a => Radius(a, most, panel)).ToList();
        var texts = amounts.Select((a, i) => i == 0 ? ValueText.Full(Quantity.Exact(a), size.Field, panel.Look.Locale) : ValueText.Number(Quantity.Exact(a), panel.Look.Locale)).ToList();
        var height = radii.Sum(r => Math.Max((2 * r) + KeyGap, style.Size * TextStyle.LineHeight));
        var width = (2 * radii[0]) + KeyGap + panel.Type.Width(texts, style);
        var frame = Frame(panel).Grow(-KeyGap);
        Box[] corners =
        [
            new(frame.Left, frame.Bottom - height, frame.Left + width, frame.Bottom), new(frame.Left, frame.Top, frame.Left + width, frame.Top + height),
            new(frame.Right - width, frame.Bottom - height, frame.Right, frame.Bottom), new(frame.Right - width, frame.Top, frame.Right, frame.Top + height),
        ];
        var box = corners.MinBy(corner => dots.Count(dot => dot.Overlaps(corner.Grow(KeyGap))))!;
        var labels = new List<Label>();
        var y = box.Top;
        for (var i = 0; i < amounts.Length; i++)
        {
            var row = Math.Max((2 * radii[i]) + KeyGap, style.Size * TextStyle.LineHeight);
            var middle = y + (row / 2);
            panel.Pixels.Dot(new Spot(box.Left + radii[0], middle), radii[i], new Brush("muted", 1));
            labels.Add(panel.Type.Set(texts[i], box.Left + (2 * radii[0]) + KeyGap, middle + (0.36 * style.Size), Anchor.Start, style));
            panel.Write(labels[^1]);
            y += row;
        }

        return labels;
    }

    private static double Radius(decimal amount, decimal most, Panel panel) =>
        Math.Max(LeastRadius, Math.Min(MostRadius, RadiusShare * panel.Plot.Height) * Math.Sqrt((double)(amount / most)));

    // A country's name stands on it, unless a neighbour's is there.
    private static Label? Over(string text, Spot at, TextStyle style, Panel panel, LabelPlacer placer)
    {
        var label = panel.Type.Set(text, at.X, at.Y + (TextStyle.Ascent * style.Size / 2), Anchor.Middle, style);
        return placer.TryAdd(label) ? label : null;
    }
}
