using Report.Charts.Layout;
using Report.Charts.Maps;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Languages;
using Report.Themes;

namespace Report.Charts.Description;

/// <summary>
/// Describes what a chart shows. The words are computed from the chart's data, so that they can never disagree with the drawing.
/// </summary>
internal static class ChartDescription
{
    private const int MostAreas = 12;

    /// <param name="data">The chart's data, with the texts of its specification bound.</param>
    /// <param name="locale">The locale of the report; null for the program's default.</param>
    /// <param name="theme">The theme whose maps the chart may show; null for none.</param>
    public static ChartText Write(ChartData data, ILocale? locale = null, Theme? theme = null)
    {
        var spec = data.Spec;
        var spoken = new ScreenReaderText(locale ?? Locales.BuiltIn.Default);
        var layers = data.Layers.Select(LayerReading.Of).ToList();
        return new ChartText(
            spec.Alt?.Value ?? new AltSentence(spoken, layers[0]).Write([.. layers.Skip(1).Where(l => !SaysTheSame(l, layers[0]))]),
            string.Join(' ', Sentences(data, spec, spoken, layers, theme)),
            [.. KeySentences.Of(spoken, layers)]
        );
    }

    private static IEnumerable<string> Sentences(
        ChartData data,
        ChartSpec spec,
        ScreenReaderText spoken,
        List<LayerReading> layers,
        Theme? theme
    ) =>
        [
            .. Layers(spoken, layers),
            .. PanelNotes.Of(data),
            .. data.ColorScales.SelectMany(s => new ColorSentences(spoken, s).Write()),
            .. theme is null ? [] : WithoutRows(data, spoken, theme),
            .. Sizes(spoken, data.Sizes),
            .. Shapes(spoken, data.Shapes),
            .. Opacities(spoken, data.Opacities),
            .. new[] { Channel.X, Channel.Y }
                .Where(c =>
                    data.Panels.Count > 1 && spec.FreeAxes.Contains(c) && Axis.Of(data) is var (x, y) && !(c == Channel.X ? x : y).IsOrdinal
                )
                .Select(c => spoken.Sentences.FreeScale(c == Channel.X)),
            .. data
                .Layers.Select(l => SingledOut.InWords(l, data.Locale.Labels))
                .OfType<string>()
                .Distinct()
                .Select(what => spoken.Sentences.SingledOut(ScreenReaderText.Name(what))),
            .. spec.References.SelectMany(r => Tell(spoken, r, layers[0])),
            .. Notes(spoken.Sentences, spec.Annotations),
        ];

    // Names the areas of a map that no row is about, or counts them where they are many.
    private static IEnumerable<string> WithoutRows(ChartData data, ScreenReaderText spoken, Theme theme)
    {
        var shapes = data
            .Panels.SelectMany(p => p.Layers)
            .Where(l => l.Mark.JoinsMap)
            .SelectMany(l => MapScene.WithoutRows(l, theme))
            .Distinct()
            .ToList();
        var names = shapes.Count > MostAreas ? null : spoken.Sentences.Names(shapes.Select(s => ScreenReaderText.Name(s.Name)));
        return shapes.Count == 0 ? [] : [spoken.Sentences.AreasWithoutRows(shapes.Count, names)];
    }

    // Describes the layers. What is uncertain follows right after its own layer, so that it does not seem to concern the others.
    private static List<string> Layers(ScreenReaderText spoken, List<LayerReading> layers)
    {
        var told = new List<string>();
        var doubtsBefore = new List<string>();
        foreach (var layer in layers)
        {
            var doubts = layer.Mark.NeedsOtherLayer ? [] : new DoubtSentences(spoken, layer).Write().ToList();
            var (stack, isFirst) = (Stack.Of(layer), layer == layers[0]);
            if (!isFirst && SaysTheSame(layer, layers[0]))
            {
                told.AddRange(doubts.Except(told));
                continue;
            }

            var axes = new AxisSentences(spoken, layer, stack);
            told.AddRange(isFirst ? axes.Write() : [spoken.Sentences.NextLayer(axes.AsLayer())]);
            told.AddRange(Story(spoken, layer, stack));
            told.AddRange(!isFirst && doubts.Count > 0 && doubts.SequenceEqual(doubtsBefore) ? [spoken.Sentences.SameDoubts] : doubts);
            doubtsBefore = doubts;
        }

        return told;
    }

