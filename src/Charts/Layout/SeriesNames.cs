using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Layout;

/// <summary>The way to name series in one rendering.</summary>
/// <param name="Width">Width in pixels of the column of names to the right of the marks; 0 for no column.</param>
internal sealed record NamingChoice(Naming Naming, double Width);

/// <summary>Writes the names of series beside their ends, moved apart if they would collide.</summary>
internal static class SeriesNames
{
    private const double Gap = 8;
    private const int MostNames = 8;

    // Shares of the width for the column of names: names are wrapped to the first share, and get the second only if they do not fit.
    private const double UsualShare = 0.25;
    private const double MostShare = 0.3;
    private const int WideLines = 2;
    private const int NarrowLines = 3;

    // Share of the height that the names together may take, so that each has room near its end.
    private const double MostHeight = 0.75;

    private const double GapWithLeader = 20;
    private const double Between = 3;

    // Pixels: a series that ends further than this before the right edge of the plot is named at its own end, not in the column.
    private const double Early = 40;

    private static readonly IReadOnlyList<Side> AtOwnEnd =
    [
        Side.Right,
        Side.AboveRight,
        Side.BelowRight,
        Side.Above,
        Side.Below,
        Side.AboveLeft,
        Side.BelowLeft,
    ];

    // Pixels: if a name is moved further than this, names are joined to their series by leaders.
    private const double Far = 7;

    /// <param name="height">Approximate height of the whole picture, in pixels.</param>
    public static NamingChoice Choose(LayoutContext draft, double height)
    {
        var named = draft.Rows.Series.Where(s => s.Length > 0).ToList();
        var namings = draft
            .Rows.Panels.SelectMany(p => p.Layers)
            .Where(l => l.Mark.HasSeries(l.Layer))
            .Select(l => l.Mark.Naming(l))
            .Distinct()
            .ToList();
        if (draft.Rows.Series.Count < 2 || namings.All(n => n == Naming.ByItself))
        {
            return new NamingChoice(Naming.ByItself, 0);
        }

        return
            !draft.HasPanels
            && named.Count <= MostNames
            && namings.Contains(Naming.AtEnds)
            && HaveEnds(draft.Rows)
            && Column(named, draft, height) is { } width
            ? new NamingChoice(Naming.AtEnds, width)
            : new NamingChoice(Naming.InLegend, 0);
    }

    // Whether every series has an end. One without, such as of dots over lines, has to be named in the legend, and then all are.
    private static bool HaveEnds(ChartData rows)
    {
        var shown = rows
            .Panels.SelectMany(p => p.Layers)
            .Where(l => l.Mark.HasSeries(l.Layer))
            .SelectMany(l => Drawn(l).Select(name => (Name: name, HasEnd: l.Mark.Naming(l) != Naming.InLegend)))
            .ToLookup(s => s.Name, s => s.HasEnd, StringComparer.Ordinal);
        return shown.All(series => series.Key.Length == 0 || series.Any(hasEnd => hasEnd));
    }

    // The series that are drawn. A part of a stack that has holes beneath all its values is not, and so has no end.
    private static IEnumerable<string> Drawn(LayerRows layer) =>
        layer.Mark.JoinsPoints && layer.Mark.Stacks(layer)
            ? StackHole.Placed(layer)
            : layer
                .Series.Where(s => s.Data.Any(d => (d.Quantity(layer.ValueChannel) ?? d.Quantity(Channel.Low))?.Point is not null))
                .Select(s => s.Name);

    // The width in pixels of the column of names; null if they do not fit.
    private static double? Column(IReadOnlyList<string> names, LayoutContext draft, double height)
    {
        var (chartStyle, type) = (draft.ChartStyle, draft.Type);
        foreach (var share in new[] { UsualShare, MostShare })
        {
            var wrapped = names.Select(n => type.Wrap(n, (chartStyle.Width * share) - GapWithLeader, chartStyle.Name)).ToList();
            if (
                wrapped.All(lines => lines.Count <= (chartStyle.IsNarrow ? NarrowLines : WideLines) && !lines.Any(l => l.EndsWith('…')))
                && wrapped.Sum(lines => Typesetter.Height(lines.Count, chartStyle.Name) + Between) <= height * MostHeight
            )
            {
                return GapWithLeader + wrapped.Max(lines => type.Width(lines, chartStyle.Name));
            }
        }

        return null;
    }

