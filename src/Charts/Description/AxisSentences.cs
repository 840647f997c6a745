using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes the kind of chart, what is on each axis, and the range of the values.</summary>
internal sealed class AxisSentences(ScreenReaderText spoken, LayerReading reading, Stack? stack)
{
    private readonly IChartSentences say = spoken.Sentences;

    public string Chart => say.Chart(Kind);

    private string Kind => reading.Mark.KindOf(reading.Layer);

    public IEnumerable<string> Write() => [Opening(), .. PlaceAxis(), .. MeasureAxis(), .. Scale()];

    /// <summary>Returns the kind of chart and its measure, for a layer that lies over another: "a dot chart of troops (Germany)".</summary>
    public string AsLayer()
    {
        var chart = say.ChartWithin(Kind);
        var shown = reading.Measure is { } measure
            ? spoken.Title(measure, reading.MeasureTitle(say)!)
            : say.Quote(reading.Layer.Data.Title);
        return say.LayerOf(
            chart,
            reading.Series is [{ Name: { Length: > 0 } name }] ? say.PlacesOf(shown, ScreenReaderText.Name(name)) : shown
        );
    }

    /// <summary>Returns the first and the last place; null where places are names.</summary>
    public (string From, string To)? Extent()
    {
        var places = reading
            .All.Where(o => o.Place is DateValue or Quantity { Point: not null })
            .OrderBy(o => LayerReading.Along(o.Place))
            .ToList();
        return places.Count == 0 ? null : (spoken.Place(places[0]), spoken.Place(places[^1]));
    }

    private string Opening() =>
        reading.Panels > 0
            ? say.OpeningPanels(Chart, reading.Panels, spoken.Title(reading.Layer.Encoding[Channel.Facet]))
            : say.Opening(Chart);

    // Empty for a map, which has no axes, and for events, which have their dates in their own sentences.
    private IEnumerable<string> PlaceAxis()
    {
        if (reading.Place is not { } place || !reading.HasAxes || reading.Measure is null)
        {
            return [];
        }

        var title = ScreenReaderText.Name(place.DisplayTitle);
        var extent = Extent() is { } ends ? FromTo(ends.From, ends.To) : null;
        return
        [
            (reading.Horizontal, reading.MayTurn) switch
            {
                (true, _) => say.Down(title, extent),
                (_, true) => say.Either(title, extent),
                _ => say.Along(title, extent),
            },
        ];
    }

    private IEnumerable<string> MeasureAxis()
    {
        if (reading.AreCells && reading.Layer.Encoding.TryGetValue(Channel.Y, out var down))
        {
            var title = ScreenReaderText.Name(down.DisplayTitle);
            return
            [
                reading.MayTurn ? say.Other(title) : say.Down(title, extent: null),
                .. reading.Measure is null ? [] : Values(reading.Measure.Field.Unit),
            ];
        }

        if (reading.Measure is not { } measure || (!reading.HasAxes && !reading.Measured.Any()))
        {
            return [];
        }

        var measured = say.Capital(ScreenReaderText.Name(reading.MeasureTitle(say)!));
        var named =
            measure.Field.Unit is { } unit && !measured.Contains(unit, StringComparison.OrdinalIgnoreCase)
                ? say.Unit(measured, unit)
                : measured;
        var axis =
            !reading.HasAxes ? say.Shown(named)
            : reading.Horizontal ? say.Along(named, extent: null)
            : reading.MayTurn ? say.Other(named)
            : measure.IsReversed ? say.Down(named, extent: null)
            : say.Up(named);
        return [axis, .. Values(measure.Field.Unit)];
    }

    private string FromTo(string from, string to) => from == to ? from : say.FromTo(from, to);

    // Describes the range of the values. Empty where kinds are described separately, since they may not share a scale. A range counts with
    // its furthest end; a limit stays a limit, since what lies beyond it is not known.
    private IEnumerable<string> Values(string? unit)
    {
        // A change counts with both its ends, since either may be a limit.
        var measured = (stack?.Totals.Observations ?? reading.Measured)
            .SelectMany(o => o.Change is var (from, to) ? new[] { from, to } : [o.Measure!])
            .ToList();
        if (
            measured.Count == 0
            || new RowKinds(spoken, reading).AreApart
            || measured.All(q => q == measured[0] && q.Kind != QuantityKind.Range)
        )
        {
            return [];
        }

        var (low, high) = (measured.MinBy(q => q.Low ?? q.High)!, measured.MaxBy(q => q.High ?? q.Low)!);
        var (lowest, highest) = (spoken.Again(End(low, low.Low), unit), spoken.Again(End(high, high.High), unit));
        return lowest == highest ? [] : [stack is null ? say.Values(lowest, highest) : say.Totals(lowest, highest)];
    }

    private static Quantity End(Quantity quantity, decimal? end) =>
        quantity.Kind == QuantityKind.Range ? Quantity.Exact(end!.Value) : quantity;

    private IEnumerable<string> Scale() =>
        [
            .. reading.Measure?.Scale == ScaleType.Log ? [say.LogScale] : Array.Empty<string>(),
            .. reading.Measure?.Scale == ScaleType.Symlog ? [say.SymlogScale] : Array.Empty<string>(),
            .. reading.Layer.Curve != Curve.Linear ? [say.Steps(reading.Layer.Curve == Curve.StepAfter)] : Array.Empty<string>(),
            .. reading.Layer.Encoding.TryGetValue(Channel.Order, out var order)
                ? [say.PathInOrder(spoken.Title(order))]
                : Array.Empty<string>(),
            .. reading.Measure?.Zero == false || reading.Measure?.Domain?.Low > 0 ? [say.NotFromZero] : Array.Empty<string>(),
            .. reading.Measure?.Baseline is { } baseline
                ? [say.BarsFrom(spoken.Number(Quantity.Exact(baseline), null))]
                : Array.Empty<string>(),
            .. reading.HasAxes && reading.Measure?.IsReversed == true ? [say.TurnedMeasure(reading.Horizontal)] : Array.Empty<string>(),
            .. reading.HasAxes && reading.Place is { IsReversed: true } place && (place.Field.IsNumeric || place.Field.IsTemporal)
                ? [say.TurnedPlace(reading.Horizontal)]
                : Array.Empty<string>(),
            .. reading.Layer.Stack == StackMode.Normalize ? [say.SharesOfTotals] : Array.Empty<string>(),
            .. reading.Layer.Sides is { } sides
                ?
                [
                    say.Sides(
                        say.Names(sides.Below.Select(ScreenReaderText.Name)),
                        say.Names(sides.Above.Select(ScreenReaderText.Name)),
                        sides.Middle is { } middle ? ScreenReaderText.Name(middle) : null
                    ),
                ]
                : Array.Empty<string>(),
        ];
}
