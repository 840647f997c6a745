using System.CommandLine;
using Report.Commands.Deploy;
using Report.Commands.Git;
using Report.Diagnostics;
using Report.Site;
using Report.Site.Writing;

namespace Report.Commands;

/// <summary><c>deploy</c>: builds the report and pushes it to a branch, for those who publish without GitHub Actions.</summary>
internal static class DeployCommand
{
    private static readonly Option<string> Remote = new("--remote")
    {
        Description = "The remote repository to publish to.",
        HelpName = "name",
        DefaultValueFactory = _ => "origin",
    };

    private static readonly Option<string> Branch = new("--branch")
    {
        Description = "The branch that holds the site and nothing else.",
        HelpName = "name",
        DefaultValueFactory = _ => "gh-pages",
    };

    public static Command Create()
    {
        var command = new Command("deploy", "Builds the report and pushes it to a branch of its own, with git.") { Remote, Branch };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed) with { ForReaders = true };
        var bag = new DiagnosticBag();
        var (remote, branch) = (parsed.GetRequiredValue(Remote), parsed.GetRequiredValue(Branch));
        var deployed = console.Follow(step => Deploy(options, remote, branch, bag, step));
        return console.Conclude(
            deployed,
            bag,
            "Nothing was published",
            d =>
                d.Changed == 0
                    ? $"'{branch}' on '{remote}' holds this very site already; nothing to do"
                    : $"'{branch}' on '{remote}' now holds the site: {d.Files} files, {d.Changed} of them new, changed or gone"
        );
    }

    private static DeploymentResult? Deploy(BuildOptions options, string remote, string branch, DiagnosticBag bag, Action<string> step)
    {
        if (SiteBuilder.Build(options, bag, step) is null || GitRepository.Around(options.Input, bag) is not { } repository)
        {
            return null;
        }

        step($"Publishing to '{branch}' on '{remote}'");
        return new Deployment(repository, options.Output, remote, branch).Push(SiteWriter.Marker, Message(repository), bag);
    }

    // The message names the commit of the report, so that the state that the site shows can be found again.
    private static string Message(GitRepository repository)
    {
        var commit = repository.Run(["rev-parse", "--short", "HEAD"]);
        var edited = repository.Run(["status", "--porcelain"]).Output.Length > 0;
        return $"Publish the report{(commit.Succeeded ? $" as of {commit.Line}" : "")}{(edited ? ", with changes that were not committed" : "")}\n";
    }
}
