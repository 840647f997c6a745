using System.Buffers;
using System.Text;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>
/// A dataset as CSV (RFC 4180). A quantity takes five columns: FIELD, FIELD_low, FIELD_high, FIELD_qualifier and FIELD_status.
/// </summary>
public static class CsvDownload
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    // A spreadsheet takes text that starts with one of these for a formula, and runs it.
    private static readonly SearchValues<char> StartsFormula = SearchValues.Create("=+-@\t\r\n");

    public static string Write(Dataset dataset)
    {
        var csv = new StringBuilder();
        AppendLine(csv, Columns(dataset).Select(c => Text(c.Name)));
        foreach (var row in dataset.Rows)
        {
            AppendLine(csv, dataset.Fields.SelectMany(f => Values(f, row[f.Name])).Concat([row.Source?.Value ?? "", Text(row.Note)]));
        }

        return csv.ToString();
    }

    /// <summary>The columns in order; the field is null for source and note, which every row has.</summary>
    public static IEnumerable<(string Name, Field? Field, string Part)> Columns(Dataset dataset) =>
        dataset.Fields.SelectMany(Parts).Concat([("source", null, "source"), ("note", null, "note")]);

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
