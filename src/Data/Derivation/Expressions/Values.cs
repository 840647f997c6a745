using Report.Diagnostics;

namespace Report.Data.Derivation.Expressions;

/// <summary>A value that is written in the expression.</summary>
internal sealed record Literal(Value Value, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => [];

    public override ExpressionType? Check(Dataset table, DerivationScope scope) => new(Value switch
    {
        TextValue => ValueKind.Text,
        DateValue => ValueKind.Date,
        _ => ValueKind.Number,
    });

    public override Result Evaluate(Row row) => Result.Of(Value is Quantity quantity ? Reading.Of(quantity)! : Value, []);
}

/// <summary>What a row holds in a field.</summary>
internal sealed record FieldValue(Located<string> Name, Position At) : Expression(At)
{
    public override IEnumerable<string> Fields => [Name.Value];

    public override ExpressionType? Check(Dataset table, DerivationScope scope) => scope.Field(table, Name) switch
    {
        null => null,
        { IsNumeric: true, Unit: var unit } => new(ValueKind.Number, unit),
        { IsTemporal: true } => new(ValueKind.Date),
        _ => new(ValueKind.Text),
    };

    public override Result Evaluate(Row row) => row[Name.Value] switch
    {
        null => Result.None(null, []),
        { Value: Quantity quantity } cell => Reading.Of(quantity) is { } reading ? Result.Of(reading, [cell]) : Result.None(quantity.Reason, [cell]),
        var cell => Result.Of(cell.Value, [cell]),
    };
}
