using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>A YAML text that must pass a check; a text that does not is reported under a given rule.</summary>
/// <param name="name">The kind of text with its article, for messages: "a colour".</param>
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
