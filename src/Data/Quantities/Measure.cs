namespace Report.Data;

/// <summary>What a column counts or measures, as far as arithmetic must know it.</summary>
/// <param name="Unit">In the plural; null where there is none.</param>
/// <param name="FromZero">Whether nothing in the column can be negative, so that "fewer than 5" is none to 5.</param>
/// <param name="Counted">Whether it counts things, of which there are whole numbers only.</param>
internal sealed record Measure(string? Unit, bool FromZero = true, bool Counted = false)
{
    // Scales on which zero is a place like any other: twice 10 °C is nothing that one could say.
    private static readonly HashSet<string> WithoutZero =
        new(["°C", "°F", "degrees", "degrees Celsius", "degrees Fahrenheit", "pH", "dB"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value may be a multiple or a share of another, and whether values may be added up.</summary>
    public bool HasZero => Unit is null || !WithoutZero.Contains(Unit);

    /// <summary>Percentages of one whole, which cannot be more than all of it together.</summary>
    public bool IsPercentage => Unit == "%";

    /// <summary>
    /// What a field of a dataset measures. Nothing is below zero where the field's <c>minimum</c> says so, or where no number in the
    /// column is. Things are counted in a field of type integer, and in one whose unit is neither measured nor a rate.
    /// </summary>
    public static Measure Of(Dataset dataset, Field field, Func<string, bool> isMeasured)
    {
        var measure = new Measure(field.Unit);
        var fromZero = field.Constraints.Minimum is Quantity { Low: { } minimum }
            ? minimum >= 0
            : dataset.Rows.All(row => row.Quantity(field.Name) is not { } quantity || !(quantity.Low < 0 || quantity.High < 0));
        var counted = field.Type == FieldType.Integer
            || (field.Unit is { } unit && !isMeasured(unit) && !unit.Contains(" per ", StringComparison.Ordinal) && QuantitySpellings.MultiplierOf(unit) is null);
        return measure with { FromZero = fromZero && measure.HasZero, Counted = counted };
    }
}
