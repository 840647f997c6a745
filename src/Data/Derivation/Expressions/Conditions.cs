using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Expressions;

/// <summary>
/// A comparison of two values. It is undecided if a value is missing, or if the bounds of numbers or dates allow both answers.
/// </summary>
internal sealed record Comparing(string Sign, Expression Left, Expression Right, Position At) : Expression(At)
{
    public static readonly IReadOnlyList<string> Signs = ["=", "==", "!=", "<", "<=", ">", ">="];

    public override IEnumerable<string> Fields => Left.Fields.Concat(Right.Fields);

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        if ((Left.Check(table, scope), Right.Check(table, scope)) is not ({ } left, { } right))
        {
            return null;
        }

        if (left.Kind == ValueKind.Condition || (!Kinds(left.Kind, right.Kind, Right) && !Kinds(right.Kind, left.Kind, Left)))
        {
            scope.Bag.Add(
                DataRules.WrongOperand.At(Right.At, "this", right.Words, $"{left.Words} to compare with what stands before '{Sign}'")
            );
            return null;
        }

        if (
            left.Kind == ValueKind.Number
            && right.Kind == ValueKind.Number
            && left.Unit != right.Unit
            && left is { IsPure: false, UnitIsKnown: true }
            && right is { IsPure: false, UnitIsKnown: true }
        )
        {
            scope.Bag.Add(DataRules.UnitsDiffer.At(At, "what stands before this", left.Unit!, "what stands behind it", right.Unit!));
            return null;
        }

        if (left.Kind == ValueKind.Text && Sign is not ("==" or "!="))
        {
            scope.Bag.Add(DataRules.WrongOperand.At(At, "this", "text", "a number or a date to compare by size"));
            return null;
        }

        return new(ValueKind.Condition);
    }

    public override Evaluation Evaluate(Row row)
    {
        var (left, right) = (Left.Evaluate(row), Right.Evaluate(row));
        return Evaluation.Is(left.Value is null || right.Value is null ? null : Holds(left.Value, right.Value), Both(left, right));
    }

    // A number compared with a date is a year; texts are compared as names, by NameKey.
    private bool? Holds(object left, object right) =>
        (left, right) switch
        {
            (TextValue a, TextValue b) => NameKey.AreAlike(a.Text, b.Text) == (Sign == "=="),
            (DateValue a, DateValue b) => Compare((a.Start, a.End), (b.Start, b.End)),
            (DateValue a, Operand b) => Compare((a.Start, a.End), YearOf(b)),
            (Operand a, DateValue b) => Compare(YearOf(a), (b.Start, b.End)),
            (Operand a, Operand b) => Compare(a.Bounds, b.Bounds),
            _ => null,
        };

    // Compares the first and last days of two dates. A date within a less precise one, such as a month in its year, equals it.
    private bool? Compare((DateOnly Start, DateOnly End) a, (DateOnly Start, DateOnly End) b)
    {
        var within = a.Start >= b.Start && a.End <= b.End;
        var apart = a.End < b.Start || a.Start > b.End;
        return Sign switch
        {
            "==" => within ? true
            : apart ? false
            : null,
            "!=" => within ? false
            : apart ? true
            : null,
            "<" => a.End < b.Start ? true
            : a.Start >= b.Start ? false
            : null,
            "<=" => a.End <= b.End ? true
            : a.Start > b.End ? false
            : null,
            ">" => a.Start > b.End ? true
            : a.End <= b.End ? false
            : null,
            _ => a.Start >= b.Start ? true
            : a.End < b.Start ? false
            : null,
        };
    }

    private bool? Compare(Interval a, Interval b) =>
        Sign switch
        {
            "==" => IsEqual(a, b),
            "!=" => !IsEqual(a, b),
            "<" => a.IsLessThan(b),
            "<=" => !b.IsLessThan(a),
            ">" => b.IsLessThan(a),
            _ => !a.IsLessThan(b),
        };

    private static bool? IsEqual(Interval a, Interval b) =>
        a.IsPoint && a == b ? true
        : a.IsLessThan(b) == true || b.IsLessThan(a) == true ? false
        : null;

    private static (DateOnly, DateOnly) YearOf(Operand number) =>
        number.Bounds is { IsPoint: true, Low: >= 1 and <= 9999 and { } year } && year % 1 == 0
            ? (new DateOnly((int)year, 1, 1), new DateOnly((int)year, 12, 31))
            : (DateOnly.MinValue, DateOnly.MaxValue);

    // A date may be compared with a whole number from 1 to 9999, as a year, but not with a calculated number.
    private static bool Kinds(ValueKind one, ValueKind other, Expression written) =>
        one == other
        || (
            one == ValueKind.Date
            && other == ValueKind.Number
            && written is Literal { Value: Quantity { Low: >= 1 and <= 9999 and { } year } }
            && year % 1 == 0
        );
}

