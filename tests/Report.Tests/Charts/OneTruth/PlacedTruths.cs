using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;

namespace Report.Tests.Charts.OneTruth;

/// <summary>Timelines and unit charts, which place their own labels, show to which event or symbols each label belongs.</summary>
internal static class PlacedTruths
{
    // The vertical distance in pixels within which the first line of a label is level with the end of its leader.
    private const double Level = 6;

    private const double DotRadius = 7;

    /// <summary>
    /// Checks that each event's label is at the end of the leader that starts at its own dot, and that no other event's label is as near to
    /// that end.
    /// </summary>
    public static IEnumerable<string> OfEvents(LaidOutChart picture, ToldOfPicture told)
    {
        var shapes = picture.Sheets.SelectMany(s => s.Shapes).ToList();
        var leaders = shapes.Where(s => s is { Datum: null, Fills: false, Weight: Clearance.None, Outline.Count: 4 }).ToList();
        var hits = picture.Stops.SelectMany(s => s.Hits).Where(h => h.Datum.Layer.Mark.Name == "timeline").ToList();
        foreach (var (datum, at) in hits)
        {
            var dot = shapes
                .Where(s => s.Datum?.Number == datum.Number && s.Bounds is { Width: < 2 * DotRadius, Height: < 2 * DotRadius })
                .Select(s => s.Bounds.Middle)
                .ToList();
            if (!leaders.Exists(l => l.Outline[^1].DistanceTo(at) < 1 && dot.Exists(d => l.Outline[0].DistanceTo(d) < DotRadius)))
            {
                yield return $"no line leads from the dot of {datum.Row.Anchor} to its words";
            }

            if (datum.Name(Channel.Label) is not { } name || told.IsNameCut(name, Channel.Label))
            {
                continue;
            }

            var near = picture.Labels.Where(l => l.Box.Left > at.X && Math.Abs(FirstLine(l) - at.Y) < Level).ToList();
            if (!near.Exists(l => l.Text == name || l.Text.EndsWith(": " + name, StringComparison.Ordinal)))
            {
                yield return $"the words at the line of {datum.Row.Anchor} are '{string.Join("', '", near.Select(l => l.Text))}', not '{name}'";
            }

            var date = (DateValue)datum[Channel.X]!.Value;
            if (
                datum[Channel.High] is null
                && !near.Exists(l =>
                    l.Text == datum.Locale.Dates.Write(date)
                    || l.Text.StartsWith(datum.Locale.Dates.WriteShort(date) + ":", StringComparison.Ordinal)
                )
            )
            {
                yield return $"the date at the line of {datum.Row.Anchor} is '{string.Join("', '", near.Select(l => l.Text))}', not {date.Iso}";
            }
        }

        foreach (var (a, b) in leaders.SelectMany((a, i) => leaders.Skip(i + 1).Select(b => (a, b))))
        {
            if ((a.Outline[0].Y - b.Outline[0].Y) * (a.Outline[^1].Y - b.Outline[^1].Y) < -0.01 && SameSide(a, b))
            {
                yield return $"two lines to words cross at {a.Outline[0].Y:0}";
            }
        }
    }

    /// <summary>Each row's name stands above as many symbols as its amount has, and above no others.</summary>
    public static IEnumerable<string> OfSymbols(ChartData shown, LaidOutChart picture)
    {
        foreach (var panel in shown.Panels.Where(p => p.Layers is [{ Layer.Mark.Name: "unit" }]))
        {
            var rows = panel.Layers[0];
            var worth = UnitMark.WorthIn(rows.Layer);
            var symbols = picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s is { Datum: null } && s.Brush.Ink != "muted" && s.Brush.Ink != "grid" && s.Outline.Count >= 4)
                .Select(s => s.Bounds)
                .ToList();
            var hits = picture
                .Stops.SelectMany(s => s.Hits)
                .Where(h => rows.Data.Any(d => d.Number == h.Datum.Number))
                .OrderBy(h => h.At.Y)
                .ToList();
            foreach (var ((datum, at), i) in hits.Select((h, i) => (h, i)))
            {
                var below = hits.Skip(i + 1).Select(h => h.At.Y).Append(double.MaxValue).First();
                var column = (Left: at.X - 8, Right: at.X + (picture.Width / (shown.Panels.Count > 1 ? 2 : 1)));
                var own = symbols.Count(s =>
                    s.Middle.Y > at.Y - 7 && s.Middle.Y < below - 7 && s.Middle.X > column.Left && s.Middle.X < column.Right
                );
                var most = datum.Quantity(Channel.Size) is { } q ? Math.Max(0, q.High ?? q.Low ?? 0) / worth : 0;
                if (shown.Panels.Count == 1 && own != Math.Ceiling(most))
                {
                    yield return $"{datum.Row.Anchor} has {own} symbols, not {Math.Ceiling(most)}";
                }

                if (datum.Name(Channel.Label) is { } name && most > 0)
                {
                    var above = picture
                        .Labels.Where(l => l.Box.Bottom <= at.Y + 2 && Math.Abs(l.Box.Left - at.X) < 16)
                        .MaxBy(l => l.Box.Bottom);
                    if (above is null || !(above.Text == name || above.Text.StartsWith(name + ": ", StringComparison.Ordinal)))
                    {
                        yield return $"'{above?.Text}' stands above the symbols of {datum.Row.Anchor}, {name}";
                    }
                }
            }
        }
    }

    private static double FirstLine(Label label) => label.Box.Top + (label.Box.Height / label.Lines.Count / 2);

    private static bool SameSide(Shape a, Shape b) => Math.Abs(a.Outline[0].X - b.Outline[0].X) < 1;
}
