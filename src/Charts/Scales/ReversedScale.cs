using Report.Data;

namespace Report.Charts.Scales;

/// <summary>A scale of numbers or dates that runs the other way: the greatest is at the left or the lower end.</summary>
internal sealed class ReversedScale : Scale
{
    private readonly Scale scale;

    public ReversedScale(Scale scale)
    {
        this.scale = scale;
        (Low, High) = (-scale.High, -scale.Low);
    }

    public override bool IsReversed => true;

    public override bool HasZero => scale.HasZero;

    public override double? At(Value value) => -scale.At(value);

    public override double? At(decimal number) => -scale.At(number);

    public override IReadOnlyList<Tick> Ticks(int most) => [.. scale.Ticks(most).Select(t => t with { At = -t.At }).OrderBy(t => t.At)];
}
