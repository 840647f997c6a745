namespace Report.Data.Import;

/// <summary>Chooses a unique name for each column.</summary>
internal sealed class ColumnNames(ImportNotes remarks)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the reserved row key that a column holds: "source", "note", "quote", or "status" if its words are SDMX's; null for a field.
    /// </summary>
    public string? Reserved(HeadedColumn column)
    {
        var name = Slug.Of(column.Heading);
        return
            RowKeys.Reserved.Contains(name)
            && (name != RowKeys.Status || column.Cells.All(c => c.Length == 0 || RowKeys.IsStatus(c)))
            && used.Add(name)
            ? name
            : null;
    }

    /// <summary>
    /// Returns a field name made from the title: letters, digits and hyphens, so that rows, charts and pages need no quotes around it.
    /// </summary>
    /// <param name="index">Index of the column, from 0.</param>
    public string Field(string heading, int index)
    {
        var wanted = Slug.Of(ColumnTitle.Of(heading).Title);
        var name =
            wanted.Length == 0 ? $"column-{index + 1}"
            : RowKeys.Reserved.Contains(wanted) ? wanted + "-text"
            : wanted;
        var free = name;
        for (var turn = 2; !used.Add(free); turn++)
        {
            free = $"{name}-{turn}";
        }

        Tell(heading, index, wanted, free);
        return free;
    }

    private void Tell(string heading, int index, string wanted, string name)
    {
        var column = $"column {index + 1}, '{heading}', is named '{name}'";
        if (wanted != name)
        {
            remarks.Tell(
                heading.Trim().Length == 0 ? $"column {index + 1} has no heading and is named '{name}'"
                : wanted.Length == 0 ? $"{column}, because its heading has no letter or digit"
                : RowKeys.Reserved.Contains(wanted) ? $"{column}, because '{wanted}' is a key of every row; --row-keys makes it that key"
                : $"{column}, because '{wanted}' is taken"
            );
        }
    }
}
