using Report.Data;

namespace Report.Charts.Description;

/// <summary>What kind of chart it is, and what is on each axis.</summary>
internal sealed class AxisSentences(Voice voice, LayerReading reading)
{
    private readonly Phrases say = voice.Phrases;

    public string Chart => say.Charts.TryGetValue(reading.Layer.Mark, out var known) ? known : say.AnyChart.With(Voice.Sentence(reading.Layer.Mark));

    public IEnumerable<string> Write() => [Opening(), .. PlaceAxis(), .. MeasureAxis(), .. Scale()];

    /// <summary>The kind of chart and its measure, for a layer that lies over another.</summary>
    public string Layered() => say.NextLayer.With(
        Chart.ToLowerInvariant(),
        reading.Measure is { } measure ? Voice.Title(measure, reading.MeasureTitle!) : reading.Layer.Data.Title);

    /// <summary>First and last place; null where places are names.</summary>
    public (string From, string To)? Extent()
    {
        var places = reading.All.Select(o => o.Place).Where(p => p is DateValue or Quantity { Point: not null }).OrderBy(LayerReading.Along).ToList();
        return places.Count == 0 ? null : (voice.Place(places[0]), voice.Place(places[^1]));
    }

    private string Opening() => reading.Panels > 0
        ? say.OpeningPanels.With(Chart, reading.Panels, Voice.Title(reading.Layer.Encoding[Channel.Facet]))
        : say.Opening.With(Chart);

    // A map has no axes, and events say their own dates.
    private IEnumerable<string> PlaceAxis()
    {
        if (reading.Place is not { } place || !reading.HasAxes || reading.Measure is null)
        {
            return [];
        }

        var title = TitleOf(place);
        return Extent() is { } extent
            ? [(reading.Horizontal ? say.DownExtent : say.AlongExtent).With(title, FromTo(extent.From, extent.To))]
            : [(reading.Horizontal ? say.Down : say.Along).With(title)];
    }

    private IEnumerable<string> MeasureAxis()
    {
        if (reading.Measure is not { } measure)
        {
            return [];
        }

        var title = Voice.Sentence(Voice.Name(reading.MeasureTitle!));
        var named = measure.Field.Unit is { } unit && !title.Contains(unit, StringComparison.OrdinalIgnoreCase) ? say.Unit.With(title, unit) : title;
        var (low, high) = Bounds();
        return (low, high, reading.HasAxes) switch
        {
            (null, _, false) => [],
            (null, _, true) => [(reading.Horizontal ? say.Along : say.Up).With(named)],
            _ => [(reading.HasAxes ? reading.Horizontal ? say.AlongExtent : say.UpExtent : say.MeasureExtent).With(named, FromTo(Number(low), Number(high)))],
        };
    }

    private string FromTo(string from, string to) => from == to ? from : say.FromTo.With(from, to);

    private string Number(decimal? value) => voice.Number(Quantity.Exact(value!.Value), null);

    private (decimal? Low, decimal? High) Bounds()
    {
        var measured = reading.Measured.Select(o => o.Measure!).ToList();
        return measured.Count == 0 ? (null, null) : (measured.Min(q => q.Low ?? q.High), measured.Max(q => q.High ?? q.Low));
    }

    private IEnumerable<string> Scale() =>
    [
        .. reading.Measure?.Scale == ScaleType.Log ? [say.LogScale] : Array.Empty<string>(),
        .. reading.Measure?.Zero == false || reading.Measure?.Domain?.Low > 0 ? [say.NotFromZero] : Array.Empty<string>(),
    ];

    private static string TitleOf(Encoding encoding) => Voice.Name(encoding.Title ?? encoding.Field.Title);
}
