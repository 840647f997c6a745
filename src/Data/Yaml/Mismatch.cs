using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

internal static partial class Mismatch
{
    /// <summary>The number of characters after which a quoted value is cut off.</summary>
    private const int Longest = 40;

    /// <summary>Reports a value of the wrong kind. Does nothing if the node is cut, since only part of it is known then.</summary>
    /// <param name="wanted">The kind that is expected, with its article.</param>
    /// <param name="hint">Advice on what to write; a hint derived from the text itself comes first.</param>
    public static void AddMismatch(this DiagnosticBag bag, YamlNode node, string wanted, string? hint = null)
    {
        if (!node.Cut)
        {
            var written = node as YamlScalar;
            bag.Add(
                DataRules
                    .WrongKind.At(node.At, wanted, written is { IsNull: false } ? $"'{Shortened(written.Text)}'" : node.Kind)
                    .WithHint((written is { Plain: true } ? Hint(written.Text) : null) ?? hint)
            );
        }
    }

    // YAML reads "term:Tripwire", without a blank, as one text, and takes the lines below it as part of it.
    private static string? Hint(string text) =>
        KeyWithoutBlank().Match(text) is { Success: true } match ? $"write a blank behind the colon: '{match.Groups[1].Value}: …'" : null;

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..Longest] + "…";

    [GeneratedRegex(@"^([a-z_-]+):[^\s/]", RegexOptions.CultureInvariant)]
    private static partial Regex KeyWithoutBlank();
}
