using Report.Diagnostics;

namespace Report.Data.Derivation.Expressions;

/// <summary>A literal: a value written in the expression.</summary>
internal sealed record Literal(Value Value, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => [];

    public override ExpressionType? Check(Dataset table, DerivationScope scope) =>
        new(
            Value switch
            {
                TextValue => ValueKind.Text,
                DateValue => ValueKind.Date,
                _ => ValueKind.Number,
            }
        );

    public override Evaluation Evaluate(Row row) => Evaluation.Of(Value is Quantity quantity ? Operand.Of(quantity)! : Value, []);
}

/// <summary>A reference to a field: the value that a row has in it.</summary>
internal sealed record FieldValue(Located<string> Name, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => [Name.Value];

    public override ExpressionType? Check(Dataset table, DerivationScope scope) =>
        scope.Field(table, Name) switch
        {
            null => null,
            { IsNumeric: true, Unit: var unit } => new(ValueKind.Number, unit),
            { IsTemporal: true } => new(ValueKind.Date),
            _ => new(ValueKind.Text),
        };

    public override Evaluation Evaluate(Row row) =>
        row[Name.Value] switch
        {
            null => Evaluation.None(null, []),
            { Value: Quantity quantity } cell => Operand.Of(quantity) is { } reading
                ? Evaluation.Of(reading, [cell])
                : Evaluation.None(quantity.Reason, [cell]),
            var cell => Evaluation.Of(cell.Value, [cell]),
        };
}
