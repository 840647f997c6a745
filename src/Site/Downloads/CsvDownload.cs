using System.Buffers;
using System.Text;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>
/// Rows of a dataset as CSV (RFC 4180). A quantity takes five columns: FIELD, FIELD_low, FIELD_high, FIELD_qualifier and FIELD_status.
/// Where a single value has a source or a note of its own, its field takes a column for it: FIELD.source, FIELD.note.
/// </summary>
public static class CsvDownload
{
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
        var ofCells = columns.Where(c => c.Field is not null && c.Part is RowKeys.Source or RowKeys.Note).ToList();
        AppendLine(csv, columns.Select(c => Text(c.Name)));
        foreach (var row in rows)
        {
            AppendLine(csv,
            [
                .. fields.SelectMany(f => Values(f, row[f.Name])),
                row.Source is { } source && row.SourcesOf(fields).Contains(source.Value) ? source.Value : "",
                Text(row.Note),
                .. hasQuotes ? [Text(row.Quote)] : (IEnumerable<string>)[],
                .. ofCells.Select(c => Text(c.Part == RowKeys.Source ? OwnSource(row, row[c.Field!.Name]) : row[c.Field!.Name]?.Note)),
            ]);
        }

        return csv.ToString();
    }

    /// <summary>The columns of a whole dataset in order; the field is null for source and note, which every row has, and for quote, which some table lacks.</summary>
    public static IEnumerable<(string Name, Field? Field, string Part)> Columns(Dataset dataset) => Columns(dataset.Rows, dataset.Fields);

    private static IEnumerable<(string Name, Field? Field, string Part)> Columns(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields) =>
    [
        .. fields.SelectMany(Parts),
        (RowKeys.Source, null, RowKeys.Source),
        (RowKeys.Note, null, RowKeys.Note),
        .. HasQuotes(rows) ? [(RowKeys.Quote, (Field?)null, RowKeys.Quote)] : (IEnumerable<(string, Field?, string)>)[],
        .. fields.Where(f => rows.Any(r => OwnSource(r, r[f.Name]) is not null)).Select(f => ($"{f.Name}.{RowKeys.Source}", (Field?)f, RowKeys.Source)),
        .. fields.Where(f => rows.Any(r => r[f.Name]?.Note is not null)).Select(f => ($"{f.Name}.{RowKeys.Note}", (Field?)f, RowKeys.Note)),
    ];

    private static bool HasQuotes(IReadOnlyList<Row> rows) => rows.Any(row => row.Quote is not null);

    /// <summary>Id of a cell's source where it is not the row's.</summary>
    internal static string? OwnSource(Row row, Cell? cell) => cell?.Source?.Value is { } own && own != row.Source?.Value ? own : null;

    private static IEnumerable<(string Name, Field? Field, string Part)> Parts(Field field) => field.Type == FieldType.Quantity
        ?
        [
            (field.Name, field, "value"), .. QuantityColumn.Parts.Select(part => (QuantityColumn.Name(field.Name, part), field, part)),
        ]
        : [(field.Name, field, "value")];

    private static IEnumerable<string> Values(Field field, Cell? cell) => cell?.Value switch
    {
        Quantity quantity when field.Type == FieldType.Quantity => Values(QuantityColumns.Of(quantity), cell!.Status),
        Quantity quantity => [ValueText.Machine(QuantityColumns.Of(quantity).Value)],
        DateValue date => [date.Iso],
        TextValue text => [Text(text.Text)],
        _ => Enumerable.Repeat("", field.Type == FieldType.Quantity ? 5 : 1),
    };

    private static IEnumerable<string> Values(QuantityColumns q, ObservationStatus status) =>
        [ValueText.Machine(q.Value), ValueText.Machine(q.Low), ValueText.Machine(q.High), q.Qualifier, ValueText.Machine(status)];

    /// <summary>Text that no spreadsheet takes for a formula. The mark in front is the one that spreadsheets themselves use and hide.</summary>
    private static string Text(string? text) =>
        string.IsNullOrEmpty(text) ? "" : StartsFormula.Contains(text[0]) ? "'" + text : text;

    private static void AppendLine(StringBuilder csv, IEnumerable<string> values) =>
        csv.AppendJoin(',', values.Select(Quoted)).Append("\r\n");

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
