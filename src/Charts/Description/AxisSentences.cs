using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>What kind of chart it is, what is on each axis, and what the values range over.</summary>
internal sealed class AxisSentences(Voice voice, LayerReading reading, Stack? stack)
{
    private readonly Phrases say = voice.Phrases;

    public string Chart => say.Charts.TryGetValue(reading.Layer.Mark, out var known) ? known.Alone : Voice.Sentence(say.AnyChart.Alone.With(reading.Layer.Mark));

    public IEnumerable<string> Write() => [Opening(), .. PlaceAxis(), .. MeasureAxis(), .. Scale()];

    /// <summary>The kind of chart and its measure, for a layer that lies over another: "a dot chart of troops (Germany)".</summary>
    public string AsLayer()
    {
        var chart = say.Charts.TryGetValue(reading.Layer.Mark, out var known) ? known.Within : say.AnyChart.Within.With(reading.Layer.Mark);
        var shown = reading.Measure is { } measure ? voice.Title(measure, reading.MeasureTitle!) : say.Quote.With(reading.Layer.Data.Title);
        return say.LayerOf.With(chart, reading.Series is [{ Name: { Length: > 0 } name }] ? say.PlacesOf.With(shown, Voice.Name(name)) : shown);
    }

    /// <summary>First and last place; null where places are names.</summary>
    public (string From, string To)? Extent()
    {
        var places = reading.All.Where(o => o.Place is DateValue or Quantity { Point: not null }).OrderBy(o => LayerReading.Along(o.Place)).ToList();
        return places.Count == 0 ? null : (voice.Place(places[0]), voice.Place(places[^1]));
    }

    private string Opening() => reading.Panels > 0
        ? say.OpeningPanels.With(Chart, reading.Panels, voice.Title(reading.Layer.Encoding[Channel.Facet]))
        : say.Opening.With(Chart);

    // A map has no axes, and events say their own dates.
    private IEnumerable<string> PlaceAxis()
    {
        if (reading.Place is not { } place || !reading.HasAxes || reading.Measure is null)
        {
            return [];
        }

        var title = Voice.Name(place.Title ?? place.Field.Title);
        var (plain, extended) = (reading.Horizontal, reading.MayTurn) switch
        {
            (true, _) => (say.Down, say.DownExtent),
            (_, true) => (say.Either, say.EitherExtent),
            _ => (say.Along, say.AlongExtent),
        };
        return [Extent() is { } extent ? extended.With(title, FromTo(extent.From, extent.To)) : plain.With(title)];
    }

    private IEnumerable<string> MeasureAxis()
    {
        if (reading.Measure is not { } measure || (!reading.HasAxes && !reading.Measured.Any()))
        {
            return [];
        }

        var title = Voice.Sentence(Voice.Name(reading.MeasureTitle!));
        var named = measure.Field.Unit is { } unit && !title.Contains(unit, StringComparison.OrdinalIgnoreCase) ? say.Unit.With(title, unit) : title;
        var axis = !reading.HasAxes ? say.Shown : reading.Horizontal ? say.Along : reading.MayTurn ? say.Other : say.Up;
        return [axis.With(named), .. Values(measure.Field.Unit)];
    }

    private string FromTo(string from, string to) => from == to ? from : say.FromTo.With(from, to);

    // Kinds that are told apart may not have a scale in common. Of a range, the end that reaches furthest; a limit stays one, since
    // what lies beyond it is not known.
    private IEnumerable<string> Values(string? unit)
    {
        var measured = (stack?.Totals.Observations ?? reading.Measured).Select(o => o.Measure!).ToList();
        if (measured.Count == 0 || new RowKinds(voice, reading).AreApart || measured.All(q => q == measured[0] && q.Kind != QuantityKind.Range))
        {
            return [];
        }

        var (low, high) = (measured.MinBy(q => q.Low ?? q.High)!, measured.MaxBy(q => q.High ?? q.Low)!);
        var template = stack is null ? say.Values : say.Totals;
        return [template.With(voice.Again(End(low, low.Low), unit), voice.Again(End(high, high.High), unit))];
    }

    private static Quantity End(Quantity quantity, decimal? end) => quantity.Kind == QuantityKind.Range ? Quantity.Exact(end!.Value) : quantity;

    private IEnumerable<string> Scale() =>
    [
        .. reading.Measure?.Scale == ScaleType.Log ? [say.LogScale] : Array.Empty<string>(),
        .. reading.Measure?.Zero == false || reading.Measure?.Domain?.Low > 0 ? [say.NotFromZero] : Array.Empty<string>(),
    ];
}