    private static IEnumerable<string> Story(ScreenReaderText spoken, LayerReading reading, Stack? stack)
    {
        if (!reading.All.Any())
        {
            return [spoken.Sentences.NoRows];
        }

        return [.. SymbolWorth(spoken, reading), .. LayerSentences.Of(spoken, reading, stack).Write()];
    }

    private static string[] Sizes(ScreenReaderText spoken, SizeScale? sizes) =>
        sizes is { Amounts.Count: > 0, Encoding: var size }
            ?
            [
                spoken.Sentences.SizeShows(
                    spoken.Title(size),
                    spoken.Number(Quantity.Exact(sizes.Amounts.Min()), size.Field.Unit),
                    spoken.Number(Quantity.Exact(sizes.Amounts.Max()), size.Field.Unit)
                ),
            ]
            : [];

    private static string[] Shapes(ScreenReaderText spoken, ShapeScale? shapes) =>
        shapes is { Names.Count: > 0 }
            ?
            [
                spoken.Sentences.ShapesShow(
                    spoken.Title(shapes.Encoding),
                    spoken.Sentences.Names(shapes.Names.Select(n => spoken.Sentences.ShapeFor((int)shapes.Of(n), ScreenReaderText.Name(n))))
                ),
            ]
            : [];

    private static string[] Opacities(ScreenReaderText spoken, OpacityScale? scale) =>
        scale is { Numbers.Count: > 0, Encoding: var opacity }
            ?
            [
                spoken.Sentences.OpacityShows(
                    spoken.Title(opacity),
                    spoken.Number(Quantity.Exact(scale.Numbers.Min()), opacity.Field.Unit),
                    spoken.Number(Quantity.Exact(scale.Numbers.Max()), opacity.Field.Unit)
                ),
            ]
            : [];

    private static string[] Notes(IChartSentences sentences, IReadOnlyList<Annotation> annotations) =>
        annotations.Count switch
        {
            0 => [],
            1 => [sentences.Note(sentences.Quote(annotations[0].Text.Value))],
            _ => [sentences.Notes(sentences.Quotes(annotations.Select(a => a.Text.Value)))],
        };

    private static IEnumerable<string> SymbolWorth(ScreenReaderText spoken, LayerReading reading) =>
        reading.Measure is { } measure && reading.Mark.SymbolWorth(reading.Layer) is { } worth
            ? [spoken.Sentences.SymbolWorth(spoken.Number(Quantity.Exact(worth), measure.Field.Unit))]
            : [];

    // Whether a layer shows the same values as the first, as dots over a line do, and adds nothing to hear.
    private static bool SaysTheSame(LayerReading layer, LayerReading first) =>
        layer.Mark is { NeedsOtherLayer: false, WritesRows: false }
        && layer.Layer.Data.Id == first.Layer.Data.Id
        && layer.Measure?.Field.Name == first.Measure?.Field.Name
        && layer.Place?.Field.Name == first.Place?.Field.Name
        && layer.All.Select(o => o.Row.Anchor).ToHashSet(StringComparer.Ordinal).IsSubsetOf(first.All.Select(o => o.Row.Anchor));

    private static IEnumerable<string> Tell(ScreenReaderText spoken, Reference reference, LayerReading reading)
    {
        if (reference.Label is not { } label)
        {
            return [];
        }

        var from = Written(spoken, reference, reference.From.Value, reading);
        var name = label.Value.TrimEnd('.');
        return reference.To is { } to
            ? [spoken.Sentences.ReferenceBand(from, Written(spoken, reference, to.Value, reading), name)]
            : [spoken.Sentences.ReferenceLine(from, name)];
    }

    // Returns a reference value in words: a number on the measure's axis as the measure's own values, a year or category as it is written.
    private static string Written(ScreenReaderText spoken, Reference reference, string text, LayerReading reading) =>
        reading.Measure is { } measure
        && IsMeasuredAlong(reference.Axis, reading)
        && QuantityParser.Parse(text, measure.Field.Unit).Value is { } quantity
            ? spoken.Number(quantity, measure.Field.Unit)
            : text;

    // Ranges and arrows have their numbers on the channels of their ends, and on the axis along which these lie.
    private static bool IsMeasuredAlong(Channel axis, LayerReading reading) =>
        reading.Layer.Encoding.TryGetValue(axis, out var encoding)
            ? encoding == reading.Measure
            : axis == (reading.Horizontal ? Channel.X : Channel.Y);
}
