using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>The room along the base axis that the marks of one category or date may take up.</summary>
/// <param name="Offset">From the category's coordinate to the middle of the band.</param>
/// <param name="Size">Width of the band, in the coordinates of the base axis.</param>
internal readonly record struct Band(double Offset, double Size);

/// <summary>
/// The axes of a panel and all the text around them. Ticks of a vertical axis stand above their grid lines at the left, so that
/// the top one has room for its unit; those of a horizontal axis of values stand above the plot.
/// </summary>
internal sealed class PanelFrame
{
    private const double TickGap = 8;
    private const double AboveLine = 4;
    private const double BandShare = 0.72;
    private const double MostBreadth = 90;
    private const double TickApart = 14;
    private const int FewDates = 4;

    // Least distance in pixels between the tick of a baseline and other ticks.
    private const double LeastApart = 26;

    // Share of the height of the plot.
    private const double NextToTop = 0.02;

    private readonly LayoutContext draft;
    private readonly PanelPlace place;
    private readonly int across;
    private readonly double column;
    private readonly NameColumn? names;
    private readonly IReadOnlyList<Tick> valueTicks;

    private PanelFrame(LayoutContext draft, PanelPlace place)
    {
        (this.draft, this.place) = (draft, place);
        IsHorizontal = draft.IsHorizontal && draft.Y.IsOrdinal && draft.HasAxes;
        WritesValues = draft.WritesValues;
        var box = place.Box;
        if (!draft.HasAxes)
        {
            (X, Y) = (draft.X.Scale(PanelLayout.ValueTicks), draft.Y.Scale(PanelLayout.ValueTicks));
            Plot = box with { Top = box.Top + place.HeadingHeight };
            valueTicks = [];
            return;
        }

        names = draft.Y.IsOrdinal ? NameColumn.Of(draft, place.Rows, place.WidthForNames, mayStandAbove: IsHorizontal) : null;

        var own = place.Reserved;
        var head = place.HeadingHeight + HeightAbovePlot(draft);
        var (top, bottom) = IsHorizontal
            ? (box.Top + head + (place.HasEdgeLabels ? EdgeHeight(draft, place.UsualWidth) : 0), box.Bottom)
            : (box.Top + head, box.Bottom - FootHeight());
        (top, bottom) = (top + own.Top, bottom - own.Bottom);

        var ticks = PanelLayout.TicksFor(bottom - top);
        Y = draft.Y.Scale(ticks, tight: WritesValues);
        column = !place.HasLeftLabels ? 0 : names?.Width ?? LabelColumn(Y.Ticks(ticks));
        Plot = new Box(
            box.Left + column + own.Left,
            top,
            Math.Max(box.Left + column + 20, box.Right - Math.Max(own.Right, place.RightForNames)),
            bottom
        );
        X = draft.X.Scale(PanelLayout.ValueTicks);
        across = TicksAcross();
        X = draft.X.Scale(across, tight: WritesValues);
        var values = IsHorizontal ? X : Y;
        valueTicks = !HasTicksIn(draft)
            ? []
            : InThisPanel(WithBaseline(WritesValues ? [] : values.Ticks(IsHorizontal ? across : ticks), values));
        Band = BandOf();
    }

    public Box Plot { get; }

    public Scale X { get; }

    public Scale Y { get; }

    public Band Band { get; }

    public bool IsHorizontal { get; }

    public bool WritesValues { get; }

    // A baseline other than zero needs a tick, even if each bar has its value beside it.
    private static bool HasTicksIn(LayoutContext draft) => HasValuesIn(draft) && (!draft.WritesValues || draft.Values.Baseline is not null);

    private bool HasValues => HasValuesIn(draft);

    private static bool HasValuesIn(LayoutContext draft) => draft.HasAxes && draft.Values.Encoding is not null && !draft.Values.IsOrdinal;

    public static PanelFrame Of(LayoutContext draft, PanelPlace place) => new(draft, place);

