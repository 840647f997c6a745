using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Maps;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Tests.Charts.Layout;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// Each row and each name is in the picture or named in a diagnostic, words stand nearest to the mark that they describe, and nothing looks
/// like data that is not.
/// </summary>
internal static class PictureTruths
{
    // A difference between two distances, in pixels, too small to be seen.
    private const double Tolerance = 0.5;

    // The distance in pixels within which words belong to a point without a leader.
    private const double LeaderLength = 14;

    // Up to this many values in all panels together, each must be reachable with the pointer.
    private const int MostPointed = 600;

    public static IEnumerable<string> Of(ChartData shown, LaidOutChart picture, IReadOnlyList<Diagnostic> told, string rendering)
    {
        var ofPicture = new ToldOfPicture(shown, picture, told, rendering);
        return [.. Of(shown, picture, ofPicture), .. ofPicture.Falsehoods()];
    }

    /// <summary>
    /// Checks a card by the page's diagnostics. These need not be true of it: a card may have room for names that the page leaves out.
    /// </summary>
    public static IEnumerable<string> OfCard(ChartData shown, LaidOutChart picture, IReadOnlyList<Diagnostic> told, string rendering) =>
        Of(shown, picture, new ToldOfPicture(shown, picture, told, rendering));

    private static IEnumerable<string> Of(ChartData shown, LaidOutChart picture, ToldOfPicture told) =>
        [
            .. OfRows(shown, picture, told),
            .. OfNames(shown, picture, told),
            .. OfSeries(shown, picture, told),
            .. OfWords(picture, told),
            .. MarkTruths.Of(shown, picture),
            .. PlacedTruths.OfEvents(picture, told),
            .. PlacedTruths.OfSymbols(shown, picture),
            .. OfPointing(picture),
            .. OfLabels(picture),
            .. OfLeaders(picture),
            .. LayoutFaults.In(picture),
        ];

    /// <summary>
    /// Checks that each row with a figure is drawn, or that a diagnostic at the row says why not. An area above a gap in a stack is excused
    /// by the gap.
    /// </summary>
    private static IEnumerable<string> OfRows(ChartData shown, LaidOutChart picture, ToldOfPicture told)
    {
        var drawn = Completeness.Drawn(picture);
        foreach (var layer in shown.Panels.SelectMany(p => p.Layers))
        {
            var order = layer.StackOrder.ToList();
            var holes = ToldOfPicture.HolesOf(layer).ToList();
            var places = LayerReading
                .Of(new LayerData(layer.Layer, layer.Data))
                .All.OrderBy(o => LayerReading.Along(o.Place))
                .Select(o => o.Place)
                .OfType<Value>()
                .Select(p => ValueText.Category(p, shown.Locale))
                .Distinct(StringComparer.Ordinal)
                .ToList();
            foreach (var hole in holes.Where(h => !told.IsHole(h, places)))
            {
                yield return $"nobody hears that {hole.Series} has no figure at {hole.Place}";
            }

            foreach (var datum in layer.Data.Where(d => !drawn.Contains(d.Number) && HasFigure(d) && !told.IsRowLeftOut(d)))
            {
                if (
                    layer.Layer.Mark.Name != "area"
                    || !holes.Exists(h => h.Place == datum.Name(layer.BaseChannel) && order.IndexOf(h.Series) < order.IndexOf(datum.Series))
                )
                {
                    yield return $"row {datum.Row.Anchor} is not drawn, and nobody hears of it";
                }
            }
        }

        // Rows with a blank facet are in no panel, so the loop above does not meet them.
        if (shown.Panels is [{ Name: not null }, ..])
        {
            foreach (
                var datum in shown
                    .Layers.SelectMany(l => l.Data)
                    .Where(d => d.Layer.Encoding.ContainsKey(Channel.Facet) && d[Channel.Facet] is null && !told.IsRowLeftOut(d))
            )
            {
                yield return $"row {datum.Row.Anchor} has no panel, and nobody hears of it";
            }
        }
    }

