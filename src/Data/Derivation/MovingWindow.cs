using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>
/// Aggregates over a frame of rows around each row. The result is blank if the frame extends beyond the rows.
/// Blank or missing cells in the frame make the result blank or missing, except for a count.
/// </summary>
internal sealed class MovingWindow(
    string function,
    WindowFrame frame,
    IReadOnlyList<Row> rows,
    IReadOnlyList<Cell?> cells,
    Dataset table,
    Field result,
    Position at,
    DerivationScope scope
)
{
    private readonly Measure measure = scope.MeasureOf(
        table,
        table.Field(cells.OfType<Cell>().FirstOrDefault()?.Field.Name ?? "") ?? result
    );

    /// <summary>Returns a cell for each row, null for a blank one; null as a whole after a diagnostic.</summary>
    public IReadOnlyList<Cell?>? Cells()
    {
        if (frame.Span is not null)
        {
            return Dates() is { } dates ? [.. rows.Select((_, i) => Since(i, dates))] : null;
        }

        if (frame is { From: null, To: 0 })
        {
            return Running();
        }

        if (frame is { From: null, To: null })
        {
            var whole = Of(0, rows.Count - 1);
            return [.. rows.Select(_ => whole)];
        }

        if (!frame.IsBounded)
        {
            scope.Bag.Add(
                DataRules.BadArgument.At(
                    frame.At,
                    "a frame has two numbers, or is [null, 0] for all rows so far, or [null, null] for all rows"
                )
            );
            return null;
        }

        return
        [
            .. rows.Select(
                (_, i) =>
                    i + frame.From!.Value >= 0 && i + frame.To!.Value < rows.Count ? Of(i + frame.From.Value, i + frame.To!.Value) : null
            ),
        ];
    }

    private List<DateValue>? Dates()
    {
        var time = table.Fields.FirstOrDefault(f => f.IsTemporal);
        if (time is null)
        {
            scope.Bag.Add(DataRules.BadArgument.At(frame.At, "there is no field of time here, so a frame counts rows, as in [-6, 0]"));
            return null;
        }

        var dates = new List<DateValue>(rows.Count);
        foreach (var row in rows)
        {
            if (row[time.Name]?.Value is not DateValue date || (dates.Count > 0 && date.Start < dates[^1].Start))
            {
                scope.NoAnswer(frame.At, "a frame of time", $"'{time.Name}' is {(row[time.Name] is null ? "blank" : "out of order")}", row);
                return null;
            }

            dates.Add(date);
        }

        return dates;
    }

    // Aggregates over the span of time that ends with a row; null if the span begins before the first row.
    private Cell? Since(int last, List<DateValue> dates)
    {
        var before = frame.Before(dates[last].End);
        if (before < dates[0].Start.AddDays(dates[0].Start == DateOnly.MinValue ? 0 : -1))
        {
            return null;
        }

        var first = last;
        while (first > 0 && dates[first - 1].Start > before)
        {
            first--;
        }

        return Of(first, last);
    }

    private Cell? Of(int first, int last)
    {
        var part = new List<Cell>(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            if (cells[i] is { } cell)
            {
                part.Add(cell);
            }
            else if (function != "count")
            {
                return null;
            }
        }

        return part.Count == 0 ? null : DerivedCells.Of(result, Value(part), function, part, at);
    }

    private Quantity Value(IReadOnlyList<Cell> part)
    {
        var values = part.Select(c => (Quantity)c.Value).ToList();
        if (function == "count")
        {
            return Quantity.Exact(values.Count(v => v.Kind != QuantityKind.Missing));
        }

        return values.Find(v => v.Kind == QuantityKind.Missing) ?? AggregateCall.Result(function, values, measure);
    }

    // Calculates each value from the previous one, which takes linear time. All lineages share one list of cells, each its first part.
    private List<Cell?>? Running()
    {
        if (function == "median")
        {
            scope.Bag.Add(DataRules.BadArgument.At(frame.At, "a median needs a frame of so many rows, as in [-6, 0]"));
            return null;
        }

        var made = new List<Cell?>(rows.Count);
        var run = new RunningAggregate(function, measure);
        foreach (var cell in cells)
        {
            run.Add(cell);
            made.Add(
                run.Value is { } value
                    ? new Cell(result, value, run.Status, at)
                    {
                        Lineage = run.Lineage,
                        Source = run.Lineage.Sources is [var only] && run.Source?.Value == only ? run.Source : null,
                    }
                    : null
            );
        }

        return made;
    }
}
