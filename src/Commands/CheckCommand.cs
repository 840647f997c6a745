using System.CommandLine;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Pages.Prose;
using Report.Site;

namespace Report.Commands;

/// <summary><c>check</c>: runs a build without writing anything.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Findings = new("--findings")
    {
        Description = "Also print every condition that words rest on, with today's values and how far they may move before it fails.",
    };

    public static Command Create()
    {
        var command = new Command("check", "Finds every fault of the input and of the finished pages. Writes nothing.");
        command.Options.Add(Findings);
        // Runs on another thread, so that Ctrl-C is handled during the build.
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var console = ConsoleReport.For(parsed);
        var bag = new DiagnosticBag();
        IReadOnlyList<Finding> findings = [];
        IReadOnlyList<BareComparison> comparisons = [];
        var options = CommonOptions.Read(parsed) with
        {
            OnlyChecked = true,
            Findings = found => findings = found,
            Comparisons = found => comparisons = found,
        };
        var made = console.Follow(step => SiteBuilder.Make(options, bag, step, stop));
        if (parsed.GetValue(Findings))
        {
            FindingReport.Write(findings, comparisons, parsed.InvocationConfiguration.Output);
        }

        console.SayBare(comparisons);
        console.SayHeldBack(made);
        console.SayUnlinked(made);
        console.SayRevised(made);
        return console.Conclude(
            made,
            bag,
            "The report has faults",
            m =>
                $"{Count.Of(m.Pages, "page", "pages")} and {Count.Of(m.Charts, "chart", "charts")} checked{(bag.Sorted().Count == 0 ? ", nothing wrong" : "")}"
        );
    }
}
