using System.Runtime.CompilerServices;
using System.Text;

namespace Report.Tests;

/// <summary>
/// Compares a result with a file that a person has looked at and accepted. The file lies beside the test and is named as Verify names it,
/// <c>Class.Method[_variant].verified.svg</c>, so that a change to Verify would concern this class only.
/// </summary>
public static class Golden
{
    private const int MostDifferences = 6;

    /// <param name="variant">Distinguishes several files of one test, such as "wide" and "narrow".</param>
    public static void Match(
        string received,
        string extension = "txt",
        string? variant = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(testFile)!,
            $"{Path.GetFileNameWithoutExtension(testFile)}.{method}{(variant is null ? "" : "_" + variant)}"
        );
        var verifiedPath = $"{stem}.verified.{extension}";
        var receivedPath = $"{stem}.received.{extension}";
        var actual = Normalise(received);
        var expected = File.Exists(verifiedPath) ? Normalise(File.ReadAllText(verifiedPath)) : null;
        if (actual == expected)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, actual);
        Assert.Fail(
            $"""
            {(expected is null ? "There is no accepted file yet." : Differences(expected, actual))}
            Look at it, and if it is right accept it:
              mv '{Relative(receivedPath)}' '{Relative(verifiedPath)}'
            """
        );
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);

    // Compares line by line rather than finding a minimal diff: enough to see what changed, since the whole file is beside the test.
    private static string Differences(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var shown = new StringBuilder();
        var found = 0;
        for (var i = 0; i < Math.Max(before.Length, after.Length) && found < MostDifferences; i++)
        {
            var (old, now) = (before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            if (old == now)
            {
                continue;
            }

            found++;
            shown.AppendLine($"line {i + 1}").AppendLine($"  - {Short(old)}").AppendLine($"  + {Short(now)}");
        }

        return shown.ToString();
    }

    private static string Short(string? line) =>
        line switch
        {
            null => "(no such line)",
            { Length: > 200 } => line[..200] + "…",
            _ => line,
        };
}
