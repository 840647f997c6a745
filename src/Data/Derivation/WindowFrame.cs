using System.Globalization;
using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>The frame of a window: the rows around a row that its function reads.</summary>
/// <param name="From">The offset of the first row from the current one, -6 for six before; null for the first row of the group.</param>
/// <param name="To">The offset of the last row; null for the last row of the group.</param>
/// <param name="Span">A span of time that ends with the current row, instead of offsets; null for a frame of rows.</param>
internal sealed record WindowFrame(int? From, int? To, (int Count, string Unit)? Span, Position At)
{
    public static WindowFrame Cumulative(Position at) => new(null, 0, null, at);

    public bool IsBounded => Span is not null || (From is not null && To is not null);

    /// <summary>Returns the day before the span of time that ends on a day.</summary>
    public DateOnly Before(DateOnly end)
    {
        var (count, unit) = Span!.Value;
        try
        {
            return unit switch
            {
                "days" => end.AddDays(-count),
                "weeks" => end.AddDays(-7 * count),
                "months" => end.AddMonths(-count),
                _ => end.AddYears(-count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateOnly.MinValue;
        }
    }
}

/// <summary>The schema of a frame: two offsets of rows, or a number of days, weeks, months or years.</summary>
internal sealed class FrameShape : YamlSchema<WindowFrame>
{
    private const int Longest = 100_000;

    private static readonly string[] Units = ["days", "weeks", "months", "years"];

    public override bool TryRead(
        YamlNode node,
        DiagnosticBag bag,
        [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out WindowFrame value
    )
    {
        value = node switch
        {
            YamlSequence { Items: [YamlScalar from, YamlScalar to] }
                when TryEnd(from, out var first) && TryEnd(to, out var last) && !(first > last) => new WindowFrame(
                first,
                last,
                null,
                node.At
            ),
            YamlScalar scalar
                when scalar.Text.Split(' ') is [var count, var unit] && Count(count) is > 0 and var n && Unit(unit) is { } known =>
                new WindowFrame(null, null, (n, known), node.At),
            _ => null,
        };
        if (value is null)
        {
            bag.Add(
                DataRules.BadArgument.At(
                    node.At,
                    "a frame is two numbers of rows, as in [-6, 0] or [null, 0], or a stretch of time, as in '7 days'"
                )
            );
        }

        return value is not null;
    }

    public override JsonObject Schema() =>
        new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["type"] = new JsonArray("integer", "null") },
                    ["minItems"] = 2,
                    ["maxItems"] = 2,
                },
                new JsonObject { ["type"] = "string", ["pattern"] = @"^\d+ (day|week|month|year)s?$" }
            ),
        };

    private static bool TryEnd(YamlScalar scalar, out int? end)
    {
        end = scalar.IsNull ? null : Count(scalar.Text);
        return scalar.IsNull || end is not null;
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && Math.Abs((long)count) <= Longest
            ? count
            : null;

    private static string? Unit(string text) => Units.FirstOrDefault(unit => unit == text || unit[..^1] == text);
}
