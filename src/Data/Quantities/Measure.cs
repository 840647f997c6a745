namespace Report.Data;

/// <summary>The properties of a column that arithmetic depends on: its unit, its zero, and whether it counts things.</summary>
/// <param name="Unit">The unit in the plural; null if there is none.</param>
/// <param name="FromZero">Whether no value can be negative, so that "fewer than 5" is 0 to 5.</param>
/// <param name="Counted">Whether the column counts things, so that only whole numbers are possible.</param>
internal sealed record Measure(string? Unit, bool FromZero = true, bool Counted = false)
{
    // Scales whose zero does not mean none: "twice 10 °C" has no meaning.
    private static readonly HashSet<string> WithoutZero = new(
        ["°C", "°F", "degrees", "degrees Celsius", "degrees Fahrenheit", "pH", "dB"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether zero means none, so that values can be added up and compared as multiples or shares.</summary>
    public bool HasZero => Unit is null || !WithoutZero.Contains(Unit);

    /// <summary>Whether values are percentages, which together cannot exceed 100% of their whole.</summary>
    public bool IsPercentage => Unit == "%";

    /// <summary>
    /// Whether values are percentages that may be negative. A part of a whole cannot be, so they are changes, each of something else, and
    /// their sum is the change of nothing. Contributions to one change do add up; their unit is percentage points.
    /// </summary>
    public bool IsPercentChange => IsPercentage && !FromZero;

    /// <summary>
    /// Returns the measure of a field. Its values cannot be negative if the field's <c>minimum</c> says so or, without one, if no number
    /// in the column is negative. A field counts things if its type is integer, or if its unit is not measured, a rate or a multiple.
    /// </summary>
    public static Measure Of(Dataset dataset, Field field, Func<string, bool> isMeasured)
    {
        var measure = new Measure(field.Unit);
        var fromZero = field.Constraints.Minimum is Quantity { Low: { } minimum }
            ? minimum >= 0
            : dataset.Rows.All(row => row.Quantity(field.Name) is not { } quantity || !(quantity.Low < 0 || quantity.High < 0));
        var counted =
            field.Type == FieldType.Integer
            || (
                field.Unit is { } unit
                && !isMeasured(unit)
                && !unit.Contains(" per ", StringComparison.Ordinal)
                && QuantitySpellings.MultiplierOf(unit) is null
            );
        return measure with { FromZero = fromZero && measure.HasZero, Counted = counted };
    }
}
