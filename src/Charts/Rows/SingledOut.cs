using Report.Languages;

namespace Report.Charts.Rows;

/// <summary>What an editor has singled out by fields or by a condition, for readers: the values asked for, else the names of the rows.</summary>
internal static class SingledOut
{
    // As many names as a reader takes in.
    private const int MostNames = 12;

    /// <summary>Null where names alone single out, or nothing does.</summary>
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

    // A label names a row; else its series and its place on an axis of names or dates.
    private static string NameOf(Datum datum) => datum.Name(Channel.Label)
        ?? string.Join(", ", new[] { Channel.Color, Channel.X, Channel.Y }.Where(c => datum[c]?.Value is Data.TextValue or Data.DateValue).Select(datum.Name).Distinct(StringComparer.Ordinal));
}
