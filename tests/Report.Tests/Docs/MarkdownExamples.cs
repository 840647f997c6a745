using System.Text.RegularExpressions;
using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Tests.Data;

namespace Report.Tests.Docs;

/// <summary>Fenced blocks of a documentation page whose info string has a language and a name: <c>yaml input/charts/x.yaml</c>.</summary>
internal static partial class MarkdownExamples
{
    public static IEnumerable<(string Name, string Text)> In(string page) =>
        Fence().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).Select(m => (m.Groups["name"].Value, m.Groups["text"].Value));

    /// <summary>The input of a page, in a report of its own and without a fault.</summary>
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

    /// <summary>The datasets of a page by their ids, whether or not it says where they are from.</summary>
    public static IReadOnlyDictionary<string, Dataset> Datasets(string page, DiagnosticBag bag)
    {
        using var folder = new TemporaryFolder();
        Write(page, folder);
        var input = new InputFolder(folder["input"]);
        return input.Files("data", ".yaml").Select(f => DatasetReader.Read(input, f, bag)!).ToDictionary(d => d.Id);
    }

    /// <summary>The charts of a page, over its datasets.</summary>
    public static IReadOnlyList<ChartSpec> Charts(string page, DiagnosticBag bag)
    {
        using var folder = new TemporaryFolder();
        Write(page, folder);
        var input = new InputFolder(folder["input"]);
        var datasets = input.Files("data", ".yaml").Select(f => DatasetReader.Read(input, f, bag)!).ToDictionary(d => d.Id);
        return [.. ChartReader.ReadAll(folder["input"], datasets, bag).Select(shown => shown.Spec)];
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
