using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>A call of an aggregate function on a group of rows: <c>sum(troops)</c>, <c>count()</c>.</summary>
/// <param name="Function">The name of the function.</param>
/// <param name="Field">The field that is aggregated; null for <c>count()</c>.</param>
internal sealed record AggregateCall(string Function, Located<string>? Field, Position At)
{
    public static readonly IReadOnlyList<string> Functions = ["count", "distinct", "sum", "mean", "median", "min", "max"];

    /// <summary>Splits a call into the name of the function and its arguments; null after a diagnostic.</summary>
    /// <param name="others">The names of further functions that are allowed.</param>
    public static (string Function, IReadOnlyList<Located<string>> Arguments)? Parse(
        Located<string> text,
        IReadOnlyList<string> others,
        DiagnosticBag bag
    )
    {
        var placing = ScalarPlaces.Of(text);
        var open = text.Value.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? text.Value : text.Value[..open]).Trim();
        IReadOnlyList<string> known = [.. Functions, .. others];
        if (!known.Contains(name))
        {
            bag.Add(
                DataRules
                    .BadExpression.At(placing(0, Math.Max(1, name.Length)), $"there is no function '{name}' here")
                    .WithHint(DidYouMean.Hint(name, known))
            );
            return null;
        }

        if (open < 0 || !text.Value.TrimEnd().EndsWith(')'))
        {
            bag.Add(DataRules.BadExpression.At(text.At, $"a field in brackets belongs behind '{name}'"));
            return null;
        }

        var arguments = new List<Located<string>>();
        var start = open + 1;
        foreach (var part in text.Value.TrimEnd()[start..^1].Split(','))
        {
            var argument = part.Trim();
            if (argument.Length > 0)
            {
                var offset = start + part.IndexOf(argument, StringComparison.Ordinal);
                arguments.Add(new Located<string>(argument.Trim('`'), placing(offset, argument.Length)));
            }

            start += part.Length + 1;
        }

