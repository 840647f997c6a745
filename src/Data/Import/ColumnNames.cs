using Report.Diagnostics;

namespace Report.Data.Import;

/// <summary>Gives each column a name of its own.</summary>
internal sealed class ColumnNames
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The key of rows that a column is: "source", "note", "quote", or "status" where the words are SDMX's; null for a field.</summary>
    public string? Reserved(string heading, IReadOnlyList<Located<string>> cells)
    {
        var name = Slug.Of(heading);
        return RowKeys.Reserved.Contains(name) && (name != RowKeys.Status || cells.All(c => c.Value.Trim() is "" || RowKeys.IsStatus(c.Value.Trim()))) && used.Add(name)
            ? name
            : null;
    }

    /// <summary>A name for a field, from its title: letters, digits and hyphens, so that rows, charts and pages can write it without quotes.</summary>
    public string Field(string heading, int index)
    {
        var name = Slug.Of(ColumnTitle.Of(heading).Title);
        name = name.Length == 0 ? $"column-{index + 1}" : RowKeys.Reserved.Contains(name) ? name + "-text" : name;
        var free = name;
        for (var turn = 2; !used.Add(free); turn++)
        {
            free = $"{name}-{turn}";
        }

        return free;
    }

    /// <summary>What an editor should be told of a name that is not what the heading says; null where it is.</summary>
    /// <param name="name">From <see cref="Field"/>.</param>
    public static string? Remark(string heading, int index, string name)
    {
        var wanted = Slug.Of(ColumnTitle.Of(heading).Title);
        var column = $"column {index + 1}, '{heading}', is named '{name}'";
        return wanted == name ? null
            : heading.Trim().Length == 0 ? $"column {index + 1} has no heading and is named '{name}'"
            : wanted.Length == 0 ? $"{column}, because its heading has no letter or digit"
            : RowKeys.Reserved.Contains(wanted) ? $"{column}, because '{wanted}' is a key of every row"
            : $"{column}, because '{wanted}' is taken";
    }
}