    /// <summary>Checks that each mark has a tooltip with its figures, or that the picture says that only some marks have one.</summary>
    private static IEnumerable<string> OfPointing(LaidOutChart picture)
    {
        var stops = picture.Stops.SelectMany(s => s.Hits.Select(h => (h.Datum, s.Text))).ToLookup(s => s.Datum.Number, s => s.Text);
        var drawn = picture
            .Sheets.SelectMany(s => s.Shapes)
            .Select(s => s.Datum)
            .OfType<Datum>()
            .Concat(picture.Pointed)
            .DistinctBy(d => d.Number);
        if (picture.PointsAtSome && picture.Pointed.Count <= MostPointed)
        {
            yield return $"of {picture.Pointed.Count} values only some can be pointed at";
        }

        foreach (var datum in drawn)
        {
            var text =
                stops[datum.Number].FirstOrDefault() ?? (picture.Pointed.Any(p => p.Number == datum.Number) ? null : datum.Title.Text);
            if (text is null)
            {
                if (!picture.PointsAtSome)
                {
                    yield return $"nobody can point at {datum.Row.Anchor}";
                }

                continue;
            }

            foreach (
                var cell in datum
                    .Layer.Encoding.Where(e => e.Key is Channel.X or Channel.Y or Channel.Size)
                    .Select(e => datum[e.Key])
                    .OfType<Cell>()
                    .Where(c =>
                        !text.Contains(ValueText.Category(c.Value, datum.Locale), StringComparison.Ordinal)
                        && !text.Contains(ValueText.Full(c.Value, c.Field, datum.Locale), StringComparison.Ordinal)
                    )
            )
            {
                yield return $"pointing at {datum.Row.Anchor} does not tell its {cell.Field.Name}: {text}";
            }
        }
    }