        return (name, arguments);
    }

    public static AggregateCall? Read(Located<string> text, DiagnosticBag bag)
    {
        if (Parse(text, [], bag) is not var (function, arguments))
        {
            return null;
        }

        if (arguments.Count > 1 || (arguments.Count == 0 && function != "count"))
        {
            bag.Add(DataRules.BadExpression.At(text.At, $"one field belongs in the brackets of '{function}'"));
            return null;
        }

        return new AggregateCall(function, arguments.Count == 0 ? null : arguments[0], text.At);
    }

    /// <summary>Creates the field for the results; null after a diagnostic.</summary>
    public Field? ResultField(string name, Dataset table, DerivationScope scope)
    {
        if (Field is not { } of)
        {
            return new Field(name, FieldType.Integer, name, null, null, At);
        }

        if (scope.Field(table, of) is not { } field)
        {
            return null;
        }

        if (Function is "count" or "distinct")
        {
            return new Field(name, FieldType.Integer, name, null, null, At);
        }

        if (field.IsTemporal && Function is "min" or "max")
        {
            return field with { Name = name, Title = TitleOf(name, field), Constraints = Constraints.None, At = At };
        }

        if (scope.Number(table, of) is null)
        {
            return null;
        }

        var measure = scope.MeasureOf(table, field);
        if (Function == "sum" && !measure.HasZero)
        {
            scope.NoAnswer(of.At, $"the sum of '{field.Name}'", $"{field.Unit} do not add up");
            return null;
        }

        if (Function == "sum" && measure.IsPercentChange)
        {
            scope.NoAnswer(of.At, $"the sum of '{field.Name}'", ChangesDoNotAddUp);
            return null;
        }

        return new Field(name, FieldType.Quantity, TitleOf(name, field), field.Unit, null, At)
        {
            Constraints = measure.FromZero ? Constraints.None with { Minimum = Quantity.Exact(0) } : Constraints.None,
        };
    }

    /// <summary>Calculates the value for a group; null after a diagnostic.</summary>
    /// <param name="rows">The rows of the group; at least one.</param>
    public Value? Of(IReadOnlyList<Row> rows, Dataset table, Measure? measure, DerivationScope scope)
    {
        if (Field is not { } of)
        {
            return Quantity.Exact(rows.Count);
        }

        switch (Function)
        {
            case "count":
                return Quantity.Exact(rows.Count(row => DerivedCells.HasValue(row[of.Value])));
            case "distinct":
                return Distinct(rows, scope);
        }

        foreach (var row in rows)
        {
            if (!DerivedCells.HasValue(row[of.Value]))
            {
                var why = row[of.Value] is { } cell ? DerivationScope.Quote(cell.Value) : "blank";
                scope.NoAnswer(At, $"{Function}({of.Value})", $"'{of.Value}' is {why}", row);
                return null;
            }
        }

        var values = rows.Select(row => row[of.Value]!.Value).ToList();
        return values[0] is DateValue ? Date(values, rows, scope) : Number([.. values.Cast<Quantity>()], measure!, scope);
    }

    /// <summary>Returns the cells that the value of a group depends on.</summary>
    public IReadOnlyList<Cell> Cells(IReadOnlyList<Row> rows) =>
        Field is { } of
            ? [.. rows.Select(row => row[of.Value]).OfType<Cell>()]
            : [.. rows.Where(row => row.Cells.Count > 0).Select(row => row.Cells[0])];

    private Quantity? Distinct(IReadOnlyList<Row> rows, DerivationScope scope)
    {
        var cells = rows.Select(row => (Row: row, Cell: row[Field!.Value.Value])).Where(r => DerivedCells.HasValue(r.Cell)).ToList();
        if (cells.FirstOrDefault(c => c.Cell!.Value is Quantity { Kind: not QuantityKind.Exact }) is { Cell: { } unsure, Row: { } row })
        {
            scope.NoAnswer(
                At,
                $"distinct({Field!.Value.Value})",
                $"'{DerivationScope.Quote(unsure.Value)}' may be the same as another",
                row
            );
            return null;
        }

        return Quantity.Exact(
            cells
                .Select(c => c.Cell!.Value is TextValue text ? NameKey.Of(text.Text) : ValueText.Key(c.Cell!.Value))
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
    }

    // Dates of different precision may overlap, as a year and its months do. If an overlap leaves the answer undecided, reports it.
    private DateValue? Date(List<Value> values, IReadOnlyList<Row> rows, DerivationScope scope)
    {
        var dates = values.Cast<DateValue>().ToList();
        var found = Function == "min" ? dates.MinBy(d => (d.End, d.Start))! : dates.MaxBy(d => (d.Start, d.End))!;
        var open = dates.FindIndex(d => d != found && (Function == "min" ? d.Start <= found.End : d.End >= found.Start));
        if (open < 0)
        {
            return found;
        }

        scope.NoAnswer(
            At,
            $"{Function}({Field!.Value.Value})",
            $"'{dates[open].Iso}' and '{found.Iso}' may be in either order",
            rows[open]
        );
        return null;
    }

    private Quantity? Number(IReadOnlyList<Quantity> values, Measure measure, DerivationScope scope)
    {
        var result = Result(Function, values, measure);
        var name = $"{Function}({Field!.Value.Value})";
        if (result.Kind == QuantityKind.Missing)
        {
            scope.NoAnswer(
                At,
                name,
                $"'{DerivationScope.Quote(values.First(v => v.Bounds?.High is null || v.Bounds?.Low is null))}' has no other bound"
            );
            return null;
        }

        if (Function == "median" && result.Bounds is { Low: null } or { High: null })
        {
            scope.NoAnswer(
                At,
                name,
                $"half of the values are no more than bounds, such as '{DerivationScope.Quote(values.First(v => v.Bounds?.High is null || v.Bounds?.Low is null))}'"
            );
            return null;
        }

        if (
            Function == "sum"
            && values.Count > 1
            && measure is { IsPercentage: true, FromZero: true }
            && result.Bounds?.Low > Percent.MostOf(values.Count)
        )
        {
            scope.NoAnswer(At, name, $"it comes to {DerivationScope.Quote(result)}%, and percentages of one whole are no more than 100");
            return null;
        }

        return result;
    }

    /// <summary>Aggregates values, none of them missing; at least one.</summary>
    internal static Quantity Result(string function, IReadOnlyList<Quantity> values, Measure measure)
    {
        Operand Read(Quantity value) => Operand.Of(value, measure.FromZero)!.Value;
        return values.Count == 1
            ? values[0]
            : function switch
            {
                "sum" => Quantity.Sum(values, measure.FromZero),
                "mean" => Quantity.Mean(
                    values.Select(Read).Aggregate(Operand.Zero, (total, value) => total + value),
                    values.Count,
                    measure.FromZero
                ),
                "median" => Extremes.Median([.. values.Select(v => Operand.Of(v)!.Value)]).ToQuantityInBrief(),
                "min" => Extremes.Of([.. values.Select(v => Operand.Of(v)!.Value)], least: true).ToQuantity(),
                _ => Extremes.Of([.. values.Select(v => Operand.Of(v)!.Value)], least: false).ToQuantity(),
            };
    }

    /// <summary>Why a sum of <see cref="Measure.IsPercentChange"/> has no answer.</summary>
    internal const string ChangesDoNotAddUp =
        "percentages that may be negative are changes of different things and do not add up; contributions to one change have the unit "
        + "'percentage points'";

    private static string TitleOf(string name, Field field) => name == field.Name ? field.Title : name;
}
