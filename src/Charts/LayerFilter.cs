using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Selects the rows of a dataset that a layer draws. All later steps see only these.</summary>
internal static class LayerFilter
{
    /// <summary>
    /// Returns the filter of a layer: its own, even if empty; else that of the first layer, if both draw the same dataset.
    /// </summary>
    public static IReadOnlyList<FilterEntry> Of(LayerEntry entry, LayerEntry first) =>
        entry.Filter ?? (entry.Data is null || entry.Data?.Value == first.Data?.Value ? first.Filter : null) ?? [];

    /// <summary>
    /// Returns the dataset with only the rows that have, in each field of the filter, one of the wanted values; null after a diagnostic for
    /// a field that the dataset does not have. A value that no row has is reported too, but leaves the result valid.
    /// </summary>
    public static Dataset? Apply(IReadOnlyList<FilterEntry> filter, Dataset data, DiagnosticBag bag)
    {
        var rows = data.Rows;
        foreach (var (name, values) in filter)
        {
            if (data.Field(name.Value) is not { } field)
            {
                // If the dataset could not be read completely, a missing field may be a consequence of a fault already reported.
                if (data.Whole)
                {
                    bag.Add(
                        ChartRules
                            .UnknownField.At(name.At, name.Value, data.Id)
                            .WithHint(DidYouMean.Hint(name.Value, data.Fields.Select(f => f.Name)))
                    );
                }

                return null;
            }

            var wanted = values.Select(v => new FilterValue(v.Value, field, data.Locale)).ToList();
            foreach (var (value, asked) in values.Zip(wanted).Where(v => data.Whole && !data.Rows.Any(v.Second.IsIn)))
            {
                bag.Add(ChartRules.UnknownValue.At(value.At, value.Value, $"'{field.Name}'").WithHint(Hint(value.Value, field, data)));
            }

            rows = [.. rows.Where(row => wanted.Any(asked => asked.IsIn(row)))];
        }

        return rows.Count == data.Rows.Count ? data : data with { Rows = rows };
    }

    private static string? Hint(string value, Field field, Dataset data)
    {
        var known = data
            .Rows.Select(r => r[field.Name])
            .OfType<Cell>()
            .Select(c => ValueText.Category(c.Value, data.Locale))
            .Distinct(StringComparer.Ordinal);
        return DidYouMean.Hint(value, known);
    }
}
