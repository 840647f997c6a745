using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>A YAML number within bounds; both bounds are allowed.</summary>
internal sealed class NumberBetween(decimal least, decimal most) : YamlSchema<decimal>
{
    public override bool TryRead(YamlNode node, DiagnosticBag bag, out decimal value)
    {
        if (!Shapes.Number.TryRead(node, bag, out value))
        {
            return false;
        }

        if (value >= least && value <= most)
        {
            return true;
        }

        bag.Add(ThemeRules.OutOfReach.At(node.At, value, least, most));
        return false;
    }

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "number",
            ["minimum"] = least,
            ["maximum"] = most,
        };
}
