using Report.Diagnostics;

namespace Report.Data;

/// <summary>The types of Frictionless Table Schema that a report needs, and two more: <c>quantity</c> and <c>period</c>.</summary>
internal enum FieldType
{
    Text,
    Category,
    Integer,
    Number,
    Quantity,
    Year,
    Date,
    Url,
    Period,
}

/// <summary>A column of a dataset.</summary>
/// <param name="Unit">The unit of a numeric field ("troops", "hours", "%"); null for any other field.</param>
internal sealed record Field(string Name, FieldType Type, string Title, string? Unit, string? Description, Position At)
{
    public bool IsNumeric => Type is FieldType.Integer or FieldType.Number or FieldType.Quantity;

    public bool IsTemporal => Type is FieldType.Year or FieldType.Date or FieldType.Period;

    /// <summary>How readers are shown its numbers; null for the default of the language.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>The month, 1 to 12, in which a financial year begins; null if an editor has not said.</summary>
    public int? YearBegins { get; init; }

    /// <summary>
    /// The classes of equal width into which its numbers were binned; null if they were not. The constraints list all classes in order.
    /// </summary>
    public NumberClasses? Classes { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>Returns a value in the field's number format; unchanged if the field has none, or the value is no quantity.</summary>
    public Value InFormat(Value value) => Format is not null && value is Quantity quantity ? quantity with { Format = Format } : value;

    /// <summary>True if a cell may be plain digits that need no check but <see cref="Takes"/>.</summary>
    internal bool TakesPlainNumbers => IsNumeric && !Constraints.LimitValues;

    /// <summary>False for a number written with decimals in a field of whole ones.</summary>
    internal bool Takes(decimal number) => Type != FieldType.Integer || number.Scale == 0;

    /// <summary>Returns an exact quantity in the field's number format.</summary>
    public Quantity Plain(decimal number) => Format is null ? Quantity.Exact(number) : Quantity.Exact(number) with { Format = Format };

    /// <summary>
    /// Returns the number of a plain value: an exact quantity in the field's number format that carries nothing else. Null for any other
    /// value.
    /// </summary>
    internal decimal? PlainOf(Value? value) =>
        value is Quantity { IsPlain: true } quantity && quantity.Format == Format ? quantity.Low : null;

    /// <summary>False if its type could not be read, which has been reported; <see cref="Type"/> is then text.</summary>
    public bool TypeIsKnown { get; init; } = true;
}

/// <summary>Adjoining classes of equal width into which numbers are binned.</summary>
/// <param name="First">The lower end of the first class.</param>
/// <param name="Step">The width of each class.</param>
/// <param name="Unit">The unit of the binned numbers; null if they have none.</param>
internal sealed record NumberClasses(decimal First, decimal Step, string? Unit);

/// <summary>The rules that the cells of a field must meet. Names and meanings are those of Frictionless Table Schema.</summary>
/// <param name="Required">True if no row may leave the cell blank.</param>
/// <param name="Unique">True if no two rows may hold the same value.</param>
/// <param name="Minimum">The least number or date; a quantity's lower bound must not lie below it.</param>
/// <param name="Maximum">The greatest number or date; a quantity's upper bound must not lie above it.</param>
/// <param name="Enum">The only values allowed; empty if any is.</param>
internal sealed record Constraints(bool Required, bool Unique, Value? Minimum, Value? Maximum, IReadOnlyList<Value> Enum)
{
    public static readonly Constraints None = new(false, false, null, null, []);

    /// <summary>True if a value can break them by itself, whatever the other rows hold.</summary>
    public bool LimitValues => Minimum is not null || Maximum is not null || Enum.Count > 0;
}
