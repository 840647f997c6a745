using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes lines across a chart: where each is, and what it stands for.</summary>
internal sealed class RuleSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    private const int MostLines = 12;

    private readonly IChartSentences say = spoken.Sentences;

    public IEnumerable<string> Write()
    {
        var lines = Lines();
        return lines.Count > MostLines ? [.. lines.Take(MostLines), say.MoreLines(lines.Count - MostLines)] : lines;
    }

    public string Finding() => say.FindingShownMany(reading.Layer.Data.Rows.Count);

    private List<string> Lines()
    {
        var (channel, told) = (RuleMark.AxisOf(reading.Layer), new List<string>());
        foreach (
            var datum in reading
                .PanelsOf.SelectMany(p => p.Layers)
                .SelectMany(l => l.Data)
                .DistinctBy(d => d.Row, ReferenceEqualityComparer.Instance)
        )
        {
            if (datum[channel] is not { Value: var value } cell)
            {
                continue;
            }

            var name = ScreenReaderText.Name(datum.Name(Channel.Label) ?? cell.Field.Title);
            told.Add(
                value is Quantity { Kind: QuantityKind.Range } band
                    ? say.ReferenceBand(
                        spoken.Again(Quantity.Exact(band.Low!.Value), cell.Field.Unit),
                        spoken.Number(Quantity.Exact(band.High!.Value), cell.Field.Unit),
                        name
                    )
                    : say.ReferenceLine(value is Quantity number ? spoken.Number(number, cell.Field.Unit) : spoken.Place(value), name)
            );
        }

        return told;
    }
}
