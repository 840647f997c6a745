using System.Buffers;
using System.Text;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>
/// Rows of a dataset as CSV (RFC 4180). A quantity takes one column, FIELD. Where a value of the table is anything but an exact number, its field has
/// FIELD_low, FIELD_high and FIELD_qualifier too; where one has a status, FIELD_status. Where a single value has a source or a note of its own, its field takes a column for it: FIELD.source, FIELD.note; and FIELD.status where a value that is no
/// quantity has a status. Derived values say how they were made in FIELD.made; made.from names the rows behind them.
/// </summary>
public static class CsvDownload
{
    /// <summary>The part of a field that says how its values were made: FIELD.made.</summary>
    internal const string Made = "made";

    /// <summary>The column that names the rows a row was made from.</summary>
    internal const string MadeFrom = "made.from";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    // A spreadsheet takes text that starts with one of these for a formula, and runs it.
    private static readonly SearchValues<char> StartsFormula = SearchValues.Create("=+-@\t\r\n");

    /// <summary>A whole dataset.</summary>
    public static string Write(Dataset dataset) => Write(dataset.Rows, dataset.Fields);

    /// <summary>Some rows and fields of a dataset.</summary>
    public static string Write(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields)
    {
        var csv = new StringBuilder();
        var columns = Columns(rows, fields).ToList();
        var hasQuotes = HasQuotes(rows);
        var ofCells = columns.Where(c => c.Field is not null && IsOfCell(c.Name, c.Part)).ToList();
        var ofValues = columns.Where(c => c.Field is not null && !IsOfCell(c.Name, c.Part)).ToList();
        var hasMade = columns.Exists(c => c.Part == MadeFrom);
        AppendLine(csv, columns.Select(c => Text(c.Name)));
        foreach (var row in rows)
        {
            AppendLine(csv,
            [
                .. ofValues.Select(c => ValueOf(row[c.Field!.Name], c.Part)),
                row.Source is { } source && row.SourcesOf(fields).Contains(source.Value) ? source.Value : "",
                Text(row.Note),
                .. hasQuotes ? [Text(row.Quote)] : (IEnumerable<string>)[],
                .. ofCells.Select(c => OfCell(row, row[c.Field!.Name], c.Part)),
                .. hasMade ? [MadeDownload.Rows(row)] : (IEnumerable<string>)[],
            ]);
        }

        return csv.ToString();
    }

    /// <summary>The columns of a whole dataset in order; the field is null for source and note, which every row has, and for quote, which some table lacks.</summary>
    public static IEnumerable<(string Name, Field? Field, string Part)> Columns(Dataset dataset) => Columns(dataset.Rows, dataset.Fields);

    private static IEnumerable<(string Name, Field? Field, string Part)> Columns(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields) =>
    [
        .. fields.SelectMany(field => Parts(field, rows)),
        (RowKeys.Source, null, RowKeys.Source),
        (RowKeys.Note, null, RowKeys.Note),
        .. HasQuotes(rows) ? [(RowKeys.Quote, (Field?)null, RowKeys.Quote)] : (IEnumerable<(string, Field?, string)>)[],
        .. fields.Where(f => rows.Any(r => OwnSource(r, r[f.Name]) is not null)).Select(f => ($"{f.Name}.{RowKeys.Source}", (Field?)f, RowKeys.Source)),
        .. fields.Where(f => rows.Any(r => r[f.Name]?.Note is not null)).Select(f => ($"{f.Name}.{RowKeys.Note}", (Field?)f, RowKeys.Note)),
        .. fields.Where(f => f.Type != FieldType.Quantity && rows.Any(HasStatus(f))).Select(f => ($"{f.Name}.{RowKeys.Status}", (Field?)f, RowKeys.Status)),
        .. fields.Where(f => rows.Any(r => r[f.Name]?.Lineage is { IsCopy: false })).Select(f => ($"{f.Name}.{Made}", (Field?)f, Made)),
        .. rows.Any(r => r.Cells.Any(c => c.Lineage is not null)) ? [(MadeFrom, (Field?)null, MadeFrom)] : (IEnumerable<(string, Field?, string)>)[],
    ];

    // Behind the values, and named with a point, which no field's name has.
    private static bool IsOfCell(string name, string part) => part is RowKeys.Source or RowKeys.Note or Made || (part == RowKeys.Status && name.EndsWith($".{RowKeys.Status}", StringComparison.Ordinal));

    private static string OfCell(Row row, Cell? cell, string part) => part switch
    {
        RowKeys.Source => Text(OwnSource(row, cell)),
        RowKeys.Note => Text(cell?.Note),
        Made => Text(MadeDownload.Phrase(cell)),
        _ => cell is null ? "" : ValueText.Machine(cell.Status),
    };

    private static Func<Row, bool> HasStatus(Field field) => row => row[field.Name] is { Status: not ObservationStatus.Normal };

    private static bool HasQuotes(IReadOnlyList<Row> rows) => rows.Any(row => row.Quote is not null);

    /// <summary>Id of a cell's source where it is not the row's; of a derived cell all of them, parted by blanks.</summary>
    internal static string? OwnSource(Row row, Cell? cell) =>
        cell is not null && string.Join(' ', cell.Sources) is { Length: > 0 } own && own != row.Source?.Value ? own : null;

    private static IEnumerable<(string Name, Field? Field, string Part)> Parts(Field field, IReadOnlyList<Row> rows)
    {
        var cells = field.Type == FieldType.Quantity ? rows.Select(r => r[field.Name]).OfType<Cell>().ToList() : [];
        var hasDoubt = cells.Exists(c => c.Value is Quantity { Kind: not QuantityKind.Exact });
        var hasStatus = cells.Count > 0 && rows.Any(HasStatus(field));
        return
        [
            (field.Name, field, "value"),
            .. QuantityColumn.Parts.Where(part => part == QuantityColumn.Status ? hasStatus : hasDoubt).Select(part => (QuantityColumn.Name(field.Name, part), field, part)),
        ];
    }

    private static string ValueOf(Cell? cell, string part) => (cell?.Value, part) switch
    {
        (null, _) => "",
        (_, QuantityColumn.Status) => ValueText.Machine(cell!.Status),
        (Quantity quantity, QuantityColumn.Low) => ValueText.Machine(quantity.Low),
        (Quantity quantity, QuantityColumn.High) => ValueText.Machine(quantity.High),
        (Quantity quantity, QuantityColumn.Qualifier) => QuantityColumns.Of(quantity).Qualifier,
        (Quantity quantity, _) => ValueText.Machine(QuantityColumns.Of(quantity).Value),
        (var value, _) => Text(ValueText.Written(value)),
    };

    /// <summary>Text that no spreadsheet takes for a formula. The mark in front is the one that spreadsheets themselves use and hide.</summary>
    private static string Text(string? text) =>
        string.IsNullOrEmpty(text) ? "" : StartsFormula.Contains(text[0]) ? "'" + text : text;

    private static void AppendLine(StringBuilder csv, IEnumerable<string> values) =>
        csv.AppendJoin(',', values.Select(Quoted)).Append("\r\n");

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
