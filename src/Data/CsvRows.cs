using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Reads the rows of a dataset from a CSV file beside it. Columns are fields, reserved keys, or <c>field.status</c>, <c>field.note</c>,
/// <c>field.source</c>.
/// </summary>
internal sealed class CsvRows(IReadOnlyList<Field> fields, DiagnosticBag bag)
{
    private static readonly string[] OfCell = [RowKeys.Status, RowKeys.Note, RowKeys.Source];

    private readonly HashSet<string> known = fields
        .SelectMany(f => OfCell.Select(key => $"{f.Name}.{key}").Prepend(f.Name))
        .Concat(RowKeys.Reserved)
        .ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private RowColumns ofRow = new(-1, -1, -1, -1);

    /// <summary>
    /// False if the list of fields has faults that were reported: a column without a field may then belong to one that was lost, and is
    /// reported only if its name resembles a field's.
    /// </summary>
    public bool FieldsAreKnown { get; init; } = true;

    /// <summary>True if no record has been skipped so far; after the last row, whether the whole file could be read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads the rows of a file lazily. The cells of a row are valid only until the next row is read.</summary>
    public IEnumerable<RawRow> Read(InputTable file)
    {
        using var records = new CsvTable.CsvRecords(file, known);
        var cells = new List<RawCell>();
        foreach (var row in Read(records.Header, records.Rest(), records.Separator, file.Path, () => cells))
        {
            yield return row;
        }

        Tell(records.BadQuotes);
    }

    /// <summary>Returns the rows of a table that has already been parsed.</summary>
    /// <param name="path">Path of the table's file, as shown to editors.</param>
    public IEnumerable<RawRow> Read(CsvTable table, string path)
    {
        Tell(table.BadQuotes);
        return Read(table.Header, table.Records, table.Separator, path, () => []);
    }

    /// <param name="start">Returns the list to fill with the cells of the next row.</param>
    private IEnumerable<RawRow> Read(
        IReadOnlyList<Located<string>> header,
        IEnumerable<IReadOnlyList<Located<string>>> records,
        char separator,
        string path,
        Func<List<RawCell>> start
    )
    {
        if (header.Count == 0)
        {
            bag.Add(DataRules.EmptyFile.At(Position.StartOf(path)));
            IsWhole = false;
            yield break;
        }

        ReadHeader(header);
        var places = fields.Where(f => columns.ContainsKey(f.Name)).Select(Places).ToList();
        ofRow = new RowColumns(Column(RowKeys.Source), Column(RowKeys.Note), Column(RowKeys.Quote), Column(RowKeys.Status));
        foreach (var record in records)
        {
            if (record.Count == header.Count)
            {
                yield return Row(record, places, start());
            }
            else
            {
                bag.Add(CsvTable.Misfit(record, header.Count, separator));
                IsWhole = false;
            }
        }
    }

    private void Tell(IReadOnlyList<Position> badQuotes)
    {
        IsWhole &= badQuotes.Count == 0;
        foreach (var quote in badQuotes)
        {
            bag.Add(DataRules.OpenQuote.At(quote));
        }
    }

    private void ReadHeader(IReadOnlyList<Located<string>> header)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var (name, at) = (header[i].Value, header[i].At);
            if (!known.Contains(name))
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
        if (FieldsAreKnown || DidYouMean.Nearest(name, fields.Select(f => f.Name)) is not null)
        {
            bag.Add(
                DataRules
                    .UnknownField.At(at, name)
                    .WithHint(
                        name.Length == 0
                            ? "give the column a name, or take out a separator too many at the end of the line"
                            : DidYouMean.Hint(name, [.. fields.Select(f => f.Name), .. RowKeys.Reserved])
                    )
            );
        }
    }

    private FieldColumns Places(Field field) =>
        new(
            field,
            Column(field.Name),
            Column($"{field.Name}.{RowKeys.Status}"),
            Column($"{field.Name}.{RowKeys.Note}"),
            Column($"{field.Name}.{RowKeys.Source}")
        );

    private RawRow Row(IReadOnlyList<Located<string>> record, List<FieldColumns> places, List<RawCell> cells)
    {
        cells.Clear();
        var status = Status(record, ofRow.Status);
        foreach (var place in places)
        {
            if (status is null && PlainNumber(record, place) is { } number)
            {
                cells.Add(number);
            }
            else if (Text(record, place.Value) is { } text)
            {
                cells.Add(
                    new RawCell(
                        place.Field,
                        text.Value,
                        text.At,
                        Status(record, place.Status),
                        Text(record, place.Note)?.Value,
                        Text(record, place.Source)
                    )
                );
            }
        }

        return new RawRow(
            cells,
            Text(record, ofRow.Source),
            Text(record, ofRow.Note)?.Value,
            Text(record, ofRow.Quote)?.Value,
            status,
            record[0].At
        )
        {
            // If no column is a field, the header is at fault: rows are marked as cut, so that they are not reported one by one.
            Cut = places.Count == 0,
        };
    }

    // Reads a cell without its text; null if it is more than plain digits.
    private static RawCell? PlainNumber(IReadOnlyList<Located<string>> record, FieldColumns place) =>
        record is CsvTable.CsvRecord read
        && place.Field.TakesPlainNumbers
        && read.PlainNumber(place.Value) is { } number
        && place.Field.Takes(number)
        && Text(record, place.Status) is null
        && Text(record, place.Note) is null
        && Text(record, place.Source) is null
            ? new RawCell(place.Field, "", read.PlaceOf(place.Value), Number: number)
            : null;

    // Returns -1 if the file has no such column.
    private int Column(string name) => columns.GetValueOrDefault(name, -1);

    private static Located<string>? Text(IReadOnlyList<Located<string>> record, int column) =>
        column >= 0 && record[column] is var cell && cell.Value.Trim() is { Length: > 0 } text ? cell with { Value = text } : null;

    private ObservationStatus? Status(IReadOnlyList<Located<string>> record, int column) =>
        Text(record, column) is { } word && RowKeys.Statuses.TryRead(new YamlScalar(word.Value, Plain: true, word.At), bag, out var status)
            ? status
            : null;

    /// <summary>Indexes of the columns of one field; -1 for those that the file lacks.</summary>
    private sealed record FieldColumns(Field Field, int Value, int Status, int Note, int Source);

    /// <summary>Indexes of the columns that describe a whole row; -1 for those that the file lacks.</summary>
    private sealed record RowColumns(int Source, int Note, int Quote, int Status);
}
