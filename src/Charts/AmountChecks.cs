using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Amounts that a mark cannot show as what they are: sizes below zero.</summary>
internal static class AmountChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer)
        {
            var data = layer.SelectMany(l => l.Data).ToList();
            CheckSizes(data, bag);
        }
    }

    private static string Number(Cell cell) => cell.Value.ToString()!;

    private static void CheckSizes(List<Datum> data, DiagnosticBag bag)
    {
        if (data.FirstOrDefault(d => d.Quantity(Channel.Size) is { } q && (q.Low ?? q.Point) < 0) is { } below)
        {
            var size = below.Layer.Encoding[Channel.Size];
            bag.Add(ChartRules.SizeBelowZero.At(size.Written?.Field.At ?? size.At, below.Layer.Mark, Number(below[Channel.Size]!)));
        }
    }
}
