namespace Report.Data.Import;

/// <summary>Gives each column a name of its own.</summary>
internal sealed class ColumnNames(ImportNotes remarks)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The key of rows that a column is: "source", "note", "quote", or "status" where the words are SDMX's; null for a field.</summary>
    public string? Reserved(HeadedColumn column)
    {
        var name = Slug.Of(column.Heading);
        return RowKeys.Reserved.Contains(name) && (name != RowKeys.Status || column.Cells.All(c => c.Length == 0 || RowKeys.IsStatus(c))) && used.Add(name)
            ? name
            : null;
    }

    /// <summary>A name for a field, from its title: letters, digits and hyphens, so that rows, charts and pages can write it without quotes.</summary>
    /// <param name="index">Place of the column, from 0.</param>
    public string Field(string heading, int index)
    {
        var wanted = Slug.Of(ColumnTitle.Of(heading).Title);
        var name = wanted.Length == 0 ? $"column-{index + 1}" : RowKeys.Reserved.Contains(wanted) ? wanted + "-text" : wanted;
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
            remarks.Tell(heading.Trim().Length == 0 ? $"column {index + 1} has no heading and is named '{name}'"
                : wanted.Length == 0 ? $"{column}, because its heading has no letter or digit"
                : RowKeys.Reserved.Contains(wanted) ? $"{column}, because '{wanted}' is a key of every row; --row-keys makes it that key"
                : $"{column}, because '{wanted}' is taken");
        }
    }
}
