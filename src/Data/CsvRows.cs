using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Rows in a CSV file beside the dataset. Columns are fields, reserved keys, or <c>field.status</c>, <c>field.note</c>, <c>field.source</c>.</summary>
internal sealed class CsvRows(IReadOnlyList<Field> fields, DiagnosticBag bag)
{
    private static readonly string[] OfCell = [RowKeys.Status, RowKeys.Note, RowKeys.Source];

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <summary>False where a fault of the fields has been reported: what seems to be none of them may be one.</summary>
    public bool FieldsAreKnown { get; init; } = true;

    /// <returns>The rows, and whether the file could be read to its end.</returns>
    public (IReadOnlyList<RawRow> Rows, bool Whole) Read(InputFile file)
    {
        return Read(CsvTable.Read(file, KnownNames().ToHashSet(StringComparer.Ordinal)), file.Path);
    }

    /// <inheritdoc cref="Read(InputFile)"/>
    /// <param name="path">Of the file that it stands in, as an editor is shown it.</param>
    public (IReadOnlyList<RawRow> Rows, bool Whole) Read(CsvTable table, string path)
    {
        var names = KnownNames().ToHashSet(StringComparer.Ordinal);
        foreach (var quote in table.BadQuotes)
        {
            bag.Add(DataRules.OpenQuote.At(quote));
        }

        if (table.Header.Count == 0)
        {
            bag.Add(DataRules.EmptyFile.At(Position.StartOf(path)));
            return ([], false);
        }

        ReadHeader(table.Header, names);
        var places = fields.Where(f => columns.ContainsKey(f.Name)).Select(Places).ToList();
        var rows = new List<RawRow>(table.Records.Count);
        foreach (var record in table.Records)
        {
            if (record.Count == table.Header.Count)
            {
                // Where no column is a field, the header is at fault and not the rows.
                rows.Add(Row(record, places) with { Cut = places.Count == 0 });
            }
            else
            {
                bag.Add(table.Misfit(record));
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
                ReportUnknown(name, at);
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

    private void ReportUnknown(string name, Position at)
    {
        if (FieldsAreKnown)
        {
            bag.Add(DataRules.UnknownField.At(at, name).WithHint(DidYouMean.Hint(name, [.. fields.Select(f => f.Name), .. RowKeys.Reserved])));
        }
    }

    private FieldColumns Places(Field field) => new(
        field,
        Column(field.Name),
        Column($"{field.Name}.{RowKeys.Status}"),
        Column($"{field.Name}.{RowKeys.Note}"),
        Column($"{field.Name}.{RowKeys.Source}"));

    private RawRow Row(IReadOnlyList<Located<string>> record, List<FieldColumns> places)
    {
        var cells = new List<RawCell>(places.Count);
        foreach (var place in places)
        {
            if (Text(record, place.Value) is { } text)
            {
                cells.Add(new RawCell(
                    place.Field, text.Value, text.At, Status(record, place.Status), Text(record, place.Note)?.Value, Text(record, place.Source)));
            }
        }

        return new RawRow(
            cells,
            Text(record, Column(RowKeys.Source)),
            Text(record, Column(RowKeys.Note))?.Value,
            Text(record, Column(RowKeys.Quote))?.Value,
            Status(record, Column(RowKeys.Status)),
            record[0].At);
    }

    // -1 where there is none.
    private int Column(string name) => columns.GetValueOrDefault(name, -1);

    private static Located<string>? Text(IReadOnlyList<Located<string>> record, int column) =>
        column >= 0 && record[column].Value.Trim() is { Length: > 0 } text ? record[column] with { Value = text } : null;

    private ObservationStatus? Status(IReadOnlyList<Located<string>> record, int column) =>
        Text(record, column) is { } word && RowKeys.Statuses.TryRead(new YamlScalar(word.Value, Plain: true, word.At), bag, out var status)
            ? status
            : null;

    /// <summary>Indexes of the columns of one field.</summary>
    private sealed record FieldColumns(Field Field, int Value, int Status, int Note, int Source);
}
