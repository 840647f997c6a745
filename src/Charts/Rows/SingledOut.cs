using Report.Languages;

namespace Report.Charts.Rows;

/// <summary>
/// Describes the rows that an editor highlights by fields or a condition: lists the values asked for, or else the names of the rows.
/// </summary>
internal static class SingledOut
{
    // A longer list is replaced by the number of rows: readers would not take it in.
    private const int MostNames = 12;

    /// <summary>Returns the description; null if nothing is highlighted, or only by name.</summary>
    public static string? InWords(LayerData layer, IChartLabels say)
    {
        if (layer.Layer.Singled is not { } rows)
        {
            return null;
        }

        if (layer.Layer.SingledBy.Count > 0)
        {
            return say.Items(layer.Layer.SingledBy);
        }

        var lit = layer.Data.Where(d => rows.Contains(d.Row)).ToList();
        var names = lit.Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        return names.Count <= MostNames && !names.Contains("") ? say.Items(names) : say.SomeRows(lit.Count, layer.Data.Count);
    }

    // The label, if there is one; else the series and the position on axes of names or dates.
    private static string NameOf(Datum datum) =>
        datum.Name(Channel.Label)
        ?? string.Join(
            ", ",
            new[] { Channel.Color, Channel.X, Channel.Y }
                .Where(c => datum[c]?.Value is Data.TextValue or Data.DateValue)
                .Select(datum.Name)
                .Distinct(StringComparer.Ordinal)
        );
}
