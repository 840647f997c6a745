using Report.Data.Derivation.Expressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Transforms;

/// <summary>Adds fields calculated by formulas, row by row. If a value is missing, the result is missing for the same reason.</summary>
internal sealed record Calculate(IReadOnlyList<(Located<string> Name, Expression Formula)> Fields, Located<string>? Unit, Position At)
    : Transform(At)
{
    public const string Operation = "calculate";

    private static readonly Key<IReadOnlyList<(Located<string> Name, Located<string> Value)>> Main = new(
        "calculate",
        TransformKeys.Formulas,
        "New fields by name, each with its formula.",
        required: true
    )
    {
        Examples = ["{ per_head: total / population * 1000 }"],
    };

    private static readonly Key<Located<string>> UnitKey = new(
        "unit",
        TransformKeys.Name,
        "What the results count or measure, where the formula does not say it."
    );

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) =>
        {
            var fields = keys.Get(Main, []).Select(f => (f.Name, Formula: ExpressionParser.Parse(f.Value, bag))).ToList();
            return fields.Exists(f => f.Formula is null)
                ? null
                : new Calculate([.. fields.Select(f => (f.Name, f.Formula!))], keys.Maybe(UnitKey), keys.Place(Main));
        },
        Main,
        UnitKey
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        foreach (var (name, formula) in Fields)
        {
            if (Add(table, name, formula, scope) is not { } more)
            {
                return null;
            }

            table = more;
        }

        return table;
    }

    private Dataset? Add(Dataset table, Located<string> name, Expression formula, DerivationScope scope)
    {
        if (!scope.IsFree(table, name) || formula.Check(table, scope) is not { } type || FieldOf(name, type, scope) is not { } field)
        {
            return null;
        }

        var rows = new List<Row>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var result = formula.Evaluate(row);
            if (ValueOf(result, formula, type) is not { } value)
            {
                if (result.Value is not null || result.Why is MissingReason.NotApplicable && !result.From.Any(IsMissing))
                {
                    scope.NoAnswer(
                        formula.At,
                        $"'{name.Value}'",
                        result.Value is null
                            ? "its condition cannot be told"
                            : "it may be anything, since a divisor may be 0 or a bound is not known",
                        row
                    );
                    return null;
                }

                rows.Add(row);
                continue;
            }

            rows.Add(
                row with
                {
                    Cells =
                    [
                        .. row.Cells,
                        DerivedCells.Of(field, value, formula is FieldValue ? Lineage.Copy : Operation, result.From, At),
                    ],
                }
            );
        }

        return table with
        {
            Fields = [.. table.Fields, field],
            Rows = rows,
        };
    }

    // Null for a blank result, and if nothing is known of it.
    private static Value? ValueOf(Evaluation result, Expression formula, ExpressionType type) =>
        result.Value switch
        {
            Operand when formula is FieldValue => result.From[0].Value,
            Operand reading => (type.SeldomEnds ? reading.ToQuantityInBrief() : reading.ToQuantity())
                is { Kind: not QuantityKind.Missing } quantity
                ? quantity
                : null,
            Value value => value,
            _ => type.Kind == ValueKind.Number && result.Why is { } why && result.From.Any(IsMissing) ? Quantity.None(why) : null,
        };

    private static bool IsMissing(Cell cell) => cell.Value is Quantity { Kind: QuantityKind.Missing };

    private Field? FieldOf(Located<string> name, ExpressionType type, DerivationScope scope)
    {
        switch (type.Kind)
        {
            case ValueKind.Condition:
                scope.Bag.Add(DataRules.WrongOperand.At(name.At, name.Value, type.Words, "a number, text or a date"));
                return null;
            case ValueKind.Number when !type.UnitIsKnown && Unit is null:
                scope.Bag.Add(DataRules.UnitNeeded.At(name.At, name.Value));
                return null;
            case ValueKind.Number when Unit is { } unit && type is { IsScaled: false, IsPure: false } && unit.Value != type.Unit:
                scope.Bag.Add(DataRules.UnitsDiffer.At(unit.At, $"'{name.Value}'", unit.Value, "what goes into it", type.Unit!));
                return null;
        }

        var fieldType = type.Kind switch
        {
            ValueKind.Number => FieldType.Quantity,
            ValueKind.Date => FieldType.Date,
            _ => FieldType.Category,
        };
        return new Field(name.Value, fieldType, name.Value, type.Kind == ValueKind.Number ? Unit?.Value ?? type.Unit : null, null, name.At);
    }
}
