using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

internal static class Mismatch
{
    /// <summary>
    /// Reports a value that is something other than what belongs there, unless it was cut: then only half of it is known.
    /// </summary>
    /// <param name="wanted">What belongs there, with its article.</param>
    public static void AddMismatch(this DiagnosticBag bag, YamlNode node, string wanted)
    {
        if (!node.Cut)
        {
            bag.Add(DataRules.WrongKind.At(node.At, wanted, node is YamlScalar { IsNull: false } scalar ? $"'{scalar.Text}'" : node.Kind));
        }
    }
}