/// <summary>A condition that a value is in a list.</summary>
internal sealed record InList(Expression Operand, IReadOnlyList<Expression> Items, Position At) : Expression(At)
{
    private readonly IReadOnlyList<Comparing> comparisons = [.. Items.Select(item => new Comparing("==", Operand, item, item.At))];

    public override IEnumerable<string> Fields => Operand.Fields.Concat(Items.SelectMany(i => i.Fields));

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        if (Items.Count == 0)
        {
            scope.Bag.Add(DataRules.BadExpression.At(At, "the list is empty"));
            return null;
        }

        return comparisons.Select(c => c.Check(table, scope)).ToList().Contains(null) ? null : new(ValueKind.Condition);
    }

    public override Evaluation Evaluate(Row row)
    {
        var results = comparisons.Select(c => c.Evaluate(row)).ToList();
        return Evaluation.Is(
            results.Exists(r => r.Truth == true) ? true
                : results.Exists(r => r.Truth is null) ? null
                : false,
            results[0].From
        );
    }
}

/// <summary>A condition that a value is missing: a blank cell, or a reason instead of a number.</summary>
internal sealed record Missing(Expression Operand, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => Operand.Fields;

    public override ExpressionType? Check(Dataset table, DerivationScope scope) =>
        Operand.Check(table, scope) is null ? null : new(ValueKind.Condition);

    public override Evaluation Evaluate(Row row)
    {
        var operand = Operand.Evaluate(row);
        return Evaluation.Is(operand.Value is null && operand.Truth is null, operand.From);
    }
}

/// <summary>Two conditions joined by "and" or "or". If one decides the result, the other may be undecided.</summary>
internal sealed record Logic(string Word, Expression Left, Expression Right, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => Left.Fields.Concat(Right.Fields);

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        var left = Negation.IsCondition(Left, Word, table, scope);
        return Negation.IsCondition(Right, Word, table, scope) && left ? new(ValueKind.Condition) : null;
    }

    public override Evaluation Evaluate(Row row)
    {
        var left = Left.Evaluate(row);
        var decides = Word == "or";
        if (left.Truth == decides)
        {
            return left;
        }

        var right = Right.Evaluate(row);
        return Evaluation.Is(
            right.Truth == decides ? decides
                : left.Truth is null || right.Truth is null ? null
                : !decides,
            Both(left, right)
        );
    }
}

internal sealed record Negation(Expression Operand, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => Operand.Fields;

    public override ExpressionType? Check(Dataset table, DerivationScope scope) =>
        IsCondition(Operand, "not", table, scope) ? new(ValueKind.Condition) : null;

    public override Evaluation Evaluate(Row row) =>
        Operand.Evaluate(row) is var operand ? Evaluation.Is(!operand.Truth, operand.From) : default;

    /// <summary>Checks an operand of "and", "or" or "not"; false after a diagnostic if it is not a condition.</summary>
    public static bool IsCondition(Expression operand, string word, Dataset table, DerivationScope scope)
    {
        if (operand.Check(table, scope) is not { } type)
        {
            return false;
        }

        if (type.Kind != ValueKind.Condition)
        {
            scope.Bag.Add(DataRules.WrongOperand.At(operand.At, "this", type.Words, $"a condition beside '{word}'"));
        }

        return type.Kind == ValueKind.Condition;
    }
}
