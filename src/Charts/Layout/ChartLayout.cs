using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts.Layout;

/// <summary>Lays out a chart for one width: turns rows into shapes and labels in pixels.</summary>
internal static class ChartLayout
{
    /// <param name="height">Height of the whole picture in pixels; null for as much as the marks need.</param>
    /// <param name="bag">Receives a diagnostic for each text that has no room.</param>
    public static LaidOutChart Compose(ChartData rows, Theme theme, ChartStyle chartStyle, double? height, DiagnosticBag bag)
    {
        var type = Typesetter.Of(theme);
        chartStyle = chartStyle with { Locale = rows.Locale };
        if (rows.IsEmpty)
        {
            return NoData(chartStyle, type, height);
        }

        var names = new NameReport(rows.Spec, chartStyle, bag);
        var draft = AxisFlip.IfNamesDoNotFit(DraftOf(rows), DraftOf);
        rows = draft.Rows;
        var usual = height ?? chartStyle.UsualHeight;
        var naming = SeriesNames.Choose(draft, usual);
        var legend = Legend.Of(draft, naming);
        var keys = chartStyle.IsSketch ? [] : ScaleKeys.Of(draft, legend.Height);
        var head = keys.Count == 0 ? legend.Height : keys[^1].Bottom + ColorKey.Below;
        // Unless the height is fixed, the keys of scales make the picture higher rather than the marks smaller.
        var grid = PanelGrid.Of(draft, head, naming, height is null ? usual + head - legend.Height : usual, height is not null);

        var pixels = PlotSurface.OfPixels(chartStyle.Width, grid.Height);
        var placer = new LabelPlacer(new Box(0, 0, chartStyle.Width, grid.Height), type);
        if (!chartStyle.IsSketch)
        {
            legend.Draw(pixels, placer);
            foreach (var key in keys)
            {
                key.Draw(pixels, placer);
            }
        }

        var own = rows.Panels.ToDictionary<PanelRows, PanelRows, LayoutContext>(p => p, draft.In, ReferenceEqualityComparer.Instance);
        var panels = grid.Places.Select(place => PanelLayout.Draw(own[place.Rows], place, pixels, placer)).ToList();
        var ghosts = GhostPanels.Of(draft, panels);

        foreach (var panel in panels)
        {
            placer.KeepClearOf(panel.Surface.Shapes);
            placer.KeepClearOf(ReferenceLines.Lines(own[panel.Rows], panel));
        }

        placer.KeepClearOf(pixels.Shapes);
        foreach (var label in panels.SelectMany(p => p.Written).Where(l => !placer.TryAdd(l)))
        {
            bag.Add(ChartRules.NoRoom.At(rows.Spec.At, label.Text, chartStyle.Rendering));
        }

        foreach (var words in panels.SelectMany(p => p.LeftOut))
        {
            bag.Add(ChartRules.NoRoom.At(rows.Spec.At, words, chartStyle.Rendering));
        }

        foreach (var label in panels.SelectMany(p => p.Written).Where(l => l.Lines.Any(line => line.EndsWith('…'))))
        {
            bag.Add(ChartRules.NoRoom.At(rows.Spec.At, label.Text, chartStyle.Rendering));
        }

        foreach (var panel in panels)
        {
            SeriesNames.Place(draft, panel, naming, pixels, placer, bag);
            ReferenceLines.Place(own[panel.Rows], panel, placer, bag);
            Annotations.Place(own[panel.Rows], panel, pixels, placer, bag);
        }

        // Small multiples do not repeat reasons beside their signs: the key below the chart explains the signs once.
        var tags = panels.SelectMany(p => p.Tags).Where(t => !draft.HasPanels || t.Priority != Priority.Reason);
        var said = panels.SelectMany(p => Annotations.Points(own[p.Rows], p)).ToList();
        var (named, unnamed) = (0, new List<string>());
        foreach (
            var tag in tags.Where(t => t.IsNeeded || t.Names.Count > 0 || !said.Any(s => s.DistanceTo(t.At) < Annotations.Near))
                .OrderBy(t => t.Priority)
        )
        {
            if (placer.Beside(tag) is not null || (tag.MayLead && Annotations.PlaceNear(tag, chartStyle, pixels, placer)))
            {
                named += tag.Names.Count;
                continue;
            }

            unnamed.AddRange(tag.Names);
            if (tag is { IsNeeded: true, Names.Count: 0 })
            {
                bag.Add(ChartRules.NoRoom.At(rows.Spec.At, tag.Text, chartStyle.Rendering));
            }
        }

        draft.Names.CheckAllShown(unnamed, named + unnamed.Count, draft.Names.On(Channel.Label));

        foreach (var panel in panels)
        {
            ReferenceLines.DrawLines(own[panel.Rows], panel, placer.Labels);
            if (draft.NeedsGuides)
            {
                RowGuides.Draw(panel, placer.Labels);
            }
        }

        var along = draft.Along;
        var hits = panels.Sum(p => p.Hits.Count);
        var stops = panels.Select(p => (p.Hits, Stops: FocusPoint.Of(p.Hits, along, hits))).ToList();
        return new LaidOutChart(
            chartStyle.Width,
            grid.Height,
            [.. panels.Select(p => p.Surface), pixels],
            placer.Labels,
            [.. stops.SelectMany(s => s.Stops)],
            [.. Notes(draft), .. unnamed.Count > 0 ? [draft.ChartStyle.Locale.Labels.NamesLeftOut] : Array.Empty<string>()]
        )
        {
            Series = draft.Inks.Apart,
            PointsAtSome = stops.Exists(s => FocusPoint.AreThinned(s.Hits, s.Stops)),
            Along = along,
            Ghosts = ghosts,
            Plots = along is null ? [] : [.. panels.Select(p => p.Plot)],
            Pointed = panels.SelectMany(p => p.Hits).Select(h => h.Datum).ToHashSet<Datum>(ReferenceEqualityComparer.Instance),
        };

        LayoutContext DraftOf(ChartData shown) => new(shown, chartStyle, type, new SeriesInks(shown, theme), Axis.Of(shown), names);
    }

