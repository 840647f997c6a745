using Report.Data;

namespace Report.Charts.Scales;

/// <summary>A labelled position on an axis.</summary>
/// <param name="At">Its coordinate on the scale.</param>
/// <param name="Unit">The unit that the text contains, if it is a word; null if not.</param>
internal sealed record Tick(double At, string Text, string? Unit = null)
{
    /// <summary>
    /// The text without a unit that is a word; <see cref="Text"/> itself if it has none.
    /// </summary>
    public string WithoutUnit { get; init; } = Text;
}

/// <summary>
/// Turns values into coordinates along an axis: numbers as they are or their logarithms, dates as day numbers, categories as
/// their index. The axis runs evenly from <see cref="Low"/> to <see cref="High"/>.
/// </summary>
internal abstract class Scale
{
    /// <summary>Coordinate at the left or lower end of the axis.</summary>
    public double Low { get; protected init; }

    public double High { get; protected init; }

    /// <summary>Whether greater values are further to the left or further down.</summary>
    public virtual bool IsReversed => false;

    /// <summary>Whether zero has a coordinate, possibly beyond the ends of the axis.</summary>
    public virtual bool HasZero => false;

    /// <summary>Returns the coordinate of a value; null if it has none on this scale.</summary>
    public abstract double? At(Value value);

    /// <summary>Returns the coordinate of a number; null if it has none on this scale.</summary>
    public virtual double? At(decimal number) => null;

    /// <summary>Returns at most so many ticks; fewer if that makes rounder numbers.</summary>
    public abstract IReadOnlyList<Tick> Ticks(int most);
}
