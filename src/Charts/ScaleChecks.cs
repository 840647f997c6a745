using Report.Charts.Marks;
using Report.Charts.Scales;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts;

/// <summary>Checks that the scale of an encoding suits the kind of its field and its channel.</summary>
internal static class ScaleChecks
{
    private static readonly Channel[] OnAxes = [Channel.X, Channel.Y, Channel.Low, Channel.High];

    public static void Check(Layer layer, DiagnosticBag bag)
    {
        foreach (var (channel, encoding) in layer.Encoding)
        {
            var suitable = Suitable(channel, layer).ToList();
            if (encoding.Scale is { } scale && !suitable.Contains(scale))
            {
                bag.Add(
                    ChartRules
                        .WrongScale.At(
                            encoding.Written?.Scale?.At ?? encoding.At,
                            ScaleNames.Of(scale),
                            encoding.Field.Name,
                            FieldKind.InWords(FieldKind.Of(encoding.Field)),
                            layer.Mark.NameOf(channel)
                        )
                        .WithHint(
                            $"write {Alternatives.Of([.. suitable.Where(s => CanBeAdvised(s, layer)).Select(s => $"'{ScaleNames.Of(s)}'")])}, "
                                + "or take it away"
                        )
                );
            }
        }
    }

    /// <summary>Checks the keys of a colour scale for numbers: thresholds, number of classes, scheme and pivot.</summary>
    public static void CheckColors(ColorScale scale, DiagnosticBag bag)
    {
        var (color, written) = (scale.Encoding, scale.Encoding.Written);
        if (
            color.Scale == ScaleType.Threshold
            && (color.Thresholds.Count == 0 || color.Thresholds.Zip(color.Thresholds.Skip(1)).Any(pair => pair.First >= pair.Second))
        )
        {
            bag.Add(ChartRules.NeedsThresholds.At(written?.Domain?.At ?? written?.Scale?.At ?? color.At));
        }

        if (color.Scale == ScaleType.Threshold && color.Thresholds.Count >= ColorScale.MostClasses)
        {
            bag.Add(ChartRules.BadClasses.At(written?.Domain?.At ?? color.At, color.Thresholds.Count + 1, ColorScale.MostClasses));
        }

        if (written?.Classes is { } classes && color.Classes is null)
        {
            bag.Add(ChartRules.BadClasses.At(classes.At, classes.Value, ColorScale.MostClasses));
        }
        else if (
            color.Scale is ScaleType.Quantile or ScaleType.Natural
            && scale.Classes.Count > 0
            && scale.Classes.Count < (color.Classes ?? ColorScale.UsualClasses)
        )
        {
            bag.Add(
                ChartRules.FewerClasses.At(
                    written?.Classes?.At ?? written?.Scale?.At ?? color.At,
                    scale.Classes.Count,
                    color.Classes ?? ColorScale.UsualClasses
                )
            );
        }

        if (written?.Pivot is { } text && color.Pivot is null)
        {
            bag.Add(ChartRules.PivotNoNumber.At(text.At, text.Value, color.Field.Name));
        }

        if (color.Pivot is not null && !scale.Scheme.IsDiverging)
        {
            bag.Add(
                ChartRules
                    .PivotNeedsTwoArms.At(written?.Pivot?.At ?? color.At, scale.Scheme.Name)
                    .WithHint($"write one of: {string.Join(", ", ColorScheme.All.Where(s => s.IsDiverging).Select(s => s.Name))}")
            );
        }
        else if (scale is { Scheme.IsDiverging: true, Pivot: null })
        {
            bag.Add(ChartRules.TwoArmsNeedPivot.At(written?.Scheme?.At ?? color.At, scale.Scheme.Name));
        }
    }

    private static IEnumerable<ScaleType> Suitable(Channel channel, Layer layer) =>
        FieldKind.Of(layer.Encoding[channel].Field) switch
        {
            // Off the axes, sizes and opacities are linear, a map has its own projection, and all other fields are names.
            Accepts.Numbers when channel == Channel.Color =>
            [
                ScaleType.Linear,
                ScaleType.Log,
                ScaleType.Symlog,
                ScaleType.Threshold,
                ScaleType.Quantize,
                ScaleType.Quantile,
                ScaleType.Natural,
                ScaleType.Ordinal,
            ],
            Accepts.Numbers when !OnAxes.Contains(channel) => channel == Channel.Label ? [ScaleType.Ordinal] : [ScaleType.Linear],
            _ when !OnAxes.Contains(channel) => [ScaleType.Ordinal],
            Accepts.Numbers when MayCountAsNames(channel, layer) => [ScaleType.Linear, ScaleType.Log, ScaleType.Symlog, ScaleType.Ordinal],
            Accepts.Numbers => [ScaleType.Linear, ScaleType.Log, ScaleType.Symlog],
            Accepts.Dates when !layer.Mark.HasAxes => [ScaleType.Time],
            Accepts.Dates when channel == Channel.Y && !HasNamesAlongTheBottom(layer) => [ScaleType.Ordinal],
            Accepts.Dates => [ScaleType.Time, ScaleType.Ordinal],
            _ => [ScaleType.Ordinal],
        };

    // Numbers such as ratings or sizes of groups may serve as categories along x, if y has amounts.
    private static bool MayCountAsNames(Channel channel, Layer layer) =>
        channel == Channel.X
        && layer.Mark.Channels.Any(c => c.Channel == channel && c.Accepts.HasFlag(Accepts.Names))
        && layer.Encoding.TryGetValue(Channel.Y, out var y)
        && y.Field.IsNumeric
        && y.Scale != ScaleType.Ordinal;

    // If x has numbers, dates on y are names down the side; only with names or dates on x can y be a time scale.
    private static bool HasNamesAlongTheBottom(Layer layer) => layer.Encoding.TryGetValue(Channel.X, out var x) && !x.Field.IsNumeric;

    private static bool CanBeAdvised(ScaleType scale, Layer layer) =>
        scale is not (ScaleType.Log or ScaleType.Symlog) || !layer.Mark.IsMeasuredFromZero;
}
