using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Report.Data;
using Report.Diagnostics;
using Report.Preview;

namespace Report.Commands;

/// <summary><c>preview</c>: serves the report on this machine and shows each change as it is saved.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5080;

    private static readonly Option<int?> Port = new("--port", "-p")
    {
        Description = $"Port to serve at; {UsualPort}, or the next one free.",
        HelpName = "number",
        CustomParser = ParsePort,
    };

    private static readonly Option<bool> Open = new("--open") { Description = "Open the report in the browser." };

    public static Command Create()
    {
        var command = new Command("preview", "Serves the report on this machine and shows each change as it is saved. Ends with Ctrl-C.")
        {
            Port,
            Open,
        };
        command.SetAction(Run);
        return command;
    }

    private static int? ParsePort(ArgumentResult result)
    {
        if (
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
        )
        {
            return port;
        }

        result.AddError("A port is a number from 1 to 65535.");
        return null;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var console = ConsoleReport.For(parsed);
        var display = new PreviewBroadcast();
        var warnings = new WarningsOfPreview();
        var loop = new PreviewLoop(
            CommonOptions.Read(parsed),
            display,
            (attempt, changes) => Tell(ConsoleReport.For(parsed), warnings, attempt, changes)
        );
        await using var server = await Serve(display, loop, parsed.GetValue(Port), console);
        if (server is null)
        {
            return ExitCode.Usage;
        }

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Task.Run(() => loop.Run(ready, stop), CancellationToken.None);
        await Task.WhenAny(ready.Task, running);
        console.Say($"The report is at {server.Root} and follows every change. Ctrl-C ends it.");
        var showing =
            parsed.GetValue(Open) && !stop.IsCancellationRequested ? ShowInBrowser(server.Root, console, stop) : Task.CompletedTask;
        await Task.WhenAll(running, showing);
        return ExitCode.Fine;
    }

    private static async Task ShowInBrowser(Uri address, ConsoleReport console, CancellationToken stop)
    {
        if (!await WebBrowser.Show(address, stop))
        {
            console.Say($"No browser could be opened from here. Type the address into one: {address}");
        }
    }

    private static async Task<PreviewServer?> Serve(PreviewBroadcast display, PreviewLoop loop, int? wanted, ConsoleReport console)
    {
        var port = wanted ?? UsualPort;
        while (await PreviewServer.Start(display, () => loop.BasePath, port) is var server)
        {
            if (server is not null)
            {
                return server;
            }

            var next = PreviewServer.NextFree(port);
            if (wanted is not null)
            {
                console.Refuse($"Port {port} is in use. The next free one is {next}: try --port {next}.");
                return null;
            }

            console.Say($"Port {port} is in use; taking {next}, the next free one.");
            port = next;
        }

        return null;
    }

    private static void Tell(ConsoleReport console, WarningsOfPreview warnings, BuildAttempt attempt, IReadOnlyList<string> changes)
    {
        var (shown, asBefore) = warnings.Next(attempt.Faults, whole: attempt.Site is not null);
        console.Report(BagOf(shown));
        var what = changes.Count switch
        {
            0 => "",
            1 => $" after a change of {Path.GetRelativePath(Environment.CurrentDirectory, changes[0])}",
            _ => $" after {changes.Count} files changed",
        };
        if (attempt.Site is { } site)
        {
            console.Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Count.Of(site.Pages, "page", "pages")} and {Count.Of(site.Charts, "chart", "charts")} built{what}, in "
                        + $"{attempt.Took.TotalSeconds:0.0} s{(asBefore > 0 ? $"; {Count.Of(asBefore, "warning", "warnings")} as before" : "")}."
                )
            );
        }
        else
        {
            console.Failed($"The last good site stays{what}", BagOf(attempt.Faults));
        }
    }

    private static DiagnosticBag BagOf(IReadOnlyList<Diagnostic> faults)
    {
        var bag = new DiagnosticBag();
        foreach (var fault in faults)
        {
            bag.Add(fault);
        }

        return bag;
    }
}
