using System.CommandLine;
using System.Text;
using Report.Commands.Changes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Site.Changes;

namespace Report.Commands;

/// <summary><c>diff</c>: shows changes of data, text and charts since a revision.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string?> Past = new("past")
    {
        Description = "A git revision, or a folder of input; the last commit if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Since = new("--since")
    {
        Description =
            $"The same; '{BaselineInput.PublishedLast}' is the version that was published last: the last tag, or the last of "
            + "releases.yaml.",
        HelpName = "revision",
    };

    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print them as Markdown, for a pull request." };

    private static readonly Option<string?> Html = new("--html")
    {
        Description = "Also write them to one HTML file, with each chart before and after.",
        HelpName = "file",
    };

    public static Command Create()
    {
        var command = new Command("diff", "Shows what changed in the data, the text and the charts since a revision.")
        {
            Past,
            Since,
            Markdown,
            Html,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Past) is not null && parsed.GetValue(Since) is not null)
            {
                parsed.AddError("Name what to compare with once: as it is, or behind --since.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed);
        var bag = new DiagnosticBag();
        using var past = (parsed.GetValue(Past) ?? parsed.GetValue(Since)) is { } named
            ? BaselineInput.Find(named, options.Input, bag)
            : BaselineInput.Committed(options.Input, bag);
        var changes = past is null ? null : console.Follow(step => ReportComparison.Of(past, options, bag, step));
        var written = changes is null || WriteHtml(changes, parsed.GetValue(Html), bag);
        console.Report(bag);
        if (changes is null || !written)
        {
            console.Failed("Nothing was compared", bag);
            return ExitCode.Diagnostics;
        }

        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Markdown))
        {
            output.Write(ChangeMarkdown.Write(changes));
        }
        else
        {
            ChangeText.Write(changes, output, console.OutputColors);
        }

        return bag.HasErrors ? ExitCode.Diagnostics : ExitCode.Fine;
    }

    private static bool WriteHtml(ChangeReport changes, string? file, DiagnosticBag bag)
    {
        try
        {
            if (file is not null)
            {
                File.WriteAllText(file, ChangeHtml.Write(changes), new UTF8Encoding(false));
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(file!), file!, FileErrorText.Of(fault)));
            return false;
        }
    }
}
