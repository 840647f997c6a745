using Report.Diagnostics;
using Report.Site;
using Report.Site.Writing;

namespace Report.Tests.Site.Writing;

/// <summary>
/// Whenever a build is interrupted, the output folder holds the whole old site or the whole new one, or the next build restores it.
/// </summary>
public sealed class SiteWriterTests : IDisposable
{
    private static readonly OutputFile[] Old =
    [
        OutputFile.Text("index.html", "old"),
        OutputFile.Text("gone/index.html", "gone"),
        OutputFile.Text("same.css", "same"),
    ];
    private static readonly OutputFile[] New =
    [
        OutputFile.Text("index.html", "new"),
        OutputFile.Text("added/index.html", "added"),
        OutputFile.Text("same.css", "same"),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly DiagnosticBag bag = new();

    private string Output => folder["output"];

    // Systems differ: some exchange two folders in one step, some only rename one, and a folder that is a mount point allows neither.
    private static readonly FolderMoves Renames = new((_, _) => false, Directory.Move);
    private static readonly FolderMoves Neither = new(
        (_, _) => false,
        (from, to) =>
        {
            if (from.EndsWith("output", StringComparison.Ordinal))
            {
                throw new IOException("Device or resource busy");
            }

            Directory.Move(from, to);
        }
    );

    public static TheoryData<string> Systems => OperatingSystem.IsLinux() ? ["exchanges", "renames", "neither"] : ["renames", "neither"];

    private static FolderMoves MovesOf(string system) =>
        system switch
        {
            "exchanges" => FolderMoves.OfSystem,
            "renames" => Renames,
            _ => Neither,
        };

    [Fact]
    public void A_site_is_written_with_all_its_files()
    {
        SiteWriter.Write(Output, New, bag).ShouldBe(New.Length);

        Written().ShouldBe(Expected(New));
        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void The_old_site_gives_way_to_the_new_one()
    {
        SiteWriter.Write(Output, Old, bag);

        SiteWriter.Write(Output, New, bag).ShouldBe(2);

        Written().ShouldBe(Expected(New));
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBe(["output"]);
    }

    [Fact]
    public void Unchanged_files_keep_their_time_stamps()
    {
        SiteWriter.Write(Output, Old, bag);
        var then = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder["output/same.css"], then);

        SiteWriter.Write(Output, New, bag);

        File.GetLastWriteTimeUtc(folder["output/same.css"]).ShouldBe(then);
        File.GetLastWriteTimeUtc(folder["output/index.html"]).ShouldNotBe(then);
    }

    [Fact]
    public void The_same_site_again_touches_nothing()
    {
        SiteWriter.Write(Output, Old, bag);
        var steps = new List<WriteStep>();

        SiteWriter.Write(Output, Old, bag, steps.Add).ShouldBe(0);

        steps.ShouldBe([WriteStep.Recover]);
    }

    [Fact]
    public void A_file_put_among_ours_is_gone_after_the_next_build()
    {
        SiteWriter.Write(Output, Old, bag);
        folder.Write("output/stray.html", "stray");

        SiteWriter.Write(Output, Old, bag);

        Written().ShouldBe(Expected(Old));
    }

    [Fact]
    public void A_folder_with_somebody_elses_files_is_left_alone()
    {
        folder.Write("output/thesis.docx", "years of work");

        SiteWriter.Write(Output, New, bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SITE101");
        Directory.EnumerateFiles(Output).Select(Path.GetFileName).ShouldBe(["thesis.docx"]);
    }

    [Fact]
    public void Somebody_elses_folder_beside_ours_is_left_alone()
    {
        folder.Write("output.new/thesis.docx", "years of work");

        SiteWriter.Write(Output, New, bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SITE103");
        folder.Read("output.new/thesis.docx").ShouldBe("years of work");
    }

    [Fact]
    public void An_empty_folder_may_be_taken()
    {
        Directory.CreateDirectory(Output);

        SiteWriter.Write(Output, New, bag).ShouldBe(New.Length);
    }

    [Fact]
    public void Where_the_output_is_a_link_the_site_goes_where_it_points()
    {
        Directory.CreateDirectory(folder["real"]);
        Directory.CreateSymbolicLink(Output, folder["real"]);

        SiteWriter.Write(Output, New, bag);

        new DirectoryInfo(Output).LinkTarget.ShouldNotBeNull();
        folder.Read("real/index.html").ShouldBe("new");
    }

    [Fact]
    public void Two_builds_do_not_write_at_once()
    {
        SiteWriter.Write(Output, Old, bag);
        var second = new DiagnosticBag();

        SiteWriter.Write(
            Output,
            New,
            bag,
            step =>
            {
                if (step == WriteStep.WriteAside)
                {
                    SiteWriter.Write(Output, Old, second).ShouldBeNull();
                }
            }
        );

        second.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SITE104");
        Written().ShouldBe(Expected(New));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Stopped_at_any_step_a_site_is_whole_and_the_next_build_goes_on(string system)
    {
        var moves = MovesOf(system);
        foreach (var step in Enumerable.Range(0, StepsOf(moves)))
        {
            SiteWriter.Write(Output, Old, bag);
            var at = Stop(step, moves);

            // Two exceptions: written file by file, only each file is whole; and between two renames there is no output, until the next
            // build restores it.
            if (system != "neither" && at != WriteStep.MoveNewIn)
            {
                Written().ShouldBeOneOf(Expected(Old), Expected(New));
            }

            foreach (var again in Enumerable.Range(0, step))
            {
                Stop(again, moves);
            }

            SiteWriter.Write(Output, Old, moves, bag, null);
            Written().ShouldBe(Expected(Old));
            SiteWriter.Write(Output, New, moves, bag, null);
            Written().ShouldBe(Expected(New));
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBe(["output"]);
            bag.Sorted().ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_moved_is_filled_file_by_file()
    {
        folder.Write("output/.made-by-report", "");
        folder.Write("output/index.html/was-a-folder.txt", "");
        folder.Write("output/added", "was a file");

        SiteWriter.Write(Output, New, Neither, bag, null).ShouldBe(New.Length);

        bag.Sorted().ShouldBeEmpty();
        Written().ShouldBe(Expected(New));
    }

    [Fact]
    public void A_site_on_its_way_out_is_put_back_before_anything_else()
    {
        SiteWriter.Write(Output, Old, bag);
        StopBefore(WriteStep.MoveNewIn);
        Directory.Exists(Output).ShouldBeFalse();

        StopBefore(WriteStep.WriteAside);

        Written().ShouldBe(Expected(Old));
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_written_is_taken_away_again()
    {
        SiteWriter.Write(Output, Old, bag);

        SiteWriter
            .Write(
                Output,
                New,
                bag,
                step =>
                {
                    if (step == WriteStep.WriteFile)
                    {
                        throw new IOException("No space left on device");
                    }
                }
            )
            .ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SITE103");
        Written().ShouldBe(Expected(Old));
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBe(["output"]);
    }

    public void Dispose() => folder.Dispose();

    private static int StepsOf(FolderMoves moves)
    {
        using var other = new TemporaryFolder();
        var steps = 0;
        SiteWriter.Write(other["output"], Old, new DiagnosticBag());
        SiteWriter.Write(other["output"], New, moves, new DiagnosticBag(), _ => Interlocked.Increment(ref steps));
        return steps;
    }

    // Stands in for a kill: throws at a step and at all later ones. The writer has no clean-up that would run then, except releasing its
    // lock. Returns the step.
    private WriteStep? Stop(int step, FolderMoves moves)
    {
        WriteStep? stopped = null;
        var steps = -1;
        try
        {
            SiteWriter.Write(
                Output,
                New,
                moves,
                bag,
                reached =>
                {
                    if (Interlocked.Increment(ref steps) >= step)
                    {
                        stopped ??= reached;
                        throw new Stopped();
                    }
                }
            );
        }
        catch (Stopped)
        {
            // Thrown above.
        }

        return stopped;
    }

    private void StopBefore(WriteStep step) =>
        Should.Throw<Stopped>(() =>
            SiteWriter.Write(
                Output,
                New,
                Renames,
                bag,
                reached =>
                {
                    if (reached == step)
                    {
                        throw new Stopped();
                    }
                }
            )
        );

    private string Written() =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(Output, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != SiteWriter.Marker)
                .Select(f => $"{Path.GetRelativePath(Output, f).Replace('\\', '/')}: {File.ReadAllText(f)}")
                .Order(StringComparer.Ordinal)
        );

    private static string Expected(IEnumerable<OutputFile> files) =>
        string.Join(
            '\n',
            files.Select(f => $"{f.Path}: {System.Text.Encoding.UTF8.GetString(f.Content.Span)}").Order(StringComparer.Ordinal)
        );

    private sealed class Stopped : Exception;
}
