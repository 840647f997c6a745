namespace Report.Data.Import;

/// <summary>
/// Rejoins the columns that a report publishes for a quantity: FIELD, FIELD_low, FIELD_high, FIELD_qualifier and FIELD_status, and with
/// them the note of the cell (FIELD.note).
/// </summary>
internal static class PublishedColumns
{
    public static ColumnTable Read(ColumnTable table, ImportNotes remarks)
    {
        var byName = table
            .Columns.GroupBy(c => c.Heading, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var gone = new HashSet<HeadedColumn>();
        var read = new Dictionary<HeadedColumn, HeadedColumn>();
        foreach (var column in table.Columns)
        {
            HeadedColumn? Part(string part) => byName.GetValueOrDefault(QuantityColumn.Name(column.Heading, part));
            var (low, high, qualifier, status) = (
                Part(QuantityColumn.Low),
                Part(QuantityColumn.High),
                Part(QuantityColumn.Qualifier),
                Part(QuantityColumn.Status)
            );
            var hasDoubt = low is not null && high is not null && qualifier is not null;
            var hasStatus =
                status is not null
                && status.Cells.All(code =>
                    code.Length == 0 || (code.Length == 1 && char.IsAsciiLetterUpper(code[0]) && StatusLetters.Of(code[0]) is not null)
                );
            if (!hasDoubt && !hasStatus)
            {
                continue;
            }

            HeadedColumn[] parts =
            [
                .. hasDoubt ? [low!, high!, qualifier!] : Array.Empty<HeadedColumn>(),
                .. hasStatus ? [status!] : Array.Empty<HeadedColumn>(),
            ];
            gone.UnionWith(parts);
            remarks.Tell(
                $"'{string.Join("', '", parts.Select(c => c.Heading))}' belong to '{column.Heading}' and became part of its values"
            );
            var notes = byName.GetValueOrDefault($"{column.Heading}.{RowKeys.Note}");
            read[column] = column with
            {
                Cells = hasDoubt
                    ? [.. column.Cells.Select((value, i) => Written(value, low!.Cells[i], high!.Cells[i], qualifier!.Cells[i]))]
                    : column.Cells,
                Statuses = hasStatus ? [.. status!.Cells.Select(code => code.Length == 1 ? StatusLetters.Of(code[0]) : null)] : null,
                Notes = notes is null ? null : [.. notes.Cells.Select(note => note.Length == 0 ? null : note)],
            };
            if (notes is not null)
            {
                gone.Add(notes);
            }
        }

        return read.Count == 0
            ? table
            : table with
            {
                Columns = [.. table.Columns.Where(c => !gone.Contains(c)).Select(c => read.GetValueOrDefault(c, c))],
            };
    }

    private static string Written(string value, string low, string high, string qualifier) =>
        qualifier switch
        {
            "" or "exact" => value,
            "range" => $"{low} to {high}",
            "about a range" => $"about {low} to {high}",
            "interval" => $"{value} ({low} to {high})",
            _ when value.Length == 0 => qualifier,
            _ => $"{qualifier} {value}",
        };
}
