using System.Globalization;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// Marks are where the numbers of their rows put them: on an axis, equal numbers share a place and greater ones lie further along, in
/// proportion on a linear scale; colours follow the order of the numbers, arrows point from the first value to the second, and a
/// waterfall's bars join at its totals.
/// </summary>
internal static class MarkTruths
{
    // In pixels: half the width of a stroke, and rounding.
    private const double Tolerance = 2.5;

    public static IEnumerable<string> Of(ChartData shown, LaidOutChart picture) =>
        [.. OfPlaces(shown, picture), .. OfColors(shown, picture), .. OfArrows(picture), .. OfSteps(shown, picture)];

    private static IEnumerable<string> OfPlaces(ChartData shown, LaidOutChart picture)
    {
        var hits = picture.Stops.SelectMany(s => s.Hits).ToList();
        foreach (var layer in shown.Spec.Layers.Where(l => l.Mark.Name is "dot" or "tick" or "line" or "bump" or "slope"))
        {
            foreach (var panel in hits.Where(h => ReferenceEquals(h.Datum.Layer, layer)).GroupBy(h => h.Datum.Name(Channel.Facet)))
            {
                foreach (
                    var channel in new[] { Channel.X, Channel.Y }.Where(c =>
                        layer.Encoding.TryGetValue(c, out var e) && e.Field.IsNumeric && e.Scale != ScaleType.Ordinal
                    )
                )
                {
                    var placed = panel
                        .Where(h => h.Datum.Quantity(channel)?.Point is not null)
                        .Select(h => (Number: (double)h.Datum.Quantity(channel)!.Point!.Value, h.At))
                        .OrderBy(p => p.Number)
                        .ToList();
                    var isEven = layer.Encoding[channel].Scale is null or ScaleType.Linear;
                    // A rendering may exchange the axes, so the numbers may follow either direction.
                    if (
                        !IsInOrder([.. placed.Select(p => (p.Number, p.At.X))], isEven)
                        && !IsInOrder([.. placed.Select(p => (p.Number, p.At.Y))], isEven)
                    )
                    {
                        yield return $"the marks do not stand where their numbers on {channel} are: "
                            + $"{string.Join(", ", placed.Select(p => $"{p.Number} at {p.At.X:0},{p.At.Y:0}").Take(12))}";
                    }
                }
            }
        }
    }

    private static bool IsInOrder(IReadOnlyList<(double Number, double At)> placed, bool isEven)
    {
        if (placed.Count < 2 || placed[0].Number == placed[^1].Number)
        {
            return placed.All(p => Math.Abs(p.At - placed[0].At) < Tolerance);
        }

        if (isEven)
        {
            var per = (placed[^1].At - placed[0].At) / (placed[^1].Number - placed[0].Number);
            return placed.All(p => Math.Abs(placed[0].At + (per * (p.Number - placed[0].Number)) - p.At) < Tolerance);
        }

        var way = Math.Sign(placed[^1].At - placed[0].At);
        return placed
            .Zip(placed.Skip(1))
            .All(pair =>
                pair.First.Number == pair.Second.Number
                    ? Math.Abs(pair.First.At - pair.Second.At) < Tolerance
                    : way * (pair.Second.At - pair.First.At) > -0.01
            );
    }

