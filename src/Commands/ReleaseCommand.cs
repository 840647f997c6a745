using System.CommandLine;
using System.Globalization;
using Report.Commands.Changes;
using Report.Commands.Git;
using Report.Commands.Release;
using Report.Data;
using Report.Data.Changes;
using Report.Data.Findings;
using Report.Data.Releases;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;
using Report.Site;
using Report.Site.Changes;
using Spectre.Console;

namespace Report.Commands;

/// <summary>
/// <c>release VERSION</c>: freezes the data as a version with a permanent address, and records corrections with their reasons.
/// </summary>
internal static class ReleaseCommand
{
    private static readonly Argument<string> Version = new("version") { Description = "The new version of the data, as in 1.2.0." };

    private static readonly Option<string[]> Reason = new("--reason")
    {
        Description =
            "Why published values changed: \"dataset#row: reason\", \"dataset: reason\", or one reason for all. May be given again.",
        HelpName = "text",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "Day of the release, as in 2026-11-22; today if left out.",
        HelpName = "date",
    };

    private static readonly Option<string?> Since = new("--since")
    {
        Description = "What was published last, where git cannot tell: a revision or a folder.",
        HelpName = "revision",
    };

    public static Command Create()
    {
        Date.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<string?>() is { } text
                && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            )
            {
                result.AddError($"'{text}' is not a date: write it as in 2026-11-22.");
            }
        });
        var command = new Command("release", "Publishes the data as a version: keeps its tables, records corrections and their reasons.")
        {
            Version,
            Reason,
            Date,
            Since,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed) with { ForReaders = true };
        var bag = new DiagnosticBag();
        var version = parsed.GetRequiredValue(Version);
        version = version.StartsWith('v') ? version[1..] : version;

        // Apart from 'new site', only this command writes today's date into the input.
        var date = parsed.GetValue(Date) ?? DateOnly.FromDateTime(DateTime.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var released = Release(options, version, date, parsed.GetValue(Since), parsed.GetValue(Reason) ?? [], console, bag);
        return console.Conclude(
            released ? version : null,
            bag,
            "Nothing was released",
            _ =>
            {
                var tag = ReportTags.For(GitRepository.Around(options.Input, new DiagnosticBag()), options.Input, version);
                console.Say(
                    $"Next: git add {options.Input.TrimEnd('/')} && git commit -m \"Release {version}\" && git tag -a {tag} -m \"Version "
                        + $"{version}\" && git push --atomic --follow-tags"
                );
                return $"Version {version} of {date} is in {options.Input.TrimEnd('/')}/releases/{version}";
            }
        );
    }

    private static bool Release(
        BuildOptions options,
        string version,
        string date,
        string? since,
        string[] given,
        ConsoleReport console,
        DiagnosticBag bag
    )
    {
        var here = Position.StartOf($"{options.Input.TrimEnd('/')}/releases.yaml");
        if (Ended(options.Input, version, bag) || bag.HasErrors)
        {
            return !bag.HasErrors;
        }

        if (!ReleaseReader.IsVersion(version))
        {
            bag.Add(ReleaseRules.NotAVersion.At(here, version));
        }

        // Only a report without errors can be published.
        IReadOnlyList<Finding> findings = [];
        if (
            bag.HasErrors
            || console.Follow(step => SiteBuilder.Make(options with { Findings = found => findings = found }, bag, step)) is null
        )
        {
            return false;
        }

        var data = InputReader.Read(options.Input, new DiagnosticBag());
        if (data.Releases.Any(r => r.Version == version))
        {
            bag.Add(ReleaseRules.VersionExists.At(here, version));
            return false;
        }

        if (data.Releases is [.., var last] && VersionOrder.Compare(version, last.Version) <= 0)
        {
            bag.Add(ReleaseRules.NotAfter.At(here, version, last.Version));
            return false;
        }

        if (Past(data, options.Input, since, bag) is not { } before)
        {
            return false;
        }

        var changes = DataChanges.Between(before, data);
        var locale = data.Site.Locale;
        IReadOnlyList<CorrectionDraft> drafts =
            data.Releases.Count == 0 && since is null
                ? []
                : new CorrectionDrafts(before, data, locale, new RestingWords(findings)).Of(changes);
        var reasons = Reasons.Read(given, drafts, bag);
        if (console.MayAsk)
        {
            reasons.Ask(drafts, Ask);
        }

        var unexplained = drafts.Where(d => d.NeedsReason && reasons[d] is null).ToList();
        foreach (var dataset in changes.Datasets.Where(d => unexplained.Any(draft => draft.Dataset == d.Id)))
        {
            var file = Position.StartOf($"{options.Input.TrimEnd('/')}/data/{dataset.Id}.yaml");
            bag.Add(
                ReleaseRules.NoReason.At(
                    RowOf(unexplained.First(draft => draft.Dataset == dataset.Id), data) ?? file,
                    dataset.Id,
                    Sketch(Lines(dataset, locale))
                )
            );
        }

        foreach (var claim in unexplained.Where(d => d.Claim is not null))
        {
            var at = data.Claims.GetValueOrDefault(claim.Claim!)?.At ?? Position.StartOf($"{options.Input.TrimEnd('/')}/claims.yaml");
            bag.Add(ReleaseRules.NoReason.At(at, claim.Names[0], claim.Sentences));
        }

        var plan = new ReleaseFilesPlan(options.Input, version, date, data, changes);
        return !bag.HasErrors && plan.Make(drafts, reasons, bag) is { } files && ReplacedFiles.Write(options.Input, files, bag);
    }

    // Null if the change is of the whole table or of a row that is gone.
    private static Position? RowOf(CorrectionDraft draft, InputData data) =>
        draft.Row is { } anchor
            ? data.Datasets.GetValueOrDefault(draft.Dataset!)?.Rows.FirstOrDefault(row => row.Anchor == anchor)?.At
            : null;

    /// <summary>Completes an interrupted earlier run; true if that was the release of this very version.</summary>
    private static bool Ended(string input, string version, DiagnosticBag bag) =>
        EarlierRun.End(input, bag) == true
        && InputReader.Read(input, new DiagnosticBag()).Releases is [.., var last]
        && last.Version == version;

    /// <summary>Returns the data as last published; no datasets if nothing has been published. Null after a diagnostic.</summary>
    private static InputData? Past(InputData data, string input, string? since, DiagnosticBag bag)
    {
        if (since is null && data.Releases.Count == 0)
        {
            return data with { Datasets = new Dictionary<string, Dataset>() };
        }

        using var past = since is null ? BaselineInput.OfRelease(data.Releases[^1], input, bag) : BaselineInput.Find(since, input, bag);
        return past is null ? null : InputReader.Read(past.Folder, new DiagnosticBag());
    }

    private static IReadOnlyList<ChangeLine> Lines(DatasetChange dataset, ILocale locale) =>
        ChangeReport.Of("", new DataChanges([dataset], [], []), null, locale).Sections[0].Groups[0].Lines;

    private static string Sketch(IReadOnlyList<ChangeLine> lines)
    {
        var corrections = lines.Where(line => line.Before is not null).ToList();
        var shown = string.Join("; ", corrections.Take(3).Select(line => $"{line.What} {line.Before} → {line.After ?? "gone"}"));
        return corrections.Count > 3 ? $"{shown}; and {corrections.Count - 3} more" : shown;
    }

    private static string? Ask(CorrectionDraft draft)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{draft.Names[0]}[/]");
        AnsiConsole.MarkupLineInterpolated($"  {draft.Sentences}");
        foreach (var words in draft.RestingWords)
        {
            AnsiConsole.MarkupLineInterpolated($"  rests on it: {words}");
        }

        return AnsiConsole.Prompt(new TextPrompt<string>("Why did it change?").AllowEmpty());
    }
}
