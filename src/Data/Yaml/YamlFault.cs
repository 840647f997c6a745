using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

/// <summary>What YamlDotNet says of broken YAML, in words for somebody who has never read the YAML specification.</summary>
internal static class YamlFault
{
    /// <param name="at">Where YamlDotNet gave up, which is at or after the mistake.</param>
    /// <param name="firstLine">Line of the file at which <paramref name="text"/> starts.</param>
    public static Diagnostic Explain(string message, Position at, string text, int firstLine)
    {
        var lines = text.Split('\n');
        return Tab(lines, at, firstLine) is { } tab ? DataRules.TabIndent.At(tab) : DataRules.NotYaml.At(at, message);
    }

    // On the line of the fault, or on the nearest line above it that is not blank.
    private static Position? Tab(string[] lines, Position at, int firstLine)
    {
        for (var i = Math.Min(at.Line - firstLine, lines.Length - 1); i >= 0 && i >= at.Line - firstLine - 1; i--)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            if (lines[i].IndexOf('\t', 0, indent) is >= 0 and var tab)
            {
                return at with { Line = i + firstLine, Column = tab + 1, Length = 1 };
            }
        }

        return null;
    }
}