    // The baseline always has a tick; ticks that would collide with it are dropped.
    private IReadOnlyList<Tick> WithBaseline(IReadOnlyList<Tick> ticks, Scale values)
    {
        if (
            draft.Values is not { Baseline: { } baseline, Encoding: { } encoding }
            || values.At(baseline) is not { } at
            || at < values.Low
            || at > values.High
        )
        {
            return ticks;
        }

        var apart = LeastApart / (IsHorizontal ? Plot.Width : Plot.Height) * (values.High - values.Low);
        var own = TickText.WriteEach([(double)baseline], null, draft.ChartStyle.Locale, encoding.Format)[0] with { At = at };
        return ticks.Any(t => Math.Abs(t.At - at) < 1e-9 * (values.High - values.Low))
            ? ticks
            : [.. ticks.Where(t => Math.Abs(t.At - at) > apart).Append(own).OrderBy(t => t.At)];
    }

    private IReadOnlyList<Tick> InThisPanel(IReadOnlyList<Tick> ticks) =>
        place.TellsUnit || draft.Rows.Spec.FreeAxes.Contains(draft.Values.Channel)
            ? ticks
            : [.. ticks.Select(t => new Tick(t.At, t.WithoutUnit))];

    /// <summary>Width in pixels of the labels to the left of the plot.</summary>
    public double LeftLabels => column;

    /// <summary>
    /// Returns the height in pixels between heading and plot: of the title of the vertical axis, the top tick, or labels of upright lines.
    /// </summary>
    public static double HeightAbovePlot(LayoutContext draft) =>
        !draft.HasAxes ? 0
        : draft.IsHorizontal ? (ReferenceLines.HaveLabelsAbove(draft) ? draft.ChartStyle.Axis.Size * 1.5 : 0)
        : (TitleOf(draft, draft.Y) is null ? 0 : draft.ChartStyle.Axis.Size * 1.4) + (HasTicksIn(draft) ? TickHeight(draft) : 0);

    /// <summary>
    /// Returns the height in pixels of the labels that only the outermost panels have: below the plot, or above it if values run across.
    /// </summary>
    public static double EdgeHeight(LayoutContext draft, double width) =>
        !draft.HasAxes ? 0
        : draft.IsHorizontal ? (HasTicksIn(draft) ? TickHeight(draft) : 0)
        : FootHeight(
            draft,
            width - (draft.Y.IsOrdinal ? NameColumn.Of(draft, draft.Rows.Panels[0], width, mayStandAbove: false).Width : 0)
        );

    /// <summary>Returns the height in pixels of a row of tick labels with the space around it.</summary>
    public static double TickHeight(LayoutContext draft) => Typesetter.Height(1, draft.ChartStyle.Axis) + AboveLine + 2;

    /// <summary>
    /// The areas in pixels of the axis labels, below the plot and to the left of it, without the room reserved by marks.
    /// </summary>
    public IEnumerable<Box> Strips
    {
        get
        {
            var box = place.Box;
            if (draft.HasAxes && column > 0)
            {
                yield return new Box(box.Left, Plot.Top, box.Left + column - TickGap, Plot.Bottom);
            }

            if (draft.HasAxes && !IsHorizontal && draft.X.Encoding is not null && place.HasEdgeLabels)
            {
                yield return new Box(box.Left, box.Bottom - FootHeight() + 2, box.Right, box.Bottom);
            }
        }
    }

    public void DrawGrid(PlotSurface plotSurface) => plotSurface.Grid(valueTicks.Select(t => t.At), vertical: IsHorizontal);

    /// <summary>Draws the line at zero or at the baseline, darker than the grid; none if it lies outside the axis.</summary>
    public void DrawZero(PlotSurface plotSurface)
    {
        var values = IsHorizontal ? X : Y;
        var zero = (double)(draft.Values.Baseline ?? 0);
        if (
            !values.HasZero
            || draft.Rows.Spec.Layers.Any(l => l.Sides?.Middle is not null)
            || values.Low > zero
            || values.High < zero
            || !HasValues
        )
        {
            return;
        }

        if (IsHorizontal && names!.IsAbove)
        {
            // Names above their marks start at the same edge: the line is interrupted so as not to cross them.
            foreach (var tick in Y.Ticks(int.MaxValue))
            {
                var (low, high) = (tick.At + Band.Offset - (Band.Size * 0.6), tick.At + Band.Offset + (Band.Size * 0.6));
                plotSurface.Line([new(zero, low), new(zero, high)], new Brush("zero", 1.25), weight: Clearance.None);
            }

            return;
        }

        var left = X.Low - ((Plot.Left - plotSurface.Area.Left) / Plot.Width * (X.High - X.Low));
        plotSurface.Line(
            IsHorizontal ? [new(zero, Y.Low), new(zero, Y.High)] : [new(left, zero), new(X.High, zero)],
            new Brush("zero", 1.25),
            weight: Clearance.None
        );
    }

