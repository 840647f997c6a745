using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Turns written rows into a dataset's rows: parsed by type, checked against constraints, each with its source and anchor.
/// </summary>
internal static class RowReader
{
    // Larger datasets store their cells by column, to save memory.
    private const int MostHeldAsTheyAre = 1000;

    /// <param name="key">The fields that the editor has named as the key; empty to infer them.</param>
    /// <param name="written">Enumerated once, row by row.</param>
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

            var source = raw.Source ?? dataset.Source;
            rows.Add(Row(dataset, raw, source, store?.Start(source) ?? new CellListBuilder(source), bag));
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

    private static Row Row(Dataset dataset, RawRow raw, Located<string>? source, IRowBuilder row, DiagnosticBag bag)
    {
        foreach (var cell in InOrder(raw.Cells, dataset.Fields))
        {
            if (raw.Status is null && PlainNumber(cell) is { } number)
            {
                row.Add(cell.Field, number, cell.At);
            }
            else if (ValueReader.ReadCell(cell.Field, cell.Text, cell.At, bag) is ({ } value, var mark))
            {
                ConstraintRules.CheckValue(cell.Field, value, cell, bag);
                var status = cell.Status ?? mark ?? (cell.Field.IsNumeric ? raw.Status : null) ?? ObservationStatus.Normal;
                row.Add(
                    new Cell(cell.Field, cell.Field.InFormat(value), status, cell.At) { Source = cell.Source ?? source, Note = cell.Note }
                );
            }
        }

        return new Row("", row.Finish(), source, raw.Note, raw.Quote, raw.At);
    }

    // The fast path for most cells of a large table: a plain number without annotations or limits. Null for any other cell.
    private static decimal? PlainNumber(RawCell cell) =>
        cell.Number
        ?? (
            cell is { Field: { TakesPlainNumbers: true } field, Status: null, Note: null, Source: null }
            && QuantityParser.PlainNumber(cell.Text) is { } number
            && field.Takes(number)
                ? number
                : null
        );

    private static IReadOnlyList<RawCell> InOrder(IReadOnlyList<RawCell> cells, IReadOnlyList<Field> fields)
    {
        var next = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            while (next < fields.Count && !ReferenceEquals(fields[next], cells[i].Field))
            {
                next++;
            }
        }

        return next < fields.Count || cells.Count == 0
            ? cells
            : [.. fields.Select(f => cells.FirstOrDefault(c => ReferenceEquals(c.Field, f))).Where(c => c.Text is not null)];
    }
}