    /// <summary>
    /// Checks that each category on an axis, each panel and each label is written in the picture, or that a diagnostic of this rendering
    /// says that it is left out or cut.
    /// </summary>
    private static IEnumerable<string> OfNames(ChartData shown, LaidOutChart picture, ToldOfPicture told)
    {
        var data = shown.Layers.SelectMany(l => l.Data).Where(d => HasFigure(d) && IsPlaced(d)).ToList();
        var words = picture.Labels.Select(l => l.Text).ToList();
        // A word wider than its line is broken with a hyphen, so labels are compared with and without "- ".
        var whole = words.Concat(words.Select(w => w.Replace("- ", "", StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
        // A label may have more than the name: its figure, its date, or the names of other dots in the same place.
        var isWithin = shown.Spec.Layers.Any(l => l.Encoding.ContainsKey(Channel.Label));
        foreach (var channel in new[] { Channel.X, Channel.Y, Channel.Label })
        {
            var names = data.Where(d => d[channel]?.Value is TextValue).Select(d => d.Name(channel)!).Distinct(StringComparer.Ordinal);
            var missing = names
                .Where(n =>
                    !whole.Contains(n)
                    && !(isWithin && words.Exists(w => w.Contains(n, StringComparison.Ordinal)))
                    && !told.IsNameCut(n, channel)
                    && !(channel == Channel.Label && OnTiles(n, shown, picture))
                )
                .ToList();
            var (listed, more) = told.LeftOut(channel);
            missing.RemoveAll(listed.Contains);
            if (missing.Count > more)
            {
                yield return $"nothing names {string.Join(", ", missing.Take(3))} of {channel}, {missing.Count} in all, of which diagnostics "
                    + $"count {more}";
            }
        }

        foreach (
            var panel in shown
                .Panels.Select(p => p.Name)
                .OfType<string>()
                .Where(n => !whole.Contains(n) && !told.IsNameCut(n, Channel.Facet))
        )
        {
            yield return $"nothing names the panel {panel}";
        }
    }

    // True if all tiles of this name have one and the same two-letter code, and no tile of another name has it.
    private static bool OnTiles(string name, ChartData shown, LaidOutChart picture)
    {
        var tiles =
            shown.Spec.Layers[0].Map?.Shapes?.Value.EndsWith("-tiles", StringComparison.Ordinal) == true
                ? picture.Sheets.SelectMany(s => s.Shapes).Where(s => s is { Fills: true, Datum: not null }).ToList()
                : [];
        var codes = tiles.ToLookup(
            t => t.Datum!.Name(Channel.Label),
            t => picture.Labels.Where(l => t.Bounds.Contains(l.Box)).Select(l => l.Text).Distinct().ToList()
        );
        return codes[name].All(c => c is [{ Length: 2 }])
            && codes[name].Select(c => c[0]).Distinct().ToList() is [var code]
            && codes.All(c => c.Key == name || c.All(other => other is not [var text] || text != code));
    }

    /// <summary>
    /// Checks that an editor's annotations stand beside their point or have a leader to it, that reference lines and bands are at their
    /// values, and that all of them are labelled or quoted in a diagnostic of this rendering.
    /// </summary>
    public static IEnumerable<string> OfSaid(
        GeneratedChart chart,
        ChartData shown,
        LaidOutChart picture,
        IReadOnlyList<Diagnostic> told,
        string rendering
    )
    {
        var shapes = picture.Sheets.SelectMany(s => s.Shapes.Concat(s.Ground.Shapes)).ToList();
        // Dots and lines stand at their own value. Bars and areas may be stacked, so their places prove nothing.
        var isPlain = shown.Spec.Layers[0].Mark.Name is "dot" or "line";
        var at = picture
            .Stops.SelectMany(s => s.Hits)
            .Where(h => ReferenceEquals(h.Datum.Layer, shown.Spec.Layers[0]))
            .ToLookup(h => GeneratedChart.NumberOf(h.Datum.Row), h => h.At);
        foreach (var (text, row) in chart.Annotations)
        {
            var labels = picture.Labels.Where(l => l.Text == text).ToList();
            if (labels.Count == 0 && !IsTold(text))
            {
                yield return $"nobody hears that '{text}' is not on the picture";
            }

            // With several panels, each has the annotation at the same values, but only one of them has the row's mark.
            if (
                isPlain
                && at[row].Any()
                && labels.Count > 0
                && labels.Count(l => at[row].Any(p => IsAt(l, p))) < (shown.Panels.Count > 1 ? 1 : labels.Count)
            )
            {
                yield return $"'{text}' is neither beside the mark of {row} nor tied to it";
            }
        }

        foreach (var (text, axis, row) in chart.Lines)
        {
            if (picture.Labels.All(l => l.Text != text) && !IsTold(text))
            {
                yield return $"nobody hears that '{text}' is not on the picture";
            }

            foreach (var point in isPlain ? at[row] : [])
            {
                if (
                    !shapes.Exists(s =>
                        s is { Datum: null, Fills: false, Outline.Count: 2 }
                        && s.Brush.Ink is "muted" or "background"
                        && s.Outline.All(p => Math.Abs(axis == Channel.X ? p.X - point.X : p.Y - point.Y) < 1)
                    )
                )
                {
                    yield return $"the line '{text}' does not run through the mark of {row}";
                }
            }
        }

        foreach (var (text, axis, from, to) in chart.Bands)
        {
            if (picture.Labels.All(l => l.Text != text) && !IsTold(text))
            {
                yield return $"nobody hears that '{text}' is not on the picture";
            }

            foreach (var point in isPlain ? at[from].Concat(at[to]) : [])
            {
                if (
                    !shapes.Exists(s =>
                        s.Brush.Ink == "surface"
                        && (axis == Channel.X ? s.Bounds.Grow(1).SpansX(point.X) : s.Bounds.Grow(1).SpansY(point.Y))
                    )
                )
                {
                    yield return $"the band '{text}' does not reach from the mark of {from} to that of {to}";
                }
            }
        }

        bool IsTold(string text) =>
            told.Any(d =>
                d.Code == "CHART012"
                && d.Message.Contains($"'{text}'", StringComparison.Ordinal)
                && d.Message.Contains(rendering, StringComparison.Ordinal)
            );

        bool IsAt(Label label, PixelPoint point) =>
            label.Box.DistanceTo(point) < LeaderLength
            || shapes.Exists(s =>
                s is { Datum: null, Weight: Clearance.None, Fills: false, Outline.Count: 2 }
                && s.Outline[0].DistanceTo(point) < 8
                && label.Box.DistanceTo(s.Outline[1]) < 4
            );
    }

    /// <summary>Checks that series distinguished by colour are named, and that the key shows them in the colour of their marks.</summary>
    private static IEnumerable<string> OfSeries(ChartData shown, LaidOutChart picture, ToldOfPicture told)
    {
        if (shown.Series.Count < 2 || shown.Spec.Layers.All(l => !l.Encoding.ContainsKey(Channel.Color)))
        {
            yield break;
        }

        var shapes = picture.Sheets.SelectMany(s => s.Shapes).ToList();
        foreach (var series in shapes.Where(s => s.Datum is { Series.Length: > 0 }).GroupBy(s => s.Datum!.Series))
        {
            var named = picture
                .Labels.Where(l => l.Text == series.Key || l.Text.EndsWith(" " + series.Key, StringComparison.Ordinal))
                .ToList();
            var isOwnPlace = series.All(s =>
                s.Datum!.Layer.Encoding.Any(e => e.Key is not Channel.Color && s.Datum.Name(e.Key) == series.Key)
            );
            if (named.Count == 0 && !isOwnPlace && !told.IsNameCut(series.Key, Channel.Color))
            {
                yield return $"nothing names the series {series.Key}";
            }

            var inks = series
                .Select(s => s.Brush.Ink)
                .Where(i => i.StartsWith("series-", StringComparison.Ordinal) || i == SeriesInks.Recede)
                .ToHashSet();
            foreach (var label in named.Where(l => l.About is null))
            {
                var swatch = shapes.Find(s =>
                    s.Datum is null
                    && s.Weight == Clearance.Full
                    && Math.Abs(s.Bounds.Middle.Y - label.Box.Middle.Y) < 6
                    && label.Box.Left - s.Bounds.Right is > 0 and < 10
                    && s.Bounds.Width < 14
                );
                if (swatch is not null && inks.Count > 0 && !inks.Contains(swatch.Brush.Ink))
                {
                    yield return $"the key shows {series.Key} in {swatch.Brush.Ink}, the marks in {string.Join(", ", inks)}";
                }
            }
        }
    }

    /// <summary>Checks that a diagnostic reports each text that is cut.</summary>
    private static IEnumerable<string> OfWords(LaidOutChart picture, ToldOfPicture told) =>
        picture
            .Labels.Where(l => l.Lines.Any(line => line.EndsWith('…')) && !told.IsCutText(l.Text))
            .Select(l => $"'{l.Text}' is cut without a word");

    /// <summary>
    /// Checks that a label is nearer to its own mark than to any other or has a leader to it, and does not lie on another mark.
    /// </summary>
    private static IEnumerable<string> OfLabels(LaidOutChart picture)
    {
        var marks = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s is { Datum: not null, Weight: Clearance.Full }).ToList();
        // A country's area counts as its row's mark, but not as an obstacle: labels may lie on any land.
        var lands = picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s is { Datum.Layer.Mark.Name: "map", Fills: true, Weight: not Clearance.Full })
            .ToList();
        foreach (var label in picture.Labels)
        {
            if (label.About is not { } about)
            {
                continue;
            }

            // A label in the same column or row as its own mark is read as that mark's, even where another mark is nearer.
            var ofOwn = marks.Concat(lands).Where(m => about.Holds(m.Datum!)).ToList();
            var own = Math.Min(
                label.Box.DistanceTo(about.At),
                ofOwn.Select(m => m.DistanceTo(label.Box)).DefaultIfEmpty(double.MaxValue).Min()
            );
            var middle = label.Box.Middle;
            var (inColumn, inRow) = (ofOwn.Exists(m => m.Bounds.SpansX(middle.X)), ofOwn.Exists(m => m.Bounds.SpansY(middle.Y)));
            foreach (var other in marks.Where(m => !about.Holds(m.Datum!) && !m.Bounds.Grow(1).Holds(about.At)))
            {
                var distance = other.DistanceTo(label.Box);
                if (distance == 0 && own > 0)
                {
                    yield return $"'{label.Text}' lies on the mark of {other.Datum!.Row.Anchor}";
                    break;
                }

                if (
                    !about.IsTied
                    && !ofOwn.Exists(m => IsInPieces(m.Datum!))
                    && distance < own - Tolerance
                    && !(inColumn && !other.Bounds.SpansX(middle.X))
                    && !(inRow && !other.Bounds.SpansY(middle.Y))
                )
                {
                    yield return $"'{label.Text}' is {own:0.0} from its own mark and {distance:0.0} from that of {other.Datum!.Row.Anchor}";
                    break;
                }
            }
        }
    }

    // True for a country of several polygons, such as islands. The picture reports only the largest, so the label may stand beside a
    // polygon that the test does not see.
    private static bool IsInPieces(Datum datum) =>
        datum.Layer.Mark.Name == "map"
        && MapDefaults.MapOf(datum.Layer, Drawing.Theme).Shapes.FirstOrDefault(s => s.Name == datum.Name(Channel.Label))
            is { Polygons.Count: > 1 };

    /// <summary>Checks that no leader or other line without data has the colour of a data line.</summary>
    private static IEnumerable<string> OfLeaders(LaidOutChart picture)
    {
        var shapes = picture.Sheets.SelectMany(s => s.Shapes).ToList();
        var inks = shapes
            .Where(s => s is { Weight: Clearance.Full, Fills: false, Outline.Count: > 1 })
            .Select(s => s.Brush.Ink)
            .Where(i => i.StartsWith("series-", StringComparison.Ordinal) || i == SeriesInks.Recede)
            .ToHashSet();
        return shapes
            .Where(s => s is { Datum: null, Weight: Clearance.None, Fills: false } && inks.Contains(s.Brush.Ink))
            .Select(s => $"a line that is no data has the ink of data, {s.Brush.Ink}");
    }

    /// <summary>True if no channel is blank that gives the row its position or its panel.</summary>
    public static bool IsPlaced(Datum datum) =>
        PlacesOf(datum.Layer)
            .Append(Channel.Facet)
            .Where(datum.Layer.Encoding.ContainsKey)
            .All(channel => datum[channel] is { Value: not Quantity { Point: null } });

    // The channels that give a row its position: for most marks the axis of names or dates, and the size; for cells, ordered lines and dots
    // between two numeric axes, both axes.
    private static List<Channel> PlacesOf(Layer layer)
    {
        var on = new[] { Channel.X, Channel.Y }.Where(layer.Encoding.ContainsKey).ToList();
        return layer.Mark.Name switch
        {
            "map" or "unit" => [],
            "timeline" => [Channel.X],
            "cell" => on,
            "line" when layer.Encoding.ContainsKey(Channel.Order) => [.. on, Channel.Order],
            "dot" when on.TrueForAll(c => layer.Encoding[c].Field.IsNumeric) => [.. on, Channel.Size],
            _ => [new LayerRows(layer, []).IsHorizontal ? Channel.Y : Channel.X, Channel.Size],
        };
    }

    // True if the row has the figures that its mark shows. It must then be drawn or reported, even if its position is blank.
    private static bool HasFigure(Datum datum)
    {
        var amounts = datum.Layer.Encoding.Where(e => e.Value.Field.IsNumeric).Select(e => datum.Quantity(e.Key)?.Point).ToList();
        return datum.Layer.Encoding.ContainsKey(Channel.Low) ? amounts.Exists(a => a is not null)
            : datum.Layer.Encoding.ContainsKey(Channel.Label) && datum.Layer.Mark.Name == "map" ? datum[Channel.Label] is not null
            : amounts.Count == 0 ? datum[Channel.X] is not null
            : amounts.TrueForAll(a => a is not null);
    }
}
