using Report.Data;

namespace Report.Charts.Scales;

/// <summary>A place on an axis that is named there.</summary>
/// <param name="At">Coordinate on the scale.</param>
/// <param name="Unit">The word for the unit that the text ends in; null where it does not.</param>
internal sealed record Tick(double At, string Text, string? Unit = null)
{
    /// <summary>The number alone, where <see cref="Text"/> has a unit that is a word: before the number or behind it, as the language has it.</summary>
    public string WithoutUnit { get; init; } = Text;
}

/// <summary>
/// Turns values into coordinates along an axis: numbers as they are or their logarithms, dates as days, categories as their
/// place in order. The axis runs evenly from <see cref="Low"/> to <see cref="High"/>.
/// </summary>
internal abstract class Scale
{
    /// <summary>Coordinate at the left or lower end of the axis.</summary>
    public double Low { get; protected init; }

    public double High { get; protected init; }

    /// <summary>What is greater stands further to the left or further down.</summary>
    public virtual bool IsReversed => false;

    /// <summary>Equal distances are equal numbers, so that zero has a place, if only beyond its ends.</summary>
    public virtual bool HasZero => false;

    /// <summary>The coordinate of a value; null where it has no place on this scale.</summary>
    public abstract double? At(Value value);

    /// <summary>The coordinate of a number; null where it has no place on this scale.</summary>
    public virtual double? At(decimal number) => null;

    /// <summary>At most so many ticks, and fewer where that makes rounder numbers.</summary>
    public abstract IReadOnlyList<Tick> Ticks(int most);
}
