using System.CommandLine;
using Report.Diagnostics;
using Report.Site;

namespace Report.Commands;

/// <summary><c>check</c>: everything that a build does, but writing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Finds every fault of the input and of the finished pages. Writes nothing.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed);
        var bag = new DiagnosticBag();
        var made = console.Follow(step => SiteBuilder.Make(options, bag, step));
        console.Report(bag);
        if (made is null)
        {
            console.Failed("The report has faults", bag);
            return ExitCode.Diagnostics;
        }

        console.Done($"{made.Pages} pages and {made.Charts} charts check out");
        return ExitCode.Fine;
    }
}
