using System.Text;
using System.Text.RegularExpressions;

namespace Report.Tests.Diagnostics;

/// <summary>Reads the pages of docs/diagnostics/: one rule a section, with its example.</summary>
public static partial class DiagnosticDocs
{
    public static string Folder => Repository.PathTo("docs", "diagnostics");

    public static IReadOnlyList<DocumentedRule> Read(string file)
    {
        var rules = new List<DocumentedRule>();
        foreach (var section in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var heading = section[..section.IndexOf('\n', StringComparison.Ordinal)];
            var files = new List<ExampleFile>();
            string? output = null;
            foreach (Match fence in Fence().Matches(section))
            {
                var info = fence.Groups["info"].Value.Split(' ');
                if (info.Length == 1)
                {
                    output = fence.Groups["text"].Value;
                }
                else
                {
                    files.Add(new ExampleFile(info[1], info.ElementAtOrDefault(2), fence.Groups["text"].Value));
                }
            }

            rules.Add(new DocumentedRule(heading.Split(':')[0], Path.GetFileNameWithoutExtension(file), files, output));
        }

        return rules;
    }

    /// <summary>Returns the text of the fenced block above the first rule of a page: the dataset that its examples share.</summary>
    public static string Head(string stage) =>
        Fence()
            .Match(File.ReadAllText(Path.Combine(Folder, stage + ".md")).ReplaceLineEndings("\n").Split("\n## ")[0])
            .Groups["text"]
            .Value;

    public static IReadOnlyList<DocumentedRule> All() => Pages.Value;

    private static readonly Lazy<IReadOnlyList<DocumentedRule>> Pages = new(() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.md")
                .Order(StringComparer.Ordinal)
                .Where(file => Path.GetFileName(file) != "README.md")
                .SelectMany(Read),
        ]
    );

    [GeneratedRegex("^```(?<info>[^\n]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

/// <param name="Stage">Name of the page, which is the letters of the code: DATA, SRC, ….</param>
/// <param name="Files">Input files of the example; empty if no file can show the fault.</param>
/// <param name="Output">The diagnostics that the program prints for the files; null if the page shows none.</param>
public sealed record DocumentedRule(string Code, string Stage, IReadOnlyList<ExampleFile> Files, string? Output);

/// <param name="Form">How to encode or repeat the text, as docs/diagnostics/README.md explains; null for plain UTF-8.</param>
public sealed record ExampleFile(string Name, string? Form, string Text)
{
    public void WriteTo(TemporaryFolder folder)
    {
        var path = folder[Name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (Form?.Split('='))
        {
            case ["link"]:
                File.CreateSymbolicLink(path, Text.Trim());
                break;
            case ["hex"]:
                File.WriteAllBytes(path, Convert.FromHexString(Text.Replace(" ", "", StringComparison.Ordinal).Trim()));
                break;
            case ["utf-16"]:
                File.WriteAllText(path, Text, Encoding.Unicode);
                break;
            case ["windows-1252"]:
                // .NET has no such encoding built in. The examples need only its quotation marks.
                File.WriteAllBytes(
                    path,
                    [
                        .. Text.Select(c =>
                            c switch
                            {
                                '“' => (byte)0x93,
                                '”' => (byte)0x94,
                                _ => (byte)c,
                            }
                        ),
                    ]
                );
                break;
            case ["times", var times]:
                File.WriteAllText(
                    path,
                    new StringBuilder().Insert(0, Text, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)).ToString()
                );
                break;
            default:
                File.WriteAllText(path, Text);
                break;
        }
    }
}
