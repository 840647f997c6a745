using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>The rule for marks that need amounts on one axis and names or dates on the other.</summary>
internal static class BaseAndValues
{
    public static void Check(string mark, Layer layer, DiagnosticBag bag)
    {
        if (
            layer.Encoding.TryGetValue(Channel.X, out var x)
            && layer.Encoding.TryGetValue(Channel.Y, out var y)
            && IsAmount(x) == IsAmount(y)
        )
        {
            bag.Add(ChartRules.NumbersAndNames.At(y.At, mark));
        }
    }

    private static bool IsAmount(Encoding encoding) => encoding.Field.IsNumeric && encoding.Scale != ScaleType.Ordinal;
}
