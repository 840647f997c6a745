using System.CommandLine;
using System.Text;
using Report.Commands.Changes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Site.Changes;

namespace Report.Commands;

/// <summary><c>diff</c>: what changed in the data since a revision, and in the text and charts with it.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string?> Since = new("since")
    {
        Description = "A git revision, or a folder of input; the last tag if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print them as Markdown, for a pull request." };

    private static readonly Option<string?> Html = new("--html") { Description = "Also write them to one HTML file, with each chart before and after.", HelpName = "file" };

    public static Command Create()
    {
        var command = new Command("diff", "Shows what changed in the data, the text and the charts since a revision.") { Since, Markdown, Html };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed);
        var bag = new DiagnosticBag();
        using var past = PastInput.Find(parsed.GetValue(Since), options.Input, bag);
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
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(file!), file!, fault.Message));
            return false;
        }
    }
}