    public void DrawLabels(LabelPlacer placer)
    {
        DrawHead(placer);
        if (!draft.HasAxes)
        {
            return;
        }

        if (place.HasLeftLabels || names?.IsAbove == true)
        {
            names?.Draw(place.Box, Plot, draft, placer);
        }

        if (IsHorizontal)
        {
            Row(place.HasEdgeLabels ? valueTicks : [], Plot.Top - AboveLine - (TextStyle.Descent * Axis.Size), placer);
            return;
        }

        if (place.HasLeftLabels)
        {
            DrawValues(placer);
        }

        if (place.HasEdgeLabels)
        {
            DrawFoot(placer);
        }
    }

    private TextStyle Axis => draft.ChartStyle.Axis;

    private void DrawHead(LabelPlacer placer)
    {
        if (place.Rows.Name is { } name)
        {
            var style = draft.ChartStyle.Name;
            draft.Names.Check(name, place.Heading, draft.Names.On(Channel.Facet));
            // Headings of fewer lines than others in their row are aligned at the bottom, next to their plots.
            var top = place.HeadingHeight - PanelGrid.HeadingHeight(draft, place.Heading.Count);
            placer.TryAdd(
                draft.Type.Set(place.Heading, place.Box.Left, place.Box.Top + top + (TextStyle.Ascent * style.Size), Anchor.Start, style)
            );
        }

        if (draft.HasAxes && !IsHorizontal && place.HasLeftLabels && TitleOf(draft, draft.Y) is { } title)
        {
            var y = place.Box.Top + place.HeadingHeight;
            placer.TryAdd(
                draft.Type.Set(
                    draft.Type.Shorten(title, place.Box.Width, Axis),
                    place.Box.Left,
                    y + (TextStyle.Ascent * Axis.Size),
                    Anchor.Start,
                    Axis
                )
            );
        }
    }

    private void DrawValues(LabelPlacer placer)
    {
        var hangs = valueTicks.Count == 0 || Hangs(valueTicks);
        var y = Plot.Bottom;
        foreach (var tick in valueTicks)
        {
            y = Plot.Bottom - ((tick.At - Y.Low) / (Y.High - Y.Low) * Plot.Height) - AboveLine;
            placer.TryAdd(
                draft.Type.Set(
                    draft.Type.Shorten(hangs ? tick.Text : tick.WithoutUnit, place.Box.Width, Axis),
                    place.Box.Left,
                    y,
                    Anchor.Start,
                    Axis
                )
            );
        }

        // If the top tick lies below the top of the plot, a long label would cover marks: the unit is then written above it by itself, or
        // above the plot if it is wider than the column of labels.
        if (!hangs && valueTicks[^1].Unit is { } unit)
        {
            var above = y - (TextStyle.LineHeight * Axis.Size);
            above = draft.Type.Width(unit, Axis) + TickGap <= LabelColumn(valueTicks) ? above : Math.Min(Plot.Top - AboveLine, above);
            placer.TryAdd(draft.Type.Set(draft.Type.Shorten(unit, place.Box.Width, Axis), place.Box.Left, above, Anchor.Start, Axis));
        }
    }

    private void DrawFoot(LabelPlacer placer)
    {
        var y = place.Box.Bottom - FootHeight() + TickGap + (TextStyle.Ascent * Axis.Size);
        if (ClassEdges.Ticks(draft, EdgesAcross()) is { } edges)
        {
            Row(edges, y, placer);
        }
        else if (draft.X.IsOrdinal)
        {
            DrawNames(y, placer);
        }
        else if (draft.X.Encoding is not null)
        {
            Row(FootTicks(), y, placer);
        }

        if (TitleOf(draft, draft.X) is { } title)
        {
            var text = draft.Type.Shorten(title, place.Box.Width, Axis);
            placer.TryAdd(draft.Type.Set(text, Plot.Right, y + (1.4 * Axis.Size), Anchor.End, Axis));
        }
    }

