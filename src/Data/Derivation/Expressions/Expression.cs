using Report.Diagnostics;

namespace Report.Data.Derivation.Expressions;

internal enum ValueKind { Number, Text, Date, Condition }

/// <summary>What an expression gives for any row.</summary>
/// <param name="Unit">Of a number; null where it has none.</param>
/// <param name="UnitIsKnown">False where units were multiplied or divided, so that only the editor can say what came out.</param>
/// <param name="IsScaled">Whether numbers were multiplied or divided, so that another unit may be meant.</param>
/// <param name="SeldomEnds">Whether quotients or products went into it and nothing rounded them since, so that readers are shown their first digits.</param>
internal readonly record struct ExpressionType(ValueKind Kind, string? Unit = null, bool UnitIsKnown = true, bool IsScaled = false, bool SeldomEnds = false)
{
    /// <summary>A number without a unit, which goes with any.</summary>
    public bool IsPure => Kind == ValueKind.Number && Unit is null && UnitIsKnown;

    public string Words => Kind switch
    {
        ValueKind.Number => "a number",
        ValueKind.Text => "text",
        ValueKind.Date => "a date",
        _ => "a condition",
    };
}

/// <summary>What an expression gives for one row.</summary>
/// <param name="Value">A number as it enters calculations, a text, a date; null where it is missing.</param>
/// <param name="Truth">Of a condition; null where it cannot be told.</param>
/// <param name="Why">Why it is missing or cannot be told; null for a blank cell.</param>
/// <param name="From">The cells that went into it.</param>
internal readonly record struct Evaluation(object? Value, bool? Truth, MissingReason? Why, IReadOnlyList<Cell> From)
{
    public static Evaluation Of(object value, IReadOnlyList<Cell> from) => new(value, null, null, from);

    public static Evaluation None(MissingReason? why, IReadOnlyList<Cell> from) => new(null, null, why, from);

    public static Evaluation Is(bool? truth, IReadOnlyList<Cell> from) => new(null, truth, null, from);
}

/// <summary>A part of a formula or a condition.</summary>
internal abstract record Expression(Position At)
{
    /// <summary>What it gives for the rows of a table; null after a diagnostic where it makes no sense for them.</summary>
    public abstract ExpressionType? Check(Dataset table, DerivationScope scope);

    /// <summary>What it gives for a row of a table that it was checked for.</summary>
    public abstract Evaluation Evaluate(Row row);

    /// <summary>The fields that it reads.</summary>
    public abstract IEnumerable<string> Fields { get; }

    protected static IReadOnlyList<Cell> Both(Evaluation a, Evaluation b) => a.From.Count == 0 ? b.From : b.From.Count == 0 ? a.From : [.. a.From, .. b.From];
}
