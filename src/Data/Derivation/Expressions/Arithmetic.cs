using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Expressions;

/// <summary>
/// The sum, difference, product or quotient of two numbers. If an operand is missing, the result is missing for the same reason.
/// </summary>
internal sealed record Arithmetic(string Sign, Expression Left, Expression Right, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => Left.Fields.Concat(Right.Fields);

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        if ((Left.Check(table, scope), Right.Check(table, scope)) is not ({ } left, { } right))
        {
            return null;
        }

        if (!IsNumber(left, Left, scope) || !IsNumber(right, Right, scope))
        {
            return null;
        }

        return Sign is "+" or "-" ? Added(left, right, scope) : Scaled(left, right);
    }

    public override Evaluation Evaluate(Row row)
    {
        var (left, right) = (Left.Evaluate(row), Right.Evaluate(row));
        var from = Both(left, right);
        if (left.Value is not Operand a || right.Value is not Operand b)
        {
            return Evaluation.None(left.Value is null ? left.Why ?? right.Why : right.Why, from);
        }

        return Evaluation.Of(
            Sign switch
            {
                "+" => a + b,
                "-" => a - b,
                "*" => a * b,
                _ => a / b,
            },
            from
        );
    }

    private bool IsNumber(ExpressionType type, Expression operand, DerivationScope scope)
    {
        if (type.Kind == ValueKind.Number)
        {
            return true;
        }

        scope.Bag.Add(DataRules.WrongOperand.At(operand.At, "this", type.Words, $"a number beside '{Sign}'"));
        return false;
    }

    private ExpressionType? Added(ExpressionType left, ExpressionType right, DerivationScope scope)
    {
        if (!left.UnitIsKnown || !right.UnitIsKnown || left.IsPure || right.IsPure)
        {
            // A number without a unit takes the unit of the other operand.
            var known = left.IsPure ? right : left;
            return Both(known) with { UnitIsKnown = left.UnitIsKnown && right.UnitIsKnown };
        }

        if (left.Unit != right.Unit)
        {
            scope.Bag.Add(DataRules.UnitsDiffer.At(At, "what stands before this", left.Unit!, "what stands behind it", right.Unit!));
            return null;
        }

        if (Sign == "+" && !new Measure(left.Unit).HasZero)
        {
            scope.NoAnswer(At, "this sum", $"{left.Unit} do not add up");
            return null;
        }

        return Both(left);

        ExpressionType Both(ExpressionType type) =>
            type with
            {
                IsScaled = left.IsScaled || right.IsScaled,
                SeldomEnds = left.SeldomEnds || right.SeldomEnds,
            };
    }

    private ExpressionType Scaled(ExpressionType left, ExpressionType right) =>
        (left, right) switch
        {
            ({ IsPure: true }, { IsPure: true }) => left with { IsScaled = true, SeldomEnds = true },
            (_, { IsPure: true }) => left with { IsScaled = true, SeldomEnds = true },
            ({ IsPure: true }, _) when Sign == "*" => right with { IsScaled = true, SeldomEnds = true },
            ({ UnitIsKnown: true }, { UnitIsKnown: true }) when Sign == "/" && left.Unit == right.Unit => new(
                ValueKind.Number,
                IsScaled: true,
                SeldomEnds: true
            ),
            _ => new(ValueKind.Number, UnitIsKnown: false, IsScaled: true, SeldomEnds: true),
        };
}