    // Draws the names of categories below their marks.
    private void DrawNames(double y, LabelPlacer placer)
    {
        var months = BottomNames.Months(draft);
        IReadOnlyList<Tick> ticks = [.. X.Ticks(int.MaxValue).Select(t => new Tick(t.At, months.GetValueOrDefault(t.Text, t.Text)))];
        var every =
            months.Count > 0 || draft.X.Encoding is { Field.IsTemporal: true } || BottomNames.ThinOut(draft) ? EveryWhole(ticks) : 1;
        var width = Plot.Width / Math.Max(1, ticks.Count) * every;
        var missing = new List<string>();
        foreach (var tick in ticks.Where((_, i) => i % every == 0))
        {
            var style = draft.ChartStyle.Label with { Bold = draft.Inks.Highlighted.Contains(tick.Text) };
            var lines = draft.Type.Wrap(tick.Text, width - BottomNames.Air, style);
            draft.Names.Check(tick.Text, lines, draft.X.Encoding);
            var half = months.Count == 0 ? 0 : draft.Type.Width(lines, style) / 2;
            var middle = Math.Clamp(PixelX(tick.At), place.Box.Left + half, Math.Max(place.Box.Left + half, place.Box.Right - half));
            if (!placer.TryAdd(draft.Type.Set(lines, middle, y, Anchor.Middle, style)))
            {
                missing.Add(tick.Text);
            }
        }

        draft.Names.CheckAllShown(missing, ticks.Count, draft.X.Encoding, "write them shorter, or leave rows out with 'filter'");
    }

    // The interval at which names are written so that none is cut: every n-th of dates or ordinal names lets a reader fill in the others.
    private int EveryWhole(IReadOnlyList<Tick> ticks)
    {
        var widest = draft.Type.Width(ticks.Select(t => t.Text), draft.ChartStyle.Name) + BottomNames.Air;
        return Math.Max(1, (int)Math.Ceiling(widest * ticks.Count / Plot.Width));
    }

    // Draws a row of tick labels, the last one first, since it carries the unit and must not be dropped.
    private void Row(IReadOnlyList<Tick> ticks, double y, LabelPlacer placer)
    {
        var left = double.PositiveInfinity;
        foreach (var tick in ticks.Reverse())
        {
            var label = AtTick(tick, y);
            if (label.Box.Right + (TickApart / 2) < left && placer.TryAdd(label))
            {
                left = label.Box.Left;
            }
        }
    }

    // The label is centred on its tick, but moved inwards at the edges of the panel.
    private Label AtTick(Tick tick, double y)
    {
        var label = draft.Type.Set(tick.Text, PixelX(tick.At), y, Anchor.Middle, Axis);
        var shift = Math.Max(0, place.Box.Left - label.Box.Left) - Math.Max(0, label.Box.Right - place.Box.Right);
        return draft.Type.Set(tick.Text, PixelX(tick.At) + shift, y, Anchor.Middle, Axis);
    }

    private double PixelX(double at) => Plot.Left + ((at - X.Low) / (X.High - X.Low) * Plot.Width);

    // Whether the top tick is at the top of the plot or close to it. Its label then lies above the plot, clear of marks.
    private bool Hangs(IReadOnlyList<Tick> ticks) => ticks[^1].At >= Y.High - (NextToTop * (Y.High - Y.Low));

    private double LabelColumn(IReadOnlyList<Tick> ticks)
    {
        if (!HasTicksIn(draft) || ticks.Count == 0)
        {
            return 0;
        }

        var beside = ticks.Take(Hangs(ticks) ? ticks.Count - 1 : ticks.Count).Select(t => t.WithoutUnit);
        return draft.Type.Width(beside, Axis) + TickGap;
    }

    private double FootHeight() => place.HasEdgeLabels ? EdgeHeight(draft, place.UsualWidth) : 0;

