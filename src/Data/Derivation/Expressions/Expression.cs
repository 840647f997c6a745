using Report.Diagnostics;

namespace Report.Data.Derivation.Expressions;

internal enum ValueKind
{
    Number,
    Text,
    Date,
    Condition,
}

/// <summary>The type of an expression: the kind of its values and, for numbers, their unit.</summary>
/// <param name="Unit">The unit of a number; null if it has none.</param>
/// <param name="UnitIsKnown">False after units were multiplied or divided, so that the editor has to give the unit.</param>
/// <param name="IsScaled">Whether numbers were multiplied or divided, so that the editor may give another unit.</param>
/// <param name="SeldomEnds">
/// Whether it contains products or quotients that are not rounded, which may have endless decimals, so that readers are shown few digits.
/// </param>
internal readonly record struct ExpressionType(
    ValueKind Kind,
    string? Unit = null,
    bool UnitIsKnown = true,
    bool IsScaled = false,
    bool SeldomEnds = false
)
{
    /// <summary>Whether this is a number without a unit, which is compatible with any unit.</summary>
    public bool IsPure => Kind == ValueKind.Number && Unit is null && UnitIsKnown;

    public string Words =>
        Kind switch
        {
            ValueKind.Number => "a number",
            ValueKind.Text => "text",
            ValueKind.Date => "a date",
            _ => "a condition",
        };
}

/// <summary>The value of an expression for one row.</summary>
/// <param name="Value">
/// An <see cref="Operand"/>, a <see cref="TextValue"/> or a <see cref="DateValue"/>; null if the value is missing, and for a condition.
/// </param>
/// <param name="Truth">The result of a condition; null if it is undecided.</param>
/// <param name="Why">The reason for a missing value; null for a blank cell.</param>
/// <param name="From">The cells that the value depends on.</param>
internal readonly record struct Evaluation(object? Value, bool? Truth, MissingReason? Why, IReadOnlyList<Cell> From)
{
    public static Evaluation Of(object value, IReadOnlyList<Cell> from) => new(value, null, null, from);

    public static Evaluation None(MissingReason? why, IReadOnlyList<Cell> from) => new(null, null, why, from);

    public static Evaluation Is(bool? truth, IReadOnlyList<Cell> from) => new(null, truth, null, from);
}

/// <summary>A node in the syntax tree of a formula or condition.</summary>
internal abstract record Expression(Position At)
{
    /// <summary>Returns the type of the expression for the rows of a table; null after a diagnostic if it is not valid for them.</summary>
    public abstract ExpressionType? Check(Dataset table, DerivationScope scope);

    /// <summary>Evaluates the expression for a row. <see cref="Check"/> must have succeeded for its table.</summary>
    public abstract Evaluation Evaluate(Row row);

    /// <summary>The names of the fields that the expression reads.</summary>
    public abstract IEnumerable<string> Fields { get; }

    protected static IReadOnlyList<Cell> Both(Evaluation a, Evaluation b) =>
        a.From.Count == 0 ? b.From
        : b.From.Count == 0 ? a.From
        : [.. a.From, .. b.From];
}
