using Report.Charts.Marks;
using Report.Data;

namespace Report.Charts.Description;

/// <summary>Writes what a chart shows from its data, so that the words can never disagree with the drawing.</summary>
public static class ChartDescription
{
    /// <param name="spec">With its texts bound to the data.</param>
    /// <param name="language">BCP 47 tag of the report.</param>
    public static ChartText Write(ChartSpec spec, string language = "en")
    {
        var voice = new Voice(Phrases.For(language));
        var layers = spec.Layers.Select(LayerReading.Of).ToList();
        return new ChartText(
            spec.Alt?.Value ?? Alt(voice, layers[0]),
            string.Join(' ', Sentences(spec, voice, layers)),
            [.. layers.SelectMany(l => new KeySentences(voice, l).Write()).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Sentences(ChartSpec spec, Voice voice, List<LayerReading> layers) =>
    [
        .. new AxisSentences(voice, layers[0]).Write(),
        .. Story(voice, layers[0]),
        .. layers.Skip(1).Where(l => !SaysTheSame(l, layers[0])).SelectMany(l => Story(voice, l).Prepend(new AxisSentences(voice, l).Layered())),
        .. layers.SelectMany(l => new DoubtSentences(voice, l).Write()).Distinct(StringComparer.Ordinal),
        .. spec.References.SelectMany(r => Tell(voice, r, layers[0])),
        .. spec.Annotations.Select(a => voice.Phrases.Note.With(Ended(a.Text.Value))),
    ];

    private static IEnumerable<string> Story(Voice voice, LayerReading reading)
    {
        if (!reading.All.Any())
        {
            return [voice.Phrases.NoRows];
        }

        return
        [
            .. SymbolWorth(voice, reading),
            .. reading.IsEvents ? new EventSentences(voice, reading).Write()
                : reading.HasCourse && reading.HasAxes ? new CourseSentences(voice, reading).Write()
                : new CategorySentences(voice, reading).Write(),
        ];
    }

    private static string Alt(Voice voice, LayerReading reading)
    {
        var say = voice.Phrases;
        var axes = new AxisSentences(voice, reading);
        var finding = !reading.All.Any() ? say.AltNoData
            : reading.IsEvents ? new EventSentences(voice, reading).Finding()
            : reading.HasCourse && reading.HasAxes ? new CourseSentences(voice, reading).Finding()
            : new CategorySentences(voice, reading).Finding();
        if (reading.Measure is not { } measure)
        {
            return say.AltFinding.With(axes.Chart, finding);
        }

        var extent = reading.HasAxes && axes.Extent() is { } e ? say.AltExtent.With(e.From == e.To ? e.From : say.Run.With(e.From, e.To)) : "";
        var title = Voice.Title(measure, reading.MeasureTitle!);
        return reading.Place is { } place && reading.HasAxes
            ? say.Alt.With(axes.Chart, title, Voice.Title(place), extent, finding)
            : say.AltOfMeasure.With(axes.Chart, title, null, null, finding);
    }

    private static IEnumerable<string> SymbolWorth(Voice voice, LayerReading reading) => reading is { Layer.Mark: "unit", Measure: { } measure }
        ? [voice.Phrases.SymbolWorth.With(voice.Number(Quantity.Exact(UnitMark.WorthIn(reading.Layer)), measure.Field.Unit))]
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
            ? [voice.Phrases.ReferenceBand.With(from, Written(voice, reference, to.Value, reading), name)]
            : [voice.Phrases.ReferenceLine.With(from, name)];
    }

    // A number on the measure's axis is said as the measure's own; years and categories stay as they are written.
    private static string Written(Voice voice, Reference reference, string text, LayerReading reading) =>
        reading.Measure is { } measure && reading.Layer.Encoding.GetValueOrDefault(reference.Axis) == measure
            && QuantityParser.Parse(text, measure.Field.Unit).Value is { } quantity
            ? voice.Number(quantity, measure.Field.Unit)
            : text;

    private static string Ended(string text) => text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('!') ? text : text + ".";
}
