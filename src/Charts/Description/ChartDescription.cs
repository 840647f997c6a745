using Report.Charts.Maps;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Languages;
using Report.Themes;

namespace Report.Charts.Description;

/// <summary>Writes what a chart shows from its data, so that the words can never disagree with the drawing.</summary>
public static class ChartDescription
{
    private const int MostAreas = 12;

    /// <param name="data">With the texts of its specification bound.</param>
    /// <param name="locale">Of the report; null for the program's default.</param>
    /// <param name="theme">Whose maps the chart may show; null for none.</param>
    public static ChartText Write(ChartData data, ILocale? locale = null, Theme? theme = null)
    {
        var spec = data.Spec;
        var voice = new Voice(locale ?? Locales.BuiltIn.Default);
        var layers = data.Layers.Select(LayerReading.Of).ToList();
        return new ChartText(
            spec.Alt?.Value ?? new AltSentence(voice, layers[0]).Write([.. layers.Skip(1).Where(l => !SaysTheSame(l, layers[0]))]),
            string.Join(' ', Sentences(data, spec, voice, layers, theme)),
            [.. KeySentences.Of(voice, layers)]);
    }

    private static IEnumerable<string> Sentences(ChartData data, ChartSpec spec, Voice voice, List<LayerReading> layers, Theme? theme) =>
    [
        .. Layers(voice, layers),
        .. data.ColorScales.SelectMany(s => new ColorSentences(voice, s).Write()),
        .. theme is null ? [] : WithoutRows(data, voice, theme),
        .. Sizes(voice, data.Sizes),
        .. spec.References.SelectMany(r => Tell(voice, r, layers[0])),
        .. Notes(voice.Sentences, spec.Annotations),
    ];

    // Of a map that is shown whole, what the data say nothing of.
    private static IEnumerable<string> WithoutRows(ChartData data, Voice voice, Theme theme)
    {
        var shapes = data.Panels.SelectMany(p => p.Layers).Where(l => l.Layer.Mark == MapMark.Word).SelectMany(l => MapScene.WithoutRows(l, theme)).Distinct().ToList();
        var names = shapes.Count > MostAreas ? null : voice.Sentences.Names(shapes.Select(s => Voice.Name(s.Name)));
        return shapes.Count == 0 ? [] : [voice.Sentences.AreasWithoutRows(shapes.Count, names)];
    }

    // What is doubtful is told with the layer that it is of, lest it seem to concern the others.
    private static List<string> Layers(Voice voice, List<LayerReading> layers)
    {
        var told = new List<string>();
        var doubtsBefore = new List<string>();
        foreach (var layer in layers)
        {
            var doubts = new DoubtSentences(voice, layer).Write().ToList();
            var (stack, isFirst) = (Stack.Of(layer), layer == layers[0]);
            if (!isFirst && SaysTheSame(layer, layers[0]))
            {
                told.AddRange(doubts.Except(told));
                continue;
            }

            var axes = new AxisSentences(voice, layer, stack);
            told.AddRange(isFirst ? axes.Write() : [voice.Sentences.NextLayer(axes.AsLayer())]);
            told.AddRange(Story(voice, layer, stack));
            told.AddRange(!isFirst && doubts.Count > 0 && doubts.SequenceEqual(doubtsBefore) ? [voice.Sentences.SameDoubts] : doubts);
            doubtsBefore = doubts;
        }

        return told;
    }

    private static IEnumerable<string> Story(Voice voice, LayerReading reading, Stack? stack)
    {
        if (!reading.All.Any())
        {
            return [voice.Sentences.NoRows];
        }

        return
        [
            .. SymbolWorth(voice, reading),
            .. reading.Mark?.Telling == Telling.Distribution ? new DistributionSentences(voice, reading).Write()
                : reading.Mark?.Telling == Telling.Steps ? new StepSentences(voice, reading).Write()
                : reading.Mark?.Telling == Telling.Ranks ? new RankSentences(voice, reading).Write()
                : reading.IsEvents ? new EventSentences(voice, reading).Write()
                : stack is not null ? new StackSentences(voice, stack, reading.Measure?.Field.Unit).Write()
                : reading.HasCourse && reading.HasAxes ? new CourseSentences(voice, reading).Write()
                : new CategorySentences(voice, reading).Write(),
        ];
    }

    private static string[] Sizes(Voice voice, SizeScale? sizes) => sizes is { Amounts.Count: > 0, Encoding: var size }
        ? [voice.Sentences.SizeShows(voice.Title(size), voice.Number(Quantity.Exact(sizes.Amounts.Min()), size.Field.Unit), voice.Number(Quantity.Exact(sizes.Amounts.Max()), size.Field.Unit))]
        : [];

    private static string[] Notes(IChartSentences say, IReadOnlyList<Annotation> annotations) => annotations.Count switch
    {
        0 => [],
        1 => [say.Note(say.Quote(annotations[0].Text.Value))],
        _ => [say.Notes(say.Quotes(annotations.Select(a => a.Text.Value)))],
    };

    private static IEnumerable<string> SymbolWorth(Voice voice, LayerReading reading) => reading is { Layer.Mark: "unit", Measure: { } measure }
        ? [voice.Sentences.SymbolWorth(voice.Number(Quantity.Exact(UnitMark.WorthIn(reading.Layer)), measure.Field.Unit))]
        : [];

    // A layer that shows the same values again (dots over a line) adds nothing to hear.
    private static bool SaysTheSame(LayerReading layer, LayerReading first) =>
        layer.Layer.Data.Id == first.Layer.Data.Id
        && layer.Measure?.Field.Name == first.Measure?.Field.Name
        && layer.Place?.Field.Name == first.Place?.Field.Name
        && layer.All.Select(o => o.Row.Anchor).ToHashSet(StringComparer.Ordinal).IsSubsetOf(first.All.Select(o => o.Row.Anchor));

    private static IEnumerable<string> Tell(Voice voice, Reference reference, LayerReading reading)
    {
        if (reference.Label is not { } label)
        {
            return [];
        }

        var from = Written(voice, reference, reference.From.Value, reading);
        var name = label.Value.TrimEnd('.');
        return reference.To is { } to
            ? [voice.Sentences.ReferenceBand(from, Written(voice, reference, to.Value, reading), name)]
            : [voice.Sentences.ReferenceLine(from, name)];
    }

    // A number on the measure's axis is said as the measure's own; years and categories stay as they are written.
    private static string Written(Voice voice, Reference reference, string text, LayerReading reading) =>
        reading.Measure is { } measure && reading.Layer.Encoding.GetValueOrDefault(reference.Axis) == measure
            && QuantityParser.Parse(text, measure.Field.Unit).Value is { } quantity
            ? voice.Number(quantity, measure.Field.Unit)
            : text;
}
