using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Amounts that a mark cannot show as what they are: ends that changed places, sizes below zero.</summary>
internal static class AmountChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer)
        {
            var data = layer.SelectMany(l => l.Data).ToList();
            CheckEnds(data, bag);
            CheckSizes(data, bag);
        }
    }

    private static void CheckEnds(List<Datum> data, DiagnosticBag bag)
    {
        var ends = data
            .Where(d => d.Quantity(Channel.Low)?.Point is not null && d.Quantity(Channel.High)?.Point is not null)
            .ToList();
        var exchanged = ends.Where(d => d.Quantity(Channel.Low)!.Point > d.Quantity(Channel.High)!.Point).ToList();
        if (exchanged.Count > 1 && exchanged.Count == ends.Count)
        {
            // In all rows at once it is the chart that has them the wrong way round.
            var low = exchanged[0].Layer.Encoding[Channel.Low];
            Tell(exchanged[0], low.Written?.Field.At ?? low.At, bag);
            return;
        }

        foreach (var datum in exchanged)
        {
            Tell(datum, datum[Channel.Low]!.At, bag);
        }
    }

    private static void Tell(Datum datum, Position at, DiagnosticBag bag)
    {
        var (low, high) = (datum[Channel.Low]!, datum[Channel.High]!);
        bag.Add(ChartRules.EndsExchanged.At(at, low.Field.Name, Number(low), high.Field.Name, Number(high)));
    }

    private static string Number(Cell cell) => ValueText.Number((Quantity)cell.Value);

    private static void CheckSizes(List<Datum> data, DiagnosticBag bag)
    {
        if (data.FirstOrDefault(d => d.Quantity(Channel.Size) is { } q && (q.Low ?? q.Point) < 0) is { } below)
        {
            var size = below.Layer.Encoding[Channel.Size];
            bag.Add(ChartRules.SizeBelowZero.At(size.Written?.Field.At ?? size.At, below.Layer.Mark, Number(below[Channel.Size]!)));
        }
    }
}
