using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Findings;

/// <summary>A name in a condition: a field of the table, or else a value in it, written without quotation marks.</summary>
internal sealed record RowName(string Name, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => [Name];

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        if (!ConditionScope.IsNoTable(table))
        {
            return AsField.Check(table, scope);
        }

        scope.Bag.Add(FindingRules.RowByRow.At(At, Name));
        return null;
    }

    public override Evaluation Evaluate(Row row) => AsField.Evaluate(row);

    private FieldValue AsField => new(new Located<string>(Name, At), At);
}

/// <summary>A percentage written in a condition: <c>10%</c>.</summary>
internal sealed record Percentage(decimal Value, Position At) : Expression(At)
{
    private const decimal Whole = 100;

    public override IEnumerable<string> Fields => [];

    public override ExpressionType? Check(Dataset table, DerivationScope scope) => new(ValueKind.Number, "%");

    public override Evaluation Evaluate(Row row) => Evaluation.Of(Operand.Of(Quantity.Exact(Value))!, []);

    /// <summary>Converts a percentage to a factor, 0.25 for 25%; returns any other expression unchanged.</summary>
    public static Expression AsPart(Expression expression) =>
        expression is Percentage { Value: var value, At: var at } ? new Literal(Quantity.Exact(value / Whole), at) : expression;

    /// <summary>Whether an expression is a written percentage, or a sum of such, where the first term may be a plain literal.</summary>
    public static bool Is(Expression expression) =>
        expression is Percentage
        || (expression is FigureSum { Left: var left, Right: var right } && (Is(left) || left is Literal) && Is(right));
}

/// <summary>The sum or difference of two numbers.</summary>
internal sealed record FigureSum(string Sign, Expression Left, Expression Right, Position At) : Expression(At)
{
    private readonly Arithmetic sum = new(Sign, Left, Right, At);

    public override IEnumerable<string> Fields => sum.Fields;

    public override ExpressionType? Check(Dataset table, DerivationScope scope) =>
        sum.Check(table, scope) is { } type && FigureComparing.PercentagesFit(Left, Right, table, scope) ? type : null;

    public override Evaluation Evaluate(Row row) => sum.Evaluate(row);
}

/// <summary>
/// A comparison of two values. A value that no row of its field has is reported as a fault, since it is most likely a typing error.
/// </summary>
internal sealed record FigureComparing(string Sign, Expression Left, Expression Right, Position At) : Expression(At)
{
    private Comparing? comparing;

    public override IEnumerable<string> Fields => Left.Fields.Concat(Right.Fields);

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        if ((Suited(Left, Right, table, scope), Suited(Right, Left, table, scope)) is not ({ } left, { } right))
        {
            return null;
        }

        comparing = new Comparing(Sign, left, right, At);
        if (comparing.Check(table, scope) is not { } type || !PercentagesFit(left, right, table, scope))
        {
            return null;
        }

        ComparedFigures.CheckBreaks(this, scope);
        return type;
    }

    public override Evaluation Evaluate(Row row) => comparing!.Evaluate(row);

    /// <summary>Whether both sides are in percent, or neither is; false after a diagnostic.</summary>
    public static bool PercentagesFit(Expression left, Expression right, Dataset table, DerivationScope scope) =>
        Fits(left, right, table, scope) && Fits(right, left, table, scope);

    private static bool Fits(Expression one, Expression other, Dataset table, DerivationScope scope)
    {
        if (Percentage.Is(one) && other is not Literal && other.Check(table, scope) is not { Unit: "%" })
        {
            scope.Bag.Add(
                FindingRules.PercentOfNothing.At(one.At, one is Percentage { Value: var value } ? ValueText.Machine(value) : "…")
            );
            return false;
        }

        if (one is FigureCall { Function.IsShare: true } figure && other is Literal { Value: Quantity number })
        {
            scope.Bag.Add(FindingRules.PercentNeeded.At(other.At, figure.Written, DerivationScope.Quote(number)));
            return false;
        }

        return true;
    }

    // The other side of a comparison with a field may be one of its values: a name, a number used as a name, or a quoted date.
    private static Expression? Suited(Expression one, Expression other, Dataset table, DerivationScope scope)
    {
        if (other is not RowName { Name: var name } || table.Field(name) is not { IsNumeric: false } field)
        {
            return one;
        }

        var written = one switch
        {
            RowName value when table.Field(value.Name) is null => value.Name,
            Literal { Value: TextValue text } => text.Text,
            Literal { Value: Quantity number } when !field.IsTemporal => ValueText.Written(number),
            _ => null,
        };
        return written is null ? one
            : ConditionScope.ValueOf(field, new Located<string>(written, one.At), table, scope) is { } there ? new Literal(there, one.At)
            : null;
    }
}
