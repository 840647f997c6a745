using Report.Data;

namespace Report.Charts.Rows;

/// <summary>Which parts of a diverging stack lie on which side of its middle.</summary>
/// <param name="Below">To the left or down, from the middle outwards.</param>
/// <param name="Middle">The part that lies half on each side; null where there is none.</param>
/// <param name="Above">To the right or up, from the middle outwards.</param>
internal sealed record DivergingSides(IReadOnlyList<string> Below, string? Middle, IReadOnlyList<string> Above)
{
    /// <summary>
    /// By the order of the colours, else of the rows: of an uneven number the one between is the middle, unless 'pivot' names another; of an even
    /// number half lie on each side. Null for any other layer.
    /// </summary>
    public static DivergingSides? Of(Layer layer)
    {
        if (layer.Stack != StackMode.Diverging || layer.ColorOfNumbers is not null || layer.Encoding.GetValueOrDefault(Channel.Color) is not { } color)
        {
            return null;
        }

        var met = layer.Data.Rows.Select(r => r[color.Field.Name]).OfType<Cell>().Select(c => ValueText.Category(c.Value, layer.Data.Locale)).Distinct(StringComparer.Ordinal).ToList();
        List<string> names = [.. color.Order.Where(met.Contains).Concat(met).Distinct(StringComparer.Ordinal)];
        var middle = color.PivotName is { } pivot ? names.FindIndex(n => NameKey.Comparer.Equals(n, pivot)) : names.Count % 2 == 1 && names.Count > 1 ? names.Count / 2 : -1;
        var below = middle >= 0 ? middle : names.Count / 2;
        return new DivergingSides([.. names.Take(below).Reverse()], middle >= 0 ? names[middle] : null, [.. names.Skip(middle >= 0 ? middle + 1 : below)]);
    }

    /// <summary>How far a part is from the middle: 0 in it, below zero on the lower side.</summary>
    public int StepOf(string name) => name == Middle ? 0 : Below.ToList().IndexOf(name) is var below and >= 0 ? -(below + 1) : Above.ToList().IndexOf(name) + 1;
}
