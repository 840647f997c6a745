using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

internal static partial class Mismatch
{
    /// <summary>How much of a text is repeated; in characters.</summary>
    private const int Longest = 40;

    /// <summary>
    /// Reports a value that is something other than what belongs there, unless it was cut: then only half of it is known.
    /// </summary>
    /// <param name="wanted">What belongs there, with its article.</param>
    /// <param name="hint">What to write, unless the text itself tells what is missing.</param>
    public static void AddMismatch(this DiagnosticBag bag, YamlNode node, string wanted, string? hint = null)
    {
        if (!node.Cut)
        {
            var written = node as YamlScalar;
            bag.Add(DataRules.WrongKind.At(node.At, wanted, written is { IsNull: false } ? $"'{Shortened(written.Text)}'" : node.Kind).WithHint((written is { Plain: true } ? Hint(written.Text) : null) ?? hint));
        }
    }

    // "term:Tripwire" is one text to YAML, and so are the lines below it.
    private static string? Hint(string text) =>
        KeyWithoutBlank().Match(text) is { Success: true } match ? $"write a blank behind the colon: '{match.Groups[1].Value}: …'" : null;

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..Longest] + "…";

    [GeneratedRegex(@"^([a-z_-]+):[^\s/]", RegexOptions.CultureInvariant)]
    private static partial Regex KeyWithoutBlank();
}
