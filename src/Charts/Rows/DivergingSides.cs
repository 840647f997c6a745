using Report.Data;

namespace Report.Charts.Rows;

/// <summary>The sides of a diverging stack: the parts below its middle, in the middle and above it.</summary>
/// <param name="Below">The parts to the left of or below the middle, from the middle outwards.</param>
/// <param name="Middle">The part that is centred on the middle, half on each side; null if there is none.</param>
/// <param name="Above">The parts to the right of or above the middle, from the middle outwards.</param>
internal sealed record DivergingSides(IReadOnlyList<string> Below, string? Middle, IReadOnlyList<string> Above)
{
    /// <summary>
    /// Divides the parts in the order of the colour channel, or of the rows if it lists none. The part named by 'pivot' is the middle;
    /// without one, the central part of an odd number is. Of an even number, half lie on each side. Null if the layer is no diverging
    /// stack.
    /// </summary>
    public static DivergingSides? Of(Layer layer)
    {
        if (
            layer.Stack != StackMode.Diverging
            || layer.ColorOfNumbers is not null
            || layer.Encoding.GetValueOrDefault(Channel.Color) is not { } color
        )
        {
            return null;
        }

        var names = NameOrder.Of(
            color.Order,
            layer.Data.Rows.Select(r => r[color.Field.Name]).OfType<Cell>().Select(c => ValueText.Category(c.Value, layer.Data.Locale))
        );
        var middle =
            color.PivotName is { } pivot ? names.FindIndex(n => NameKey.Comparer.Equals(n, pivot))
            : names.Count % 2 == 1 && names.Count > 1 ? names.Count / 2
            : -1;
        var below = middle >= 0 ? middle : names.Count / 2;
        return new DivergingSides(
            [.. names.Take(below).Reverse()],
            middle >= 0 ? names[middle] : null,
            [.. names.Skip(middle >= 0 ? middle + 1 : below)]
        );
    }

    /// <summary>The number of steps from the middle to a part: 0 for the middle, negative for the lower side.</summary>
    public int StepOf(string name) =>
        name == Middle ? 0
        : Below.ToList().IndexOf(name) is var below and >= 0 ? -(below + 1)
        : Above.ToList().IndexOf(name) + 1;
}
