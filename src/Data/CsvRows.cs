using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Rows in a CSV file beside the dataset. Columns are fields, reserved keys, or <c>field.status</c>, <c>field.note</c>, <c>field.source</c>.</summary>
internal sealed class CsvRows(IReadOnlyList<Field> fields, DiagnosticBag bag)
{
    private static readonly string[] OfCell = [RowKeys.Status, RowKeys.Note, RowKeys.Source];

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <returns>The rows, and whether the file could be read to its end.</returns>
    public (IReadOnlyList<RawRow> Rows, bool Whole) Read(InputFile file)
    {
        var names = KnownNames().ToHashSet(StringComparer.Ordinal);
        var table = CsvTable.Read(file, names);
        foreach (var quote in table.BadQuotes)
        {
            bag.Add(DataRules.OpenQuote.At(quote));
        }

        if (table.Header.Count == 0)
        {
            bag.Add(DataRules.EmptyFile.At(Position.StartOf(file.Path)));
            return ([], false);
        }

        ReadHeader(table.Header, names);
        var rows = new List<RawRow>(table.Records.Count);
        foreach (var record in table.Records)
        {
            if (record.Count == table.Header.Count)
            {
                rows.Add(Row(record));
            }
            else
            {
                bag.Add(DataRules.CellCount.At(record[0].At, record.Count, table.Header.Count, table.Separator == '\t' ? "tab" : table.Separator.ToString()));
            }
        }

        return (rows, table.BadQuotes.Count == 0 && rows.Count == table.Records.Count);
    }

    private IEnumerable<string> KnownNames() =>
        fields.SelectMany(f => OfCell.Select(key => $"{f.Name}.{key}").Prepend(f.Name)).Concat(RowKeys.Reserved);

    private void ReadHeader(IReadOnlyList<Located<string>> header, HashSet<string> names)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var (name, at) = (header[i].Value, header[i].At);
            if (!names.Contains(name))
            {
                bag.Add(DataRules.UnknownField.At(at, name).WithHint(DidYouMean.Hint(name, [.. fields.Select(f => f.Name), .. RowKeys.Reserved])));
            }
            else if (!columns.TryAdd(name, i))
            {
                bag.Add(DataRules.ColumnTwice.At(at, name));
            }
        }

        foreach (var field in fields.Where(f => !columns.ContainsKey(f.Name)))
        {
            bag.Add(DataRules.MissingColumn.At(header[0].At, field.Name));
        }
    }

    private RawRow Row(IReadOnlyList<Located<string>> record)
    {
        var cells = new List<RawCell>(fields.Count);
        foreach (var field in fields)
        {
            if (Text(record, field.Name) is { } text)
            {
                cells.Add(new RawCell(
                    field,
                    text.Value,
                    text.At,
                    Status(record, $"{field.Name}.{RowKeys.Status}"),
                    Text(record, $"{field.Name}.{RowKeys.Note}")?.Value,
                    Text(record, $"{field.Name}.{RowKeys.Source}")));
            }
        }

        return new RawRow(
            cells,
            Text(record, RowKeys.Source),
            Text(record, RowKeys.Note)?.Value,
            Text(record, RowKeys.Quote)?.Value,
            Status(record, RowKeys.Status),
            record[0].At);
    }

    private Located<string>? Text(IReadOnlyList<Located<string>> record, string column) =>
        columns.TryGetValue(column, out var i) && record[i].Value.Trim() is { Length: > 0 } text ? record[i] with { Value = text } : null;

    private ObservationStatus? Status(IReadOnlyList<Located<string>> record, string column) =>
        Text(record, column) is { } word && RowKeys.Statuses.TryRead(new YamlScalar(word.Value, Plain: true, word.At), bag, out var status)
            ? status
            : null;
}
