using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Makes a dataset's rows of what was written: typed, constrained, each with its source and its anchor.</summary>
internal static class RowReader
{
    // Cells of rows beyond these are held by columns.
    private const int MostHeldAsTheyAre = 1000;

    /// <param name="key">Fields that the editor has named as the key; empty to find them.</param>
    /// <param name="written">Read once, row by row.</param>
    public static Dataset Fill(Dataset dataset, IEnumerable<RawRow> written, IReadOnlyList<Field> key, DiagnosticBag bag)
    {
        var rows = new List<Row>();
        var store = new CellStore(dataset.Fields);
        foreach (var raw in written)
        {
            var row = Row(dataset, raw, bag);
            rows.Add(rows.Count < MostHeldAsTheyAre ? row : row with { Cells = store.Pack(row.Cells, row.Source) });
            if (raw.Cells.Count == 0 && !raw.Cut)
            {
                bag.Add(DataRules.EmptyRow.At(raw.At));
            }
            else if (!raw.Cut)
            {
                ConstraintRules.CheckRequired(dataset.Fields, raw, bag);
            }
        }

        var named = LookAlikes.Join(dataset.Fields, rows, bag);
        ConstraintRules.CheckUnique(dataset.Fields, named, bag);
        PeriodRules.Check(dataset.Fields, named, bag);
        return RowIdentity.Name(dataset with { Rows = named }, key, bag);
    }

    private static Row Row(Dataset dataset, RawRow raw, DiagnosticBag bag)
    {
        var source = raw.Source ?? dataset.Source;
        var cells = new List<Cell>(raw.Cells.Count);
        foreach (var cell in raw.Cells)
        {
            if (ValueReader.ReadCell(cell.Field, cell.Text, cell.At, bag) is ({ } value, var mark))
            {
                ConstraintRules.CheckValue(cell.Field, value, cell, bag);
                var status = cell.Status ?? mark ?? (cell.Field.IsNumeric ? raw.Status : null) ?? ObservationStatus.Normal;
                cells.Add(new Cell(cell.Field, Formatted(value, cell.Field), status, cell.At) { Source = cell.Source ?? source, Note = cell.Note });
            }
        }

        return new Row("", InOrder(cells, dataset.Fields), source, raw.Note, raw.Quote, raw.At);
    }

    private static Value Formatted(Value value, Field field) => field.Format is { } format && value is Quantity quantity ? quantity with { Format = format } : value;

    private static List<Cell> InOrder(List<Cell> cells, IReadOnlyList<Field> fields)
    {
        var next = 0;
        foreach (var cell in cells)
        {
            while (next < fields.Count && !ReferenceEquals(fields[next], cell.Field))
            {
                next++;
            }
        }

        return next < fields.Count || cells.Count == 0 ? cells : [.. fields.Select(f => cells.Find(c => ReferenceEquals(c.Field, f))).OfType<Cell>()];
    }
}
