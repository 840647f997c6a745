using System.Text;
using Report.Commands;
using Report.Data;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Data;

/// <summary>Of the input files that a command writes, all appear or none, whenever the command is interrupted.</summary>
public sealed class StagedFilesTests : IDisposable
{
    private static readonly (string Name, byte[] Content)[] New =
    [
        ("site.yaml", Text("new")),
        ("data/a.csv", Text("a,b")),
        ("data/a.yaml", Text("rows: a.csv")),
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Stopped_at_any_step_the_next_run_ends_it_and_leaves_nothing_behind()
    {
        var steps = StepsOfWriting();
        steps.ShouldBeGreaterThan(7);
        foreach (var step in Enumerable.Range(0, steps))
        {
            folder.Write("site.yaml", "old");
            var stopped = Stop(step, reached => new StagedFiles(folder.Path, reached).Write(New));

            // Before the commit nothing has changed; after it, a build sees that the files are still to be moved into place.
            if (stopped <= StagingStep.Commit)
            {
                Names().Where(name => !name.StartsWith('.')).ShouldBe(["site.yaml"]);
                folder.Read("site.yaml").ShouldBe("old");
                StagedFiles.AreWaitingIn(folder.Path).ShouldBeFalse();
            }
            else
            {
                StagedFiles.AreWaitingIn(folder.Path).ShouldBeTrue();
                FaultsOfInput().ShouldContain("SITE011");
            }

            // The next run may be interrupted as well.
            foreach (var again in Enumerable.Range(0, step))
            {
                Stop(again, reached => new StagedFiles(folder.Path, reached).Write(New));
            }

            new StagedFiles(folder.Path).Write(New);
            Names().ShouldBe(["data/a.csv", "data/a.yaml", "site.yaml"]);
            folder.Read("site.yaml").ShouldBe("new");
            FaultsOfInput().ShouldNotContain("SITE011");
            File.Delete(folder["data/a.csv"]);
            File.Delete(folder["data/a.yaml"]);
        }
    }

    [Fact]
    public void New_files_that_a_stopped_run_left_do_not_block_the_same_command()
    {
        for (var step = 0; ; step++)
        {
            using var other = new TemporaryFolder();
            if (Stop(step, reached => Begin(other).Write(new DiagnosticBag(), reached)) is null)
            {
                step.ShouldBe(7);
                break;
            }

            var bag = new DiagnosticBag();

            Begin(other).Write(bag).ShouldBeTrue();

            bag.Sorted().ShouldBeEmpty();
            other.Read("data/a.yaml").ShouldBe("rows: a.csv");
            Directory.EnumerateFileSystemEntries(other.Path, ".report*").ShouldBeEmpty();
        }
    }

    [Fact]
    public void New_files_never_overwrite_what_an_editor_wrote()
    {
        folder.Write("data/a.csv", "mine");
        var bag = new DiagnosticBag();

        Begin(folder).Write(bag).ShouldBeFalse();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SITE301");
        folder.Read("data/a.csv").ShouldBe("mine");
        Names().ShouldBe(["data/a.csv"]);
    }

    [Fact]
    public void Where_one_file_cannot_be_written_none_is()
    {
        Directory.CreateDirectory(folder["data/a.yaml"]);

        Should.Throw<IOException>(() => new StagedFiles(folder.Path).Write(New));

        Names().ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private static NewFiles Begin(TemporaryFolder where)
    {
        var files = new NewFiles(where.Path);
        files.Add("data/a.csv", "a,b");
        files.Add("data/a.yaml", "rows: a.csv");
        return files;
    }

    private static int StepsOfWriting()
    {
        using var other = new TemporaryFolder();
        var steps = 0;
        new StagedFiles(other.Path, _ => steps++).Write(New);
        return steps;
    }

    // Interrupts a write before the step of this number. Returns that step; null where the write came to its end.
    private static StagingStep? Stop(int step, Action<Action<StagingStep>> write)
    {
        StagingStep? stopped = null;
        var steps = 0;
        try
        {
            write(reached =>
            {
                if (steps++ == step)
                {
                    stopped = reached;
                    throw new Stopped();
                }
            });
        }
        catch (Stopped)
        {
            // Thrown above, to interrupt the write.
        }

        return stopped;
    }

    private IEnumerable<string> FaultsOfInput()
    {
        var bag = new DiagnosticBag();
        InputReader.Read(folder.Path, bag);
        return bag.Sorted().Select(d => d.Code);
    }

    private string[] Names() =>
        [
            .. Directory
                .EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Stopped : Exception;
}
