using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Maps;

/// <summary>Draws dots on a map. Their areas are proportional to the amounts, so that twice the amount has twice the ink.</summary>
internal static class MapDots
{
    private const double MostRadius = 24;
    private const double RadiusShare = 0.04;
    private const double LeastRadius = 3.5;
    private const double PlainRadius = 5;
    private const double KeyGap = 8;

    public static double Radius(MapPlace place, MapScene scene, Panel panel)
    {
        if (place.Amount?.Point is not { } amount)
        {
            return PlainRadius;
        }

        return scene.LargestAmount == 0 ? LeastRadius : Radius(Math.Abs(amount), scene.LargestAmount, panel);
    }

    public static void Draw(MapPlace place, PixelPoint at, double radius, MapScene scene, Panel panel)
    {
        var frame = scene.Frame.Box;
        if (!frame.Holds(at))
        {
            return;
        }

        var ink = panel.Inks.Of(place.Datum, Channel.Label);
        var isHollow = place.Amount?.Kind == QuantityKind.Missing || place.Datum.IsHollow(Channel.Size);
        panel.Pixels.Dot(at, radius + 1, new Brush("background"));
        panel.Pixels.Dot(at, isHollow ? radius - 1 : radius, isHollow ? new Brush(ink, 2) : new Brush(ink, Opacity: 0.85), place.Datum);
        if (place.Amount?.Kind is QuantityKind.Floor or QuantityKind.Ceiling)
        {
            var up = place.Amount.Kind == QuantityKind.Floor ? -1 : 1;
            var room = up < 0 ? at.Y - radius - frame.Top : frame.Bottom - at.Y - radius;
            var length = Math.Min(QuantitySign.ArrowLength, room);
            QuantitySign.Arrow(
                panel.Pixels,
                new PixelPoint(at.X, at.Y + (up * radius)),
                new PixelPoint(0, up),
                length,
                new Brush(ink, 2),
                place.Datum
            );
        }
    }

    /// <summary>
    /// Draws the legend of sizes, two rings with their amounts, in the corner with the fewest dots. Returns the labels that it writes.
    /// </summary>
    /// <param name="dots">The bounds of the dots, which the legend avoids.</param>
    public static IReadOnlyList<Label> WriteKey(LayerRows rows, MapScene scene, IReadOnlyList<Box> dots, Panel panel)
    {
        if (
            panel.ChartStyle.IsSketch
            || !rows.Layer.Encoding.TryGetValue(Channel.Size, out var size)
            || scene.Places.Max(p => p.Amount?.Point) is not (> 0 and var most)
        )
        {
            return [];
        }

        var style = panel.ChartStyle.Quiet;
        var large = RoundAmount.Below(most);
        decimal[] amounts = [large, RoundAmount.Below(large / 4)];
        var radii = amounts.Select(a => Radius(a, most, panel)).ToList();
        string[] texts =
        [
            ValueText.Full(Quantity.Exact(amounts[0]), size.Field, panel.ChartStyle.Locale),
            ValueText.Number(Quantity.Exact(amounts[1]), panel.ChartStyle.Locale),
        ];
        var heights = radii.Select(r => Math.Max((2 * r) + KeyGap, style.Size * TextStyle.LineHeight)).ToList();
        var height = heights.Sum();
        var width = (2 * radii[0]) + KeyGap + panel.Type.Width(texts, style);
        var frame = scene.Frame.Box.Grow(-KeyGap);
        Box[] corners =
        [
            new(frame.Left, frame.Bottom - height, frame.Left + width, frame.Bottom),
            new(frame.Left, frame.Top, frame.Left + width, frame.Top + height),
            new(frame.Right - width, frame.Bottom - height, frame.Right, frame.Bottom),
            new(frame.Right - width, frame.Top, frame.Right, frame.Top + height),
        ];
        var box = corners.MinBy(corner => dots.Count(dot => dot.Overlaps(corner.Grow(KeyGap))))!;
        var labels = new List<Label>();
        var y = box.Top;
        for (var i = 0; i < amounts.Length; i++)
        {
            var middle = y + (heights[i] / 2);
            panel.Pixels.Dot(new PixelPoint(box.Left + radii[0], middle), radii[i], new Brush("muted", 1));
            labels.Add(panel.Type.Set(texts[i], box.Left + (2 * radii[0]) + KeyGap, middle + (0.36 * style.Size), Anchor.Start, style));
            panel.Write(labels[^1]);
            y += heights[i];
        }

        return labels;
    }

    private static double Radius(decimal amount, decimal most, Panel panel) =>
        Math.Max(LeastRadius, Math.Min(MostRadius, RadiusShare * panel.Plot.Height) * Math.Sqrt((double)(amount / most)));
}