    public static void Place(
        LayoutContext draft,
        Panel panel,
        NamingChoice naming,
        PlotSurface pixels,
        LabelPlacer placer,
        DiagnosticBag bag
    )
    {
        if (naming.Naming != Naming.AtEnds)
        {
            return;
        }

        var ends = panel.Ends.GroupBy(e => e.Series, StringComparer.Ordinal).Select(g => g.MaxBy(e => e.At.X)!).ToList();
        PlaceInColumn([.. ends.Where(e => !IsEarly(e, panel))], draft, panel, naming, pixels, placer, bag);
        // In the column, the name of a series that ends early would be far from its end, and nearer to others.
        foreach (var end in ends.Where(e => IsEarly(e, panel)))
        {
            var tag = new Tag(end.Series, end.At, Gap, AtOwnEnd, StyleOf(end.Series, draft), Priority.Highlighted, IsNeeded: true)
            {
                About = new Subject(end.At, null, end.Series),
            };
            if (placer.Beside(tag) is null && !Annotations.PlaceNear(tag, draft.ChartStyle, pixels, placer))
            {
                bag.Add(ChartRules.NoRoom.At(draft.Rows.Spec.At, end.Series, draft.ChartStyle.Rendering));
            }
        }
    }

    private static bool IsEarly(SeriesEnd end, Panel panel) => panel.Plot.Right - end.At.X > Early;

    private static TextStyle StyleOf(string series, LayoutContext draft) =>
        draft.ChartStyle.Name with
        {
            Ink = draft.Inks.Text(draft.Inks[series]),
            Bold = !draft.Inks.IsReceding(series),
        };

    private static void PlaceInColumn(
        IReadOnlyList<SeriesEnd> ends,
        LayoutContext draft,
        Panel panel,
        NamingChoice naming,
        PlotSurface pixels,
        LabelPlacer placer,
        DiagnosticBag bag
    )
    {
        var wanted = ends.Select(e => (End: e, Lines: draft.Type.Wrap(e.Series, naming.Width - GapWithLeader + 1, draft.ChartStyle.Name)))
            .OrderBy(w => w.End.At.Y)
            .ThenBy(w => w.End.Series, StringComparer.Ordinal)
            .ToList();
        var heights = wanted.Select(w => Typesetter.Height(w.Lines.Count, draft.ChartStyle.Name) + Between).ToList();
        var tops = LabelSpacing.Apart(
            [.. wanted.Select((w, i) => w.End.At.Y - (heights[i] / 2))],
            heights,
            Math.Max(0, Math.Min(panel.Plot.Top - 10, panel.Plot.Bottom - heights.Sum())),
            panel.Plot.Bottom + 7
        );
        var moved = wanted.Where((w, i) => Math.Abs(tops[i] + (heights[i] / 2) - w.End.At.Y) > Far).Any();
        var isUnclear = wanted
            .Where((w, i) => !placer.IsNearest(At(i, panel.Plot.Right + Gap).Box, new Subject(w.End.At, null, w.End.Series)))
            .Any();
        var x = panel.Plot.Right + (moved || isUnclear ? GapWithLeader : Gap);
        for (var i = 0; i < wanted.Count; i++)
        {
            var end = wanted[i].End;
            var label = At(i, x);
            var isTied = label.Box.Left - 2 - end.At.X > Gap;
            if (!placer.TryAdd(label with { About = new Subject(end.At, null, end.Series, isTied) }))
            {
                bag.Add(ChartRules.NoRoom.At(draft.Rows.Spec.At, end.Series, draft.ChartStyle.Rendering));
                continue;
            }

            if (isTied)
            {
                Tie(end.At, label, pixels);
            }
        }

        Label At(int i, double x)
        {
            var style = StyleOf(wanted[i].End.Series, draft);
            return draft.Type.Set(wanted[i].Lines, x, tops[i] + 1 + (TextStyle.Ascent * style.Size), Anchor.Start, style);
        }
    }

    private static void Tie(PixelPoint end, Label label, PlotSurface pixels)
    {
        var name = new PixelPoint(label.Box.Left - 2, label.Box.Middle.Y);
        pixels.Line([new(end.X + 4, end.Y), new(name.X - 7, name.Y), name], new Brush("muted", 1), weight: Clearance.None);
    }
}