    // Checks that the colours of sorted numbers are sorted too, up or down the scheme, and that equal numbers have the same colour.
    private static IEnumerable<string> OfColors(ChartData shown, LaidOutChart picture)
    {
        foreach (var scale in shown.Spec.Layers.Where(l => l.ColorOfNumbers is not null).GroupBy(l => l.ColorOfNumbers!.Field.Name))
        {
            var steps = picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s.Datum is { } datum && scale.Any(l => ReferenceEquals(l, datum.Layer)))
                .SelectMany(s =>
                    new[] { s.Brush.Ink, s.Brush.Edge?.Ink ?? "" }
                        .Where(ink => ink.StartsWith("scheme-", StringComparison.Ordinal))
                        .Select(ink => (s.Datum, Step: int.Parse(ink[(ink.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture)))
                )
                .ToList();
            if (steps.FirstOrDefault(s => s.Datum!.Quantity(Channel.Color)?.Point is null) is { Datum: { } blank })
            {
                yield return $"{blank.Row.Anchor} has no number and yet a colour of one";
            }

            var sorted = steps
                .Where(s => s.Datum!.Quantity(Channel.Color)?.Point is not null)
                .OrderBy(s => s.Datum!.Quantity(Channel.Color)!.Point)
                .ThenBy(s => s.Step)
                .ToList();
            var way = sorted.Count == 0 ? 0 : Math.Sign(sorted[^1].Step - sorted[0].Step);
            foreach (var (a, b) in sorted.Zip(sorted.Skip(1)))
            {
                var isSame = a.Datum!.Quantity(Channel.Color)!.Point == b.Datum!.Quantity(Channel.Color)!.Point;
                if (isSame ? a.Step != b.Step : way * (b.Step - a.Step) < 0)
                {
                    yield return $"{a.Datum.Row.Anchor} and {b.Datum.Row.Anchor} have the colours {a.Step} and {b.Step}, but the numbers "
                        + $"{a.Datum.Quantity(Channel.Color)} and {b.Datum.Quantity(Channel.Color)}";
                }
            }
        }
    }

    // Checks that the arrow of a rise points to the right or up, and that of a fall to the left or down.
    private static IEnumerable<string> OfArrows(LaidOutChart picture)
    {
        foreach (
            var line in picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s is { Datum.Layer.Mark.Name: "arrow", Fills: false, Outline.Count: 2 })
        )
        {
            var datum = line.Datum!;
            if (
                datum.Quantity(Channel.Low) is { Kind: QuantityKind.Exact, Point: { } from }
                && datum.Quantity(Channel.High) is { Kind: QuantityKind.Exact, Point: { } to }
                && from != to
            )
            {
                var (right, down) = (line.Outline[1].X - line.Outline[0].X, line.Outline[1].Y - line.Outline[0].Y);
                if ((to > from ? right - down : down - right) < -0.01)
                {
                    yield return $"the arrow of {datum.Row.Anchor} points from {to} to {from}";
                }
            }
        }
    }

    // Checks that each bar of a waterfall reaches from the total before it to the total after it, on one linear scale.
    private static IEnumerable<string> OfSteps(ChartData shown, LaidOutChart picture)
    {
        var bars = picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s is { Datum.Layer.Mark.Name: "waterfall", Fills: true })
            .GroupBy(s => s.Datum!.Number)
            .ToDictionary(g => g.Key, g => Box.Around(g.SelectMany(s => s.Outline)));
        foreach (var panel in shown.Panels.Where(p => p.Layers[0].Layer.Mark.Name == "waterfall"))
        {
            var rows = panel.Layers[0];
            var sum = 0m;
            List<(double Number, double Across, double Down)> ends = [];
            foreach (var datum in rows.Data.Where(d => PictureTruths.IsPlaced(d)))
            {
                var before = sum;
                sum += datum.Quantity(rows.ValueChannel)!.Point!.Value;
                if (bars.TryGetValue(datum.Number, out var bar) && before != sum)
                {
                    ends.Add(((double)Math.Min(before, sum), bar.Left, -bar.Bottom));
                    ends.Add(((double)Math.Max(before, sum), bar.Right, -bar.Top));
                }
            }

            ends = [.. ends.OrderBy(e => e.Number)];
            if (
                !IsInOrder([.. ends.Select(e => (e.Number, e.Across))], isEven: true)
                && !IsInOrder([.. ends.Select(e => (e.Number, e.Down))], isEven: true)
            )
            {
                yield return "the steps do not end where they add up to: "
                    + $"{string.Join(", ", ends.Select(e => $"{e.Number} at {e.Across:0} or {e.Down:0}").Take(12))}";
            }
        }
    }
}
