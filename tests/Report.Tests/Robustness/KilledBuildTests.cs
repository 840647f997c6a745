using Report.Commands;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Robustness;

/// <summary>
/// A build that is killed at a system call that changes files leaves the old or the new site whole, and the next build is right.
/// <see cref="SiteWriterTests"/> tries the same at every step, within this process. Only the build that is killed needs its own process.
/// </summary>
public sealed class KilledBuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public KilledBuildTests() => folder.Write("input/index.md", Page("First words."));

    [Theory]
    [InlineData("mkdir", 1)]
    [InlineData("mkdir", 4)]
    [InlineData("rename", 1)]
    [InlineData("renameat2", 1)]
    [InlineData("unlink", 1)]
    [InlineData("unlink", 20)]
    [InlineData("rmdir", 1)]
    public void A_site_stays_whole_and_the_next_build_is_right(string call, int time)
    {
        KilledProgram.SkipWithoutTracer(folder);
        folder.Write(
            "input/site.yaml",
            """
            title: Small report
            description: A report for the tests.
            url: https://example.org/
            language: en
            authors: [{ name: A. Author }]
            licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
            date: 2025-09-01
            """
        );
        folder.Write(
            "input/sources.yaml",
            "paper: { type: report, title: A paper, publisher: P, issued: 2020, URL: https://example.com/paper }\n"
        );
        Build(Words("output")).ShouldBe(0);
        var old = Files("output");
        folder.Write("input/index.md", Page("Other words."));
        Build(Words("other")).ShouldBe(0);
        var next = Files("other");

        var ended = KilledProgram.Run(KilledProgram.At(call, time, folder["trace"]), Words("output"));
        Assert.SkipWhen(ended == 0, $"this system's program makes no such call {time} times");

        ended.ShouldBe(KilledProgram.Killed);
        Files("output").ShouldBeOneOf(old, next);
        Build(Words("output")).ShouldBe(0);
        Files("output").ShouldBe(next);
        Directory
            .EnumerateFileSystemEntries(folder.Path)
            .Select(Path.GetFileName)
            .Except(["input", "output", "other", "trace"])
            .ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private static string Page(string words) => $"---\ntitle: A report\ndescription: Words.\n---\n\n{words}\n";

    private static int Build(string[] words) => CommandLine.Run(words, TextWriter.Null, TextWriter.Null);

    private string[] Words(string output) =>
        ["build", "--input", folder["input"], "--theme", Repository.PathTo("theme"), "--output", folder[output], "--no-cache", "--quiet"];

    private string Files(string name) => KilledProgram.FilesOf(folder[name]);
}
