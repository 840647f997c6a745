using System.Globalization;

namespace Report.Data.Import;

/// <summary>Numbers the rows of a table in which nothing else distinguishes them, since a dataset needs distinct rows.</summary>
internal static class RowNumbers
{
    /// <summary>True if two rows have the same words, dates and ids; see <see cref="RowIdentity"/>.</summary>
    public static bool AreNeeded(IReadOnlyList<ImportedColumn> columns)
    {
        var words = columns
            .Where(c =>
                !c.IsReserved
                && c.Type
                    is FieldType.Text
                        or FieldType.Category
                        or FieldType.Year
                        or FieldType.Date
                        or FieldType.Period
                        or FieldType.Integer
            )
            .ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return columns.Count > 0
            && !Enumerable
                .Range(0, columns[0].Cells.Count)
                .All(row => seen.Add(string.Join(RowIdentity.Joint, words.Select(w => NameKey.Of(w.Cells[row] ?? "")))));
    }

    public static ImportedColumn Column(ColumnNames names, IReadOnlyList<ImportedColumn> columns, ImportNotes remarks)
    {
        var name = names.Field("row", columns.Count);
        remarks.Tell(
            $"nothing in the table tells all its rows apart, so '{name}' numbers them; name the fields that do under 'key' if you "
                + "know better"
        );
        var numbers = Enumerable.Range(1, columns[0].Cells.Count).Select(row => row.ToString(CultureInfo.InvariantCulture));
        return new ImportedColumn(name, FieldType.Integer, "Row", null, [.. numbers]);
    }
}
