using System.Text.RegularExpressions;
using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Tests.Data;

namespace Report.Tests.Docs;

/// <summary>
/// Reads the fenced blocks of a documentation page whose info string has a language and a file name: <c>yaml input/charts/x.yaml</c>.
/// </summary>
internal static partial class MarkdownExamples
{
    public static IEnumerable<(string Name, string Text)> In(string page) =>
        Fence().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).Select(m => (m.Groups["name"].Value, m.Groups["text"].Value));

    /// <summary>Reads the examples of a page as the input of a report; fails if there is a diagnostic.</summary>
    public static InputData Input(string page)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/site.yaml", TemporaryInput.Site);
        folder.Write("input/sources.yaml", TemporaryInput.Sources);
        Write(page, folder);
        var bag = new DiagnosticBag();
        var data = InputReader.Read(folder["input"], bag);
        bag.Sorted().ShouldBeEmpty();
        return data;
    }

    /// <summary>Reads the datasets of a page by id, without checking that their sources exist.</summary>
    public static IReadOnlyDictionary<string, Dataset> Datasets(string page, DiagnosticBag bag)
    {
        using var folder = new TemporaryFolder();
        return Datasets(page, folder, bag);
    }

    /// <summary>Reads the charts of a page, with the datasets of the same page.</summary>
    public static IReadOnlyList<ChartSpec> Charts(string page, DiagnosticBag bag)
    {
        using var folder = new TemporaryFolder();
        return [.. ChartReader.ReadAll(folder["input"], Datasets(page, folder, bag), bag).Select(shown => shown.Spec)];
    }

    private static Dictionary<string, Dataset> Datasets(string page, TemporaryFolder folder, DiagnosticBag bag)
    {
        Write(page, folder);
        var input = new InputFolder(folder["input"]);
        return input.Files("data", ".yaml").Select(f => DatasetReader.Read(input, f, bag)!).ToDictionary(d => d.Id);
    }

    private static void Write(string page, TemporaryFolder folder)
    {
        foreach (var (name, text) in In(page))
        {
            folder.Write(name, text);
        }
    }

    [GeneratedRegex("^```(yaml|csharp|csv) (?<name>[^\n ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