    // Notes under the chart: cautions of marks, what is highlighted, and properties of axes that a reader may not expect.
    private static List<string> Notes(LayoutContext draft)
    {
        var room = draft.Room(draft.ChartStyle.Width);
        var notes = draft.Rows.Panels.SelectMany(p => p.Layers).Select(l => l.Mark.Caution(l, room)).OfType<string>().Distinct().ToList();
        notes.AddRange(
            draft
                .Rows.Layers.Select(l => SingledOut.InWords(l, draft.ChartStyle.Locale.Labels))
                .OfType<string>()
                .Distinct()
                .Select(draft.ChartStyle.Locale.Labels.InColor)
        );
        foreach (var layer in draft.Rows.Spec.Layers.Where(l => l.IsDirected))
        {
            notes.Add(
                draft.ChartStyle.Locale.Labels.ArrowFromTo(
                    layer.Encoding[Channel.Low].DisplayTitle,
                    layer.Encoding[Channel.High].DisplayTitle
                )
            );
        }

        if (draft.Rows.Sizes is { } sizes && sizes.DrawnLarger(SizeKey.Largest(draft.ChartStyle)) is { } least)
        {
            notes.Add(
                draft.ChartStyle.Locale.Labels.SmallestDots(
                    ValueText.Full(Quantity.Exact(least), sizes.Encoding.Field, draft.ChartStyle.Locale)
                )
            );
        }

        notes.AddRange(PanelNotes.Of(draft.Rows));
        foreach (var (axis, isHorizontal) in new[] { (draft.X, true), (draft.Y, false) })
        {
            if (draft.HasPanels && !axis.IsOrdinal && draft.Rows.Spec.FreeAxes.Contains(axis.Channel))
            {
                notes.Add(draft.ChartStyle.Locale.Labels.FreeAxis(isHorizontal));
            }

            if (axis.Baseline is { } baseline)
            {
                notes.Add(
                    draft.ChartStyle.Locale.Labels.BarsFrom(
                        ValueText.Number(Quantity.Exact(baseline) with { Format = axis.Encoding!.Format }, draft.ChartStyle.Locale)
                    )
                );
            }

            // Marks that reverse an axis themselves, such as those of ranks, need no note.
            if (
                axis is { Encoding.IsReversed: true, IsOrdinal: false }
                && !draft.Rows.Panels.SelectMany(p => p.Layers).All(l => l.Mark.Reverses(axis.Channel))
            )
            {
                notes.Add(draft.ChartStyle.Locale.Labels.TurnedAxis(isHorizontal));
            }

            if (axis.Extent.Type == ScaleType.Symlog)
            {
                notes.Add(draft.ChartStyle.Locale.Labels.SymlogAxis(isHorizontal));
            }

            if (axis.Extent.Type == ScaleType.Log)
            {
                notes.Add(draft.ChartStyle.Locale.Labels.LogAxis(isHorizontal));
            }
            else if (
                axis is { IsNumeric: true, Extent.NeedsZero: true, ShowsZero: false }
                && axis.Scale(PanelLayout.ValueTicks, tight: false).Low > 0
            )
            {
                notes.Add(draft.ChartStyle.Locale.Labels.NotFromZero(isHorizontal));
            }
        }

        return notes;
    }

