using Report.Diagnostics;

namespace Report.Data;

/// <summary>The types of Frictionless Table Schema that a report needs, and two of our own: <c>quantity</c> and <c>period</c>.</summary>
internal enum FieldType { Text, Category, Integer, Number, Quantity, Year, Date, Url, Period }

/// <summary>A column of a dataset.</summary>
/// <param name="Unit">What is counted or measured ("troops", "hours", "%"); null for anything but numbers.</param>
internal sealed record Field(string Name, FieldType Type, string Title, string? Unit, string? Description, Position At)
{
    public bool IsNumeric => Type is FieldType.Integer or FieldType.Number or FieldType.Quantity;

    public bool IsTemporal => Type is FieldType.Year or FieldType.Date or FieldType.Period;

    /// <summary>How readers are shown its numbers; null where the language alone decides.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>The month, 1 to 12, in which a financial year begins; null where an editor has not said.</summary>
    public int? YearBegins { get; init; }

    /// <summary>Not null where its values are classes of one width into which numbers were sorted; its constraints list them all in order.</summary>
    public NumberClasses? Classes { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>An exact number as the field's, which readers are shown as the field says.</summary>
    public Quantity Plain(decimal number) => Format is null ? Quantity.Exact(number) : Quantity.Exact(number) with { Format = Format };

    /// <summary>
    /// The number of a value that is an exact one, of which nothing else is said and which readers are shown as the field says; null for any
    /// other.
    /// </summary>
    internal decimal? PlainOf(Value? value) => value is Quantity { IsPlain: true } quantity && quantity.Format == Format ? quantity.Low : null;

    /// <summary>False where its type could not be read, which has been reported; it then stands in as text.</summary>
    public bool TypeIsKnown { get; init; } = true;
}

/// <summary>Classes of numbers, one after another.</summary>
/// <param name="First">The lower end of the first.</param>
/// <param name="Step">How wide each is.</param>
/// <param name="Unit">Of the numbers that were sorted into them.</param>
internal sealed record NumberClasses(decimal First, decimal Step, string? Unit);

/// <summary>What the cells of a field must meet. Names and meaning as in Frictionless Table Schema.</summary>
/// <param name="Required">No row may leave the cell blank.</param>
/// <param name="Unique">No two rows may hold the same value.</param>
/// <param name="Minimum">For numbers and dates; a quantity's lower bound must not lie below it.</param>
/// <param name="Maximum">For numbers and dates; a quantity's upper bound must not lie above it.</param>
/// <param name="Enum">The only values allowed; empty where any is.</param>
internal sealed record Constraints(bool Required, bool Unique, Value? Minimum, Value? Maximum, IReadOnlyList<Value> Enum)
{
    public static readonly Constraints None = new(false, false, null, null, []);

    /// <summary>Whether a value can break them by itself.</summary>
    public bool LimitValues => Minimum is not null || Maximum is not null || Enum.Count > 0;
}
