using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>Text that must pass a check, with a rule of its own for when it does not.</summary>
/// <param name="name">What the text is, with its article.</param>
internal sealed class CheckedText(string name, Predicate<string> fits, Rule rule) : YamlSchema<string>
{
    public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out string value)
    {
        value = (node as YamlScalar)?.Text;
        if (value is null)
        {
            bag.Add(DataRules.WrongKind.At(node.At, name, node.Kind));
            return false;
        }

        if (fits(value))
        {
            return true;
        }

        bag.Add(rule.At(node.At, value));
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "string" };
}
