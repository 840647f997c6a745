using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes a waterfall step by step, with the running total after each step.</summary>
internal sealed class StepSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    private readonly IChartSentences say = spoken.Sentences;

    private string? Unit => reading.Measure?.Field.Unit;

    public IEnumerable<string> Write()
    {
        foreach (var panel in reading.PanelsOf)
        {
            var steps = WaterfallStep.Of(panel.Layers[0]);
            foreach (var step in steps)
            {
                yield return Tell(step, ReferenceEquals(step, steps[0]), panel);
            }
        }
    }

    /// <summary>Returns a clause for the alternative text: the first amount, the last, and the largest step.</summary>
    public string Finding() =>
        say.Clauses([
            .. reading.PanelsOf.Select(panel =>
            {
                var steps = WaterfallStep.Of(panel.Layers[0]);
                if (steps.Count == 0)
                {
                    return say.FindingMissing;
                }

                var changes = steps.Where(s => !s.IsTotal && s != steps[0]).ToList();
                var ends = say.FindingSteps(Again(steps[0].To), Number(steps[^1].To), changes.Count);
                ends = panel.Name is { } name ? say.FindingKind(say.Quote(ScreenReaderText.Name(name)), ends) : ends;
                var most = changes.Select(s => Math.Abs(s.To - s.From)).DefaultIfEmpty(0).Max();
                var largest = changes.Where(s => Math.Abs(s.To - s.From) == most).ToList();
                return largest is [var only] && changes.Count > 1
                    ? $"{ends}{say.Comma}{say.FindingLargestStep(say.Whole(NameOf(only)), Number(most), only.To > only.From)}"
                    : ends;
            }),
        ]);

    private string Tell(WaterfallStep step, bool isFirst, PanelRows panel)
    {
        var name = panel.Name is { } series ? say.PlacesOf(NameOf(step), ScreenReaderText.Name(series)) : NameOf(step);
        var (amount, running) = (spoken.Again(step.Quantity, Unit), Again(step.To));
        return isFirst ? say.BeginsWith(name, spoken.Number(step.Quantity, Unit))
            : step.IsTotal ? say.TotalIs(name, spoken.Number(step.Quantity, Unit))
            : step.To > step.From ? say.AddsTo(name, amount, running)
            : step.To < step.From
                ? say.TakesAway(
                    name,
                    spoken.Again(
                        step.Quantity.Kind == QuantityKind.Estimate
                            ? Quantity.About(step.From - step.To)
                            : Quantity.Exact(step.From - step.To),
                        Unit
                    ),
                    running
                )
            : say.ChangesNothing(name, running);
    }

    private string NameOf(WaterfallStep step) => ScreenReaderText.Name(step.Datum.Name(reading.Horizontal ? Channel.Y : Channel.X)!);

    private string Number(decimal number) => spoken.Number(Quantity.Exact(number), Unit);

    private string Again(decimal number) => spoken.Again(Quantity.Exact(number), Unit);
}
