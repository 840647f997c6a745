using System.Globalization;
using Report.Charts;
using Report.Charts.Marks;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts;

/// <summary>Makes charts for tests from a table of a few lines: a header of field names, then rows, with "|" between cells.</summary>
/// <remarks>
/// A header cell is "name", "name:type" or "name:type:unit"; a field without a type is text. A cell that starts with "*" is
/// estimated, one that starts with "^" is a forecast, and an empty one is blank.
/// </remarks>
internal static class ChartFixture
{
    public static readonly Position Here = new("chart.yaml", 1, 1);

    public static Dataset Table(string text, params SeriesBreak[] breaks)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var fields = lines[0].Split('|', StringSplitOptions.TrimEntries).Select(ReadField).ToList();
        var rows = lines.Skip(1).Select((line, i) => ReadRow(i, fields, line.Split('|', StringSplitOptions.TrimEntries)));
        return new Dataset("example", "Example", null, null, fields, [.. rows], breaks, Here);
    }

    public static Layer Layer(string mark, Dataset data, params (Channel Channel, string Field)[] encoding) =>
        Layer(MarkList.BuiltIn.Find(mark) ?? throw new ArgumentException($"no mark '{mark}'", nameof(mark)), data, encoding);

    public static Layer Layer(Mark mark, Dataset data, params (Channel Channel, string Field)[] encoding) =>
        new(
            mark,
            data,
            encoding.ToDictionary(e => e.Channel, e => new Encoding(data.Field(e.Field)!, null, null, null, [], null, Here)),
            [],
            Here
        );

    public static ChartSpec Chart(params Layer[] layers) => new("example", At("A finding"), null, layers, [], [], null, null, Here);

    public static ChartSpec Chart(string mark, string table, params (Channel Channel, string Field)[] encoding) =>
        Chart(Layer(mark, Table(table), encoding));

    public static Located<string> At(string text) => new(text, Here);

    public static string Rows(string head, int count, Func<int, FormattableString> row) =>
        head + "\n" + string.Join('\n', Enumerable.Range(0, count).Select(i => row(i).ToString(CultureInfo.InvariantCulture)));

    private static Field ReadField(string head)
    {
        var parts = head.Split(':');
        var type = parts.Length > 1 ? Enum.Parse<FieldType>(parts[1], ignoreCase: true) : FieldType.Text;
        var title = char.ToUpperInvariant(parts[0][0]) + parts[0][1..].Replace('_', ' ');
        return new Field(parts[0], type, title, parts.Length > 2 ? parts[2] : null, null, Here);
    }

    private static Row ReadRow(int index, List<Field> fields, string[] cells)
    {
        var values = fields
            .Zip(cells)
            .Where(p => p.Second.Length > 0)
            .Select(p =>
            {
                var status = p.Second[0] switch
                {
                    '*' => ObservationStatus.Estimated,
                    '^' => ObservationStatus.Forecast,
                    _ => ObservationStatus.Normal,
                };
                var text = status == ObservationStatus.Normal ? p.Second : p.Second[1..];
                return new Cell(p.First, ReadValue(p.First, text), status, Here);
            });
        return new Row($"row-{index + 1}", [.. values], null, null, null, new Position("data/example.yaml", index + 2, 1));
    }

    private static Value ReadValue(Field field, string text) =>
        field switch
        {
            { IsNumeric: true } => QuantityParser.Parse(text, field.Unit).Value ?? throw new ArgumentException(text),
            { Type: FieldType.Period } => PeriodReader.Parse(text, begins: 7) ?? throw new ArgumentException(text),
            { IsTemporal: true } => text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray() switch
            {
                [var year] => DateValue.Year(year),
                [var year, var month] => new DateValue(new DateOnly(year, month, 1), DatePrecision.Month),
                [var year, var month, var day] => new DateValue(new DateOnly(year, month, day), DatePrecision.Day),
                _ => throw new ArgumentException(text),
            },
            _ => new TextValue(text),
        };
}