    private static LaidOutChart NoData(ChartStyle chartStyle, Typesetter type, double? height)
    {
        var tall = height ?? 120;
        var label = type.Set(chartStyle.Locale.Labels.NoData, chartStyle.Width / 2, tall / 2, Anchor.Middle, chartStyle.Quiet);
        return new LaidOutChart(chartStyle.Width, tall, [], [label], [], []);
    }
}

/// <summary>The input of every step of the layout.</summary>
internal sealed record LayoutContext(
    ChartData Rows,
    ChartStyle ChartStyle,
    Typesetter Type,
    SeriesInks Inks,
    (Axis X, Axis Y) Axes,
    NameReport Names
)
{
    public Axis X => Axes.X;

    public Axis Y => Axes.Y;

    /// <summary>
    /// Returns the context with the axes of one panel, where a freed axis includes only its data; itself if all panels share both axes.
    /// </summary>
    public LayoutContext In(PanelRows panel)
    {
        var free = Rows.Spec.FreeAxes;
        if (free.Count == 0)
        {
            return this;
        }

        var (x, y) = Axis.Of(Rows, panel);
        return this with { Axes = (free.Contains(Channel.X) ? x : X, free.Contains(Channel.Y) ? y : Y) };
    }

    /// <summary>Whether names or dates run down the panel, and values across it.</summary>
    public bool IsHorizontal => Rows.Panels[0].Layers[0].IsHorizontal;

    /// <summary>The axis along which values run.</summary>
    public Axis Values => IsHorizontal ? X : Y;

    /// <summary>The axis along which data stand side by side; null if there is none, or if layers differ.</summary>
    public Channel? Along
    {
        get
        {
            var channels = Rows.Panels[0].Layers.Where(l => !l.Mark.LiesAcross).Select(l => LayerRows.BaseOf(l.Layer)).Distinct().ToList();
            return channels.Count == 1 ? channels[0] : null;
        }
    }

    /// <summary>Whether an editor has set the ends of an axis, so that data may lie beyond them.</summary>
    public bool IsCut => HasAxes && (X.Encoding?.Domain ?? Y.Encoding?.Domain) is not null;

    public bool HasPanels => Rows.Panels.Count > 1 || Rows.Panels[0].Name is not null;

    /// <summary>Returns the information that marks need before a panel of some width is laid out.</summary>
    public Room Room(double width) => new(width, ChartStyle, Type, WritesValues);

    // Room of one panel in as many columns as possible, since the true number of columns is not known yet.
    private static Room RoomOf(ChartData rows, ChartStyle chartStyle, Typesetter type) =>
        new(chartStyle.Width / PanelGrid.MostColumns(chartStyle, rows.Panels.Count), chartStyle, type, true);

    /// <summary>Whether the chart has axes; false for marks without them, such as maps.</summary>
    public bool HasAxes { get; } = Rows.Panels.All(p => p.Layers.All(l => l.Mark.HasAxes));

    /// <summary>Whether light lines have to lead from the names down the side to marks that stand apart from them.</summary>
    public bool NeedsGuides => HasAxes && IsHorizontal && Rows.Panels.All(p => p.Layers.All(l => l.Mark.NeedsGuides));

    /// <summary>Whether values are written beside the marks; only with a single layer, since the values of several would collide.</summary>
    public bool WritesValues { get; } =
        Rows.Spec.Layers.Count == 1 && Rows.Panels.All(p => p.Layers.All(l => l.Mark.WritesValues(l, RoomOf(Rows, ChartStyle, Type))));
}