    /// <summary>Returns the height in pixels of the labels below the plot.</summary>
    /// <param name="width">Width in pixels of the panel without names at the side.</param>
    public static double FootHeight(LayoutContext draft, double width)
    {
        if (draft.X.Encoding is null)
        {
            return 2;
        }

        var lines = 1;
        if (draft.X.IsOrdinal && !ClassEdges.Are(draft))
        {
            var categories = Ordering.Of(draft.X);
            var each = (width * 0.94 / Math.Max(1, categories.Count)) - 6;
            each = draft.X.Extent.KeepsOrder && OrdinalNames.Are(categories, draft.ChartStyle.Locale) ? double.MaxValue : each;
            each = BottomNames.Months(draft).Count > 0 ? double.MaxValue : each;
            lines = categories
                .Select(c => draft.Type.Wrap(c, each, draft.ChartStyle.Label with { Bold = true }).Count)
                .DefaultIfEmpty(1)
                .Max();
        }

        var title = TitleOf(draft, draft.X) is null ? 0 : 1.4 * draft.ChartStyle.Axis.Size;
        return TickGap + Typesetter.Height(lines, draft.X.IsOrdinal ? draft.ChartStyle.Label : draft.ChartStyle.Axis) + title + 1;
    }

    // The number of edge labels that fit. The last is not measured: it has the unit, and moves inwards to fit.
    private int EdgesAcross() =>
        (int)(
            Plot.Width / (draft.Type.Width((ClassEdges.Ticks(draft, int.MaxValue) ?? []).SkipLast(1).Select(t => t.Text), Axis) + TickApart)
        );

    // If the labels of dates collide, only the first and the last of a denser row of shorter labels are written.
    private IReadOnlyList<Tick> FootTicks()
    {
        var ticks = X.Ticks(across);
        if (!draft.X.IsTime || AreApart(ticks, TickApart / 2) || X.Ticks(PanelLayout.ValueTicks) is not [var first, .., var last])
        {
            return ticks;
        }

        return AreApart([first, last], TickApart / 2) ? [first, last] : ticks;
    }

    private int TicksAcross()
    {
        // The number of ticks that fit, by the widest label of a first guess without the last, which has the unit.
        var guess = X.Ticks(PanelLayout.ValueTicks);
        var widest = draft.Type.Width(guess.SkipLast(guess.Count > 1 ? 1 : 0).Select(t => t.Text), Axis);
        var usual = Math.Clamp((int)(Plot.Width / (widest + (2 * TickApart))), 2, IsHorizontal ? ValueTicksAcross : 9);
        return draft.X.IsTime ? MoreDates(usual) : usual;
    }

    // Dates may be closer than usual if that makes room for three or four rather than two.
    private int MoreDates(int most)
    {
        while (
            most < FewDates
            && X.Ticks(most).Count < FewDates
            && AreApart(X.Ticks(most + 1), most + 1 < FewDates ? TickApart / 2 : TickApart)
        )
        {
            most++;
        }

        return most;
    }

    private bool AreApart(IReadOnlyList<Tick> ticks, double gap)
    {
        var labels = ticks.Select(t => AtTick(t, 0)).ToList();
        return labels.Zip(labels.Skip(1), (a, b) => b.Box.Left - a.Box.Right).All(between => between > gap);
    }

    private const int ValueTicksAcross = 5;

    private Band BandOf()
    {
        if (IsHorizontal)
        {
            var band = Plot.Height / Math.Max(1, names!.Categories.Count);
            var head = names.Head / band;
            return new Band(-head / 2, Math.Min(1 - head, 1) * BandShare);
        }

        var unit = draft.X.IsTime ? TimeScale.Spacing(draft.X.Extent.Days) : 1;
        var most = MostBreadth / Plot.Width * (X.High - X.Low);
        return new Band(0, Math.Min(unit * BandShare, most));
    }

    // The title that an editor wrote; else, if both axes have numbers, the title of the field. Null for none.
    private static string? TitleOf(LayoutContext draft, Axis axis)
    {
        var both = draft.X is { IsNumeric: true, Encoding: not null } && draft.Y is { IsNumeric: true, Encoding: not null };
        return axis.Title ?? (both ? axis.Encoding?.Field.Title : null);
    }
}
