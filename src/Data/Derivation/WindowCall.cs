using System.Globalization;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>
/// A call of a window function, which depends on a row and its neighbours: <c>mean(total)</c>, <c>rank(troops)</c>,
/// <c>lag(total, 12)</c>.
/// </summary>
/// <param name="Steps">The distance to the other row, in rows; 1 by default.</param>
internal sealed record WindowCall(string Function, Located<string> Field, int Steps, Position At)
{
    private static readonly string[] Own = ["rank", "lag", "lead", "difference", "change"];
    private static readonly string[] Framed = ["count", "sum", "mean", "median", "min", "max"];

    /// <summary>Reads a call; null after a diagnostic.</summary>
    public static WindowCall? Read(Located<string> text, DiagnosticBag bag)
    {
        if (AggregateCall.Parse(text, Own, bag) is not var (function, arguments))
        {
            return null;
        }

        var steps = 1;
        var takesSteps = function is "lag" or "lead" or "difference" or "change";
        if (!Own.Contains(function) && !Framed.Contains(function))
        {
            bag.Add(
                DataRules
                    .BadExpression.At(text.At, $"'{function}' has no meaning for a window")
                    .WithHint($"known here: {string.Join(", ", Framed.Concat(Own))}")
            );
            return null;
        }

        if (
            arguments.Count is 0 or > 2
            || (
                arguments.Count == 2
                && !(
                    takesSteps && int.TryParse(arguments[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out steps) && steps > 0
                )
            )
        )
        {
            bag.Add(
                DataRules.BadExpression.At(
                    text.At,
                    takesSteps
                        ? $"a field, and how many rows back, belong in the brackets of '{function}'"
                        : $"one field belongs in the brackets of '{function}'"
                )
            );
            return null;
        }

        return new WindowCall(function, arguments[0], steps, text.At);
    }

    /// <summary>Creates the field for the results; null after a diagnostic.</summary>
    public Field? ResultField(Located<string> name, Dataset table, DerivationScope scope)
    {
        if (scope.Number(table, Field) is not { } field)
        {
            return null;
        }

        var measure = scope.MeasureOf(table, field);
        if (!measure.HasZero && Function is "sum" or "change")
        {
            scope.NoAnswer(
                Field.At,
                $"{Function}({field.Name})",
                $"{field.Unit} {(Function == "sum" ? "do not add up" : "have no zero to be a share of")}"
            );
            return null;
        }

        if (measure.IsPercentChange && Function == "sum")
        {
            scope.NoAnswer(Field.At, $"sum({field.Name})", AggregateCall.ChangesDoNotAddUp);
            return null;
        }

        var (type, unit) = Function switch
        {
            "count" or "rank" => (FieldType.Integer, null),
            "change" => (FieldType.Quantity, "%"),
            _ => (FieldType.Quantity, field.Unit),
        };
        return new Field(name.Value, type, name.Value, unit, null, name.At);
    }

    /// <summary>Calculates the cells for a group of rows, null for a blank one; null as a whole after a diagnostic.</summary>
    public IReadOnlyList<Cell?>? Of(IReadOnlyList<Row> rows, Dataset table, Field result, WindowFrame frame, DerivationScope scope)
    {
        var cells = rows.Select(row => row[Field.Value]).ToList();
        return Function switch
        {
            "rank" => Ranks(rows, cells, result, scope),
            "lag" or "lead" or "difference" or "change" => Neighbours(cells, result, scope),
            _ => new MovingWindow(Function, frame, rows, cells, table, result, At, scope).Cells(),
        };
    }

    // The largest value has rank 1; equal values share a rank.
    private List<Cell?>? Ranks(IReadOnlyList<Row> rows, List<Cell?> cells, Field result, DerivationScope scope)
    {
        var field = cells.OfType<Cell>().FirstOrDefault()?.Field;
        if (field is null)
        {
            return [.. cells.Select(_ => (Cell?)null)];
        }

        if (RowOrder.By(field, descending: true, rows, At, scope) is not { } sorted)
        {
            return null;
        }

        var ranks = new Dictionary<Row, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < sorted.Count; i++)
        {
            var tied = i > 0 && sorted[i][field.Name]?.Value is { } value && value.Equals(sorted[i - 1][field.Name]?.Value);
            ranks[sorted[i]] = tied ? ranks[sorted[i - 1]] : i + 1;
        }

        return
        [
            .. rows.Zip(
                cells,
                (row, cell) =>
                    cell switch
                    {
                        null => null,
                        { Value: Quantity { Kind: QuantityKind.Missing } } => null,
                        _ => DerivedCells.Of(result, Quantity.Exact(ranks[row]), "rank", [cell], At),
                    }
            ),
        ];
    }

    private List<Cell?>? Neighbours(List<Cell?> cells, Field result, DerivationScope scope)
    {
        var made = new List<Cell?>(cells.Count);
        var step = Function == "lead" ? -Steps : Steps;
        for (var i = 0; i < cells.Count; i++)
        {
            var (here, there) = (cells[i], i - step >= 0 && i - step < cells.Count ? cells[i - step] : null);
            made.Add(
                (Function, here, there) switch
                {
                    ("lag" or "lead", _, null) or (_, null, _) or (_, _, null) => null,
                    ("lag" or "lead", _, { } cell) => DerivedCells.Of(result, cell.Value, Function, [cell], At),
                    ("difference", { } a, { } b) => DerivedCells.Of(
                        result,
                        Quantity.Difference((Quantity)a.Value, (Quantity)b.Value),
                        Function,
                        [b, a],
                        At
                    ),
                    ({ }, { } a, { } b) => DerivedCells.Of(
                        result,
                        Quantity.PercentChangeInBrief((Quantity)b.Value, (Quantity)a.Value),
                        Function,
                        [b, a],
                        At
                    ),
                }
            );
            if (made[^1]?.Value is Quantity { Kind: QuantityKind.Missing } && DerivedCells.HasValue(here) && DerivedCells.HasValue(there))
            {
                scope.NoAnswer(
                    At,
                    $"{Function}({Field.Value})",
                    $"'{DerivationScope.Quote(there!.Value)}' and '{DerivationScope.Quote(here!.Value)}' leave it open"
                );
                return null;
            }
        }

        return made;
    }
}
