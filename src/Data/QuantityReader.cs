using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads a quantity from a file and reports faults in it.</summary>
internal static class QuantityReader
{
    private const string TooManyDigits =
        "numbers have at most 22 digits before the point and 20 behind it: give the field a larger or smaller unit, as in 'unit: "
        + "trillion dollars'";

    /// <summary>A quantity whose unit is written elsewhere.</summary>
    public static readonly YamlSchema<Quantity> Shape = Shapes.Parsed(
        "a quantity",
        (text, at, bag) => Read(text, unit: null, "it", at, bag),
        Schema()
    );

    /// <param name="unit">The unit of the field; "" if it has none, null if it is not known here.</param>
    /// <param name="name">What the quantity measures, for messages.</param>
    public static Quantity? Read(string text, string? unit, string name, Position at, DiagnosticBag bag)
    {
        var result = QuantityParser.Parse(text, unit);
        if (!result.Succeeded)
        {
            bag.Add(Explain(result.Fault.Rule, text, name, Narrow(at, text, result.Fault)).WithHint(NotationHints.For(text, unit)));
        }

        return result.Value;
    }

    private static Diagnostic Explain(ParseRule rule, string text, string name, Position at) =>
        rule switch
        {
            ParseRule.PercentOfOtherUnit => DataRules.PercentUnit.At(at, text, name),
            ParseRule.Grouping => DataRules.BadGrouping.At(at, text),
            ParseRule.Date => DataRules.DateAsQuantity.At(at, text),
            ParseRule.Interval => DataRules.BadInterval.At(at, text),
            ParseRule.BackwardRange => DataRules.BackwardRange.At(at, text),
            ParseRule.TwoQualifiers
            or ParseRule.QualifiedRange
            or ParseRule.UnfinishedRange
            or ParseRule.AmbiguousMultiplier
            or ParseRule.MixedPercent => DataRules.UnclearQuantity.At(at, text),
            ParseRule.TooManyDigits => DataRules.NotAQuantity.At(at, text).WithHint(TooManyDigits),
            _ => DataRules.NotAQuantity.At(at, text),
        };

    // Narrows the position to the characters at fault, provided that the file has the text as it was parsed: unquoted, on one line.
    private static Position Narrow(Position at, string text, ParseFault fault) =>
        at.Length == text.Length && fault.Length > 0 ? at.Shift(fault.Offset, fault.Length) : at;

    private static JsonObject Schema() =>
        new()
        {
            ["type"] = new JsonArray("number", "string"),
            ["examples"] = new JsonArray(
                "65,000",
                "about 65,000",
                "more than 300,000",
                "fewer than 5,000",
                "15,000 to 20,000",
                "12%",
                "not published"
            ),
        };
}
