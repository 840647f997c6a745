using System.Text.RegularExpressions;
using Shouldly;

namespace Report.Tests.Architecture;

/// <summary>The formatter breaks lines, but neither comments nor texts: no line is wider than a reader's window but for a text in
/// it.</summary>
public sealed partial class LineWidthTests
{
    private const int Columns = 140;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Only_a_text_makes_a_line_longer(string folder)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
            )
            .ToList();

        files.Count.ShouldBeGreaterThan(100);
        files.SelectMany(WideLines).ShouldBeEmpty();
    }

    private static IEnumerable<string> WideLines(string file)
    {
        var isWithinText = false;
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            var isComment = !isWithinText && line.TrimStart().StartsWith("//", StringComparison.Ordinal);
            if (line.Length > Columns && !isWithinText && (isComment || !LongText().IsMatch(line)))
            {
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1} has {line.Length} columns";
            }

            isWithinText ^= RawQuotes().Count(line) % 2 == 1;
        }
    }

    [GeneratedRegex("\".{60,}\"")]
    private static partial Regex LongText();

    [GeneratedRegex("\"\"\"+")]
    private static partial Regex RawQuotes();
}
