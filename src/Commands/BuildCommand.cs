using System.CommandLine;
using Report.Data;
using Report.Diagnostics;
using Report.Site;

namespace Report.Commands;

/// <summary><c>build</c>: builds the report from input/ into output/. The default if no command is given.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var command = new Command("build", "Builds the report. Nothing is written unless everything checks out. This is the default.");
        // Runs on another thread, so that Ctrl-C is handled during the build.
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed);
        var bag = new DiagnosticBag();
        var built = console.Follow(step => SiteBuilder.Build(options, bag, step, stop));
        console.SayHeldBack(built);
        console.SayUnlinked(built);
        console.SayRevised(built);
        var code = console.Conclude(
            built,
            bag,
            "Nothing was written",
            b =>
                $"{Count.Of(b.Pages, "page", "pages")}, {Count.Of(b.Charts, "chart", "charts")}{FromCache(b)} and "
                + $"{Count.Of(b.FileCount, "file", "files")} in {options.Output}, {Changes(b.Written)}"
        );

        // A build that wrote every file went into an empty folder: the user is new here and needs the next step, or is a machine, which
        // does not mind.
        if (built is not null && built.Written == built.FileCount && built.Written > 0)
        {
            console.Say(
                $"Next: '{Invocation.Of("preview --open", options.Input)}' shows it; opened from the disk, its links lead nowhere. "
                    + $"It belongs to {built.Address}: a push to GitHub publishes it there, or '{Invocation.Of("deploy", options.Input)}'."
            );
        }

        return code;
    }

    private static string FromCache(BuildResult built) => built.FromCache == 0 ? "" : $" ({built.FromCache} from the cache)";

    private static string Changes(int? written) =>
        written switch
        {
            0 => "nothing new",
            1 => "1 of them new or changed",
            _ => $"{written} of them new or changed",
        };
}
