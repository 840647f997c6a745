using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands;

/// <summary>The command line of the program: its commands, their common options, and the handling of errors.</summary>
internal static class CommandLine
{
    // Ctrl-C waits this long for the current step of a build to end; a second Ctrl-C does not wait.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(30);

    private static readonly string Called = Invocation.Name;

    private static readonly string Examples = $"""
        Examples:
          {$"{Called} build", -50}  build input/ into output/
          {$"{Called} check", -50}  find every fault, write nothing
          {$"{Called} check --format github", -50}  the same, as annotations of a pull request
          {$"{Called} preview --open", -50}  see it in the browser, and every change as it is saved
          {$"{Called} diff v1.0.0", -50}  what changed since: values, text and charts
          {$"{Called} import ~/troops.csv", -50}  begin a dataset with a table
          {$"{Called} build --strict", -50}  let no warning pass, as before publishing
          {$"{Called} build --base-url https://me.github.io/war/", -50}  build for another address than site.yaml says

        It ends with 0 when all is well, 1 when the input has faults, 2 when it was called wrongly, 3 when it broke itself.

        """;

    /// <summary>Runs the command that the arguments name; returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var parsed = Create().Parse(args);
        // With --help, missing arguments are no fault.
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            foreach (var fault in UsageFault.Of(parsed))
            {
                error.WriteLine(fault);
            }

            error.WriteLine($"Try '{Called} --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = LongestStep,
                }
            );
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Stopped. Nothing was written; the site in the output folder is as it was.");
            return ExitCode.Stopped;
        }
        catch (Exception fault) when (FileErrorText.Behind(fault) is { } trouble)
        {
            var bag = new DiagnosticBag();
            bag.Add(
                SiteRules.DiskFails.At(
                    Position.OfClosed((fault as DefectException)?.Document ?? parsed.GetValue(CommonOptions.Input) ?? "input"),
                    FileErrorText.Of(trouble)
                )
            );
            ConsoleReport.For(parsed).Report(bag);
            return ExitCode.Diagnostics;
        }
        catch (Exception fault)
        {
            return Broke(fault, parsed, error);
        }
    }

    private static RootCommand Create()
    {
        var build = BuildCommand.Create();
        var root = new RootCommand("Turns YAML datasets and Markdown pages into a data-journalism report.")
        {
            build,
            CheckCommand.Create(),
            PreviewCommand.Create(),
            DiffCommand.Create(),
            ReleaseCommand.Create(),
            NewCommand.Create(),
            ImportCommand.Create(),
            QueryCommand.Create(),
            DeployCommand.Create(),
            SchemaCommand.Create(),
            UpgradeCommand.Create(),
            CompletionCommand.Create(),
        };
        CommonOptions.AddTo(root);
        root.Action = build.Action;
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction help } option)
        {
            option.Action = new HelpWithExamples(help);
        }

        return root;
    }

    private static int Broke(Exception fault, ParseResult parsed, TextWriter error)
    {
        error.WriteLine($"The program itself is at fault: {DefectException.Describe(fault)}: {Excerpt.Printable(fault.Message)}");
        error.WriteLine("Nothing was published; the site in the output folder is as it was.");
        error.WriteLine(
            parsed.GetValue(CommonOptions.Verbose)
                ? fault.ToString()
                : "Please report it, with what --verbose prints and the input that leads to it."
        );
        return ExitCode.Fault;
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is RootCommand)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(Examples);
            }

            return result;
        }
    }
}
