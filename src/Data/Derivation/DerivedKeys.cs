using Report.Diagnostics;

namespace Report.Data.Derivation;

/// <summary>Assigns keys and anchors to the rows of a table that a chart derives for itself.</summary>
internal static class DerivedKeys
{
    /// <summary>
    /// Returns the table with a key. Rows copied unchanged keep the anchors that they have on the page of their dataset; calculated rows
    /// have none, since no page shows them.
    /// </summary>
    public static Dataset Named(Dataset table, Dataset source)
    {
        var anchors = source.Rows.Select(row => row.Anchor).ToHashSet(StringComparer.Ordinal);
        var key = RowIdentity.Name(table, [.. source.Key.Select(f => table.Field(f.Name)).OfType<Field>()], new DiagnosticBag()).Key;
        return table with
        {
            Key = key,
            Rows =
            [
                .. table.Rows.Select(row =>
                    anchors.Contains(row.Anchor) && row.Cells.All(c => c.Lineage is { IsCopy: true }) ? row : row with { Anchor = "" }
                ),
            ],
        };
    }
}
