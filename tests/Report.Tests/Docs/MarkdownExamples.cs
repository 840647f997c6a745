using System.Text.RegularExpressions;

namespace Report.Tests.Docs;

/// <summary>Fenced blocks of a documentation page whose info string has a language and a name: <c>yaml input/charts/x.yaml</c>.</summary>
internal static partial class MarkdownExamples
{
    public static IEnumerable<(string Name, string Text)> In(string page) =>
        Fence().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).Select(m => (m.Groups["name"].Value, m.Groups["text"].Value));

    [GeneratedRegex("^```(yaml|csharp|csv) (?<name>[^\n ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
