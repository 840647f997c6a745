using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Makes a dataset's rows of what was written: typed, constrained, each with its source and its anchor.</summary>
internal static class RowReader
{
    // A dataset of more rows than these has its cells held by columns.
    private const int MostHeldAsTheyAre = 1000;

    /// <param name="key">Fields that the editor has named as the key; empty to find them.</param>
    /// <param name="written">Read once, row by row.</param>
    public static Dataset Fill(Dataset dataset, IEnumerable<RawRow> written, IReadOnlyList<Field> key, DiagnosticBag bag)
    {
        var rows = new List<Row>();
        CellStore? store = null;
        foreach (var raw in written)
        {
            if (rows.Count == MostHeldAsTheyAre)
            {
                store = new CellStore(dataset.Fields);
                rows = rows.ConvertAll(row => row with { Cells = store.Pack(row.Cells, row.Source) });
            }

            rows.Add(Row(dataset, raw, store, bag));
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

    /// <param name="store">Where its cells are to be held; null for as they are.</param>
    private static Row Row(Dataset dataset, RawRow raw, CellStore? store, DiagnosticBag bag)
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

        var ordered = InOrder(cells, dataset.Fields);
        return new Row("", store?.Pack(ordered, source) ?? ordered, source, raw.Note, raw.Quote, raw.At);
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
