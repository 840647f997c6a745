using Report.Commands;
using Report.Tests.Commands.Git;
using Shouldly;

namespace Report.Tests.Robustness;

/// <summary>
/// A command that writes into a report and is killed by the system on the way has, typed again, the same result as if undisturbed.
/// Only the run that is killed needs its own process.
/// </summary>
public sealed class KilledCommandTests : IDisposable
{
    private const string Table = "country,year,troops\nEstonia,2010,5\nLatvia,2011,7\n";
    private const string Ignored = "site/.gitignore";

    // A word in braces is a path within the folder of the test.
    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["import"] = ["import", "{wards.csv}", "--input", "{input}"],
        ["schema"] = ["schema", "{schema}"],
        ["dataset"] = ["new", "dataset", "rents", "--input", "{input}"],
        ["page"] = ["new", "page", "rents", "--input", "{input}"],
        ["site"] = ["new", "site", "{site}"],
        ["release"] = ["release", "1.0.0", "--date", "2025-09-01", "--input", "{input}"],
        ["next release"] = ["release", "1.1.0", "--date", "2025-10-01", "--reason", "The table was misread.", "--input", "{input}"],
        ["upgrade"] = ["upgrade", "--input", "{site/input}"],
    };

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("import", "rename", 1)]
    [InlineData("import", "rename", 2)]
    [InlineData("schema", "rename", 5)]
    [InlineData("dataset", "rmdir", 1)]
    [InlineData("page", "rmdir", 2)]
    [InlineData("site", "rename", 3)]
    [InlineData("release", "rmdir", 1)]
    public void A_command_typed_again_ends_what_a_kill_left(string command, string call, int time) =>
        KilledAndTypedAgain(command, call, time, _ => { });

    [Theory]
    [InlineData("rename", 1)]
    [InlineData("rename", 2)]
    public void An_import_over_a_dataset_is_whole_or_ended_by_the_next(string call, int time) =>
        KilledAndTypedAgain(
            "import",
            call,
            time,
            place =>
            {
                Type(place, "import");
                folder.Write($"{place}/wards.csv", Table.Replace(",5", ",6", StringComparison.Ordinal) + "Poland,2011,9\n");
            }
        );

    [Theory]
    [InlineData("rename", 1)]
    [InlineData("rename", 4)]
    [InlineData("rename", 7)]
    public void A_release_with_corrections_is_whole_or_ended_by_the_next(string call, int time) =>
        KilledAndTypedAgain(
            "next release",
            call,
            time,
            place =>
            {
                Type(place, "release");
                Commit("1.0.0");
                Git("tag", "--force", "v1.0.0");
                var table = folder.Read($"{place}/input/data/table.csv");
                folder.Write($"{place}/input/data/table.csv", table.Replace("1,430", "1,440", StringComparison.Ordinal));
                Commit("A misread table");
            }
        );

    [Theory]
    [InlineData("rename", 1)]
    [InlineData("rename", 2)]
    public void An_upgrade_is_whole_or_ended_by_the_next(string call, int time) =>
        KilledAndTypedAgain(
            "upgrade",
            call,
            time,
            place =>
            {
                Type(place, "site");
                File.Delete(folder[$"{place}/{Ignored}"]);
                var manifest = $"{place}/site/.config/report.json";
                folder.Write(
                    manifest,
                    string.Join(
                        '\n',
                        folder.Read(manifest).Split('\n').Where(line => !line.Contains("\".gitignore\"", StringComparison.Ordinal))
                    )
                );
            }
        );

    // strace follows child processes, so that git is killed too if it is the one to make the call.
    [Theory]
    [InlineData("rename", 1)]
    [InlineData("rmdir", 1)]
    public void A_deployment_is_made_by_the_next(string call, int time)
    {
        KilledProgram.SkipWithoutTracer(folder);
        using var sandbox = new GitSandbox();
        foreach (var (file, text) in WrittenSamples.Common.Concat(WrittenSamples.All.Single(sample => sample.Name == "tables").Files))
        {
            sandbox.Write($"input/{file}", text);
        }

        sandbox.Commit("A report");
        string[] deploy = ["deploy", "--input", sandbox["input"], "--output", sandbox["output"], "--no-cache"];

        var ended = KilledProgram.Run(KilledProgram.At(call, time, folder["trace"]), deploy);
        Assert.SkipWhen(ended == 0, $"this system's programs make no such call {time} times");

        Run(deploy);
        var published = sandbox.RunRemote("ls-tree", "-r", "--name-only", "gh-pages").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        published.ShouldBe(
            Directory
                .EnumerateFiles(sandbox["output"], "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(sandbox["output"], file))
                .Where(file => file != ".made-by-report"),
            ignoreOrder: true
        );
        sandbox.RunRemote("rev-list", "--count", "gh-pages").Trim().ShouldBe("1");
        sandbox.Run("status", "--porcelain").ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private void KilledAndTypedAgain(string command, string call, int time, Action<string> prepare)
    {
        KilledProgram.SkipWithoutTracer(folder);
        Begin("undisturbed");
        prepare("undisturbed");
        Type("undisturbed", command);
        Begin("killed");
        prepare("killed");

        var ended = KilledProgram.Run(KilledProgram.At(call, time, folder["trace"]), Words("killed", command));
        Assert.SkipWhen(ended == 0, $"this system's program makes no such call {time} times");

        ended.ShouldBe(KilledProgram.Killed);
        Type("killed", command);
        KilledProgram.FilesOf(folder["killed"]).ShouldBe(KilledProgram.FilesOf(folder["undisturbed"]));
        Directory.EnumerateDirectories(folder["killed"], ".report-*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private void Type(string place, string command) => Run(Words(place, command));

    private static void Run(string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandLine.Run(words, output, error).ShouldBe(0, error.ToString());
    }

    // Commits to one repository that holds both reports, the undisturbed and the killed one.
    private void Commit(string message)
    {
        Git("init", "--quiet");
        Git("add", "--all");
        Git("-c", "user.name=Editor", "-c", "user.email=editor@example.org", "commit", "--quiet", "-m", message);
    }

    private void Git(params string[] words) => GitSandbox.Git(folder.Path, words);

    private string[] Words(string place, string command) =>
        [.. Commands[command].Select(word => word[0] == '{' ? folder[$"{place}/{word.Trim('{', '}')}"] : word)];

    private void Begin(string place)
    {
        foreach (var (file, text) in WrittenSamples.Common.Concat(WrittenSamples.All.Single(sample => sample.Name == "claims").Files))
        {
            folder.Write($"{place}/input/{file}", text);
        }

        folder.Write($"{place}/wards.csv", Table);
    }
}
