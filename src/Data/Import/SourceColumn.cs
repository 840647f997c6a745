namespace Report.Data.Import;

/// <summary>
/// The sources of the rows, as far as the table gives them. For the rest, an id is made up that an editor has to add to sources.yaml.
/// </summary>
internal sealed class SourceColumn
{
    private readonly List<(string Id, string Title)> missing = [];

    public SourceColumn(string dataset, IReadOnlyList<ImportedColumn> columns, IReadOnlyCollection<string> known)
    {
        var column = columns.FirstOrDefault(c => c.IsReserved && c.Name == RowKeys.Source);
        Columns = column is null ? columns : [.. columns.Select(c => c == column ? WithIds(c, known) : c)];
        if (column is null || column.Cells.Any(cell => cell is null))
        {
            Default = $"{dataset}-source";
            if (!known.Contains(Default))
            {
                missing.Add((Default, "where this table comes from"));
            }
        }
    }

    /// <summary>The source of the whole dataset, for rows that name none; null if every row names one.</summary>
    public string? Default { get; }

    public IReadOnlyList<ImportedColumn> Columns { get; }

    public IReadOnlyList<(string Id, string Title)> Missing => missing;

    private ImportedColumn WithIds(ImportedColumn column, IReadOnlyCollection<string> known)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var title in column.Cells.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var id =
                known.Contains(title) ? title
                : Slug.Of(title) is { Length: > 0 } slug ? slug
                : "source";
            if (!known.Contains(id) && !ids.ContainsValue(id))
            {
                missing.Add((id, title));
            }

            ids[title] = id;
        }

        return column with
        {
            Cells = [.. column.Cells.Select(cell => cell is null ? null : ids[cell])],
        };
    }
}
