using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Site;
using Spectre.Console;

namespace Report.Commands;

/// <summary>
/// Prints the messages of a command. Faults for people, progress and failures go to standard error; faults for machines and the closing
/// line to standard output, so that each can be piped by itself.
/// </summary>
internal sealed class ConsoleReport(TextWriter output, TextWriter error, DiagnosticFormat format, bool quiet, bool verbose)
{
    private const int MostNamed = 5;

    private readonly Stopwatch clock = Stopwatch.StartNew();

    public static ConsoleReport For(ParseResult parsed) =>
        new(
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            parsed.GetRequiredValue(CommonOptions.Format) switch
            {
                "json" => DiagnosticFormat.Json,
                "github" => DiagnosticFormat.GitHub,
                _ => DiagnosticFormat.Text,
            },
            parsed.GetValue(CommonOptions.Quiet),
            parsed.GetValue(CommonOptions.Verbose)
        );

    /// <summary>Runs work that reports its steps: on lines of their own with --verbose, else beside a spinner in a terminal.</summary>
    public T Follow<T>(Func<Action<string>, T> work)
    {
        if (verbose)
        {
            return work(step => error.WriteLine($"{Seconds(), 6} s  {step}"));
        }

        if (quiet || !IsTerminal(error))
        {
            return work(_ => { });
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return terminal.Status().Start("Starting", status => work(step => status.Status(Markup.Escape(step))));
    }

    public void Report(DiagnosticBag bag)
    {
        var faults = bag.Sorted();
        if (format != DiagnosticFormat.Text)
        {
            DiagnosticReporter.Write(faults, format, output, FileText.Read);
        }
        else if (faults.Count > 0)
        {
            DiagnosticReporter.Write(faults, format, error, FileText.Read, HasColor(error) ? Palette.Ansi : Palette.Plain);
            error.WriteLine();
        }
    }

    /// <summary>Prints all faults and the outcome of the work; returns the exit code.</summary>
    /// <param name="result">The result of the work; null if faults prevented it.</param>
    /// <param name="failed">The message for failure, as in "Nothing was written".</param>
    /// <param name="done">Returns the message for success, to which the number of warnings is added.</param>
    public int Conclude<T>(T? result, DiagnosticBag bag, string failed, Func<T, string> done)
        where T : class
    {
        Report(bag);
        if (result is null)
        {
            Failed(failed, bag);
            return ExitCode.Diagnostics;
        }

        Done(done(result) + (bag.Sorted() is { Count: > 0 } warnings ? $", {DiagnosticReporter.Summary(warnings)}" : ""));
        return ExitCode.Fine;
    }

    /// <summary>Prints the closing line of work that succeeded, with the time it took.</summary>
    public void Done(string summary)
    {
        if (!quiet)
        {
            (format == DiagnosticFormat.Text ? output : error).WriteLine($"{Excerpt.Escaped(summary)}, in {Seconds()} s.");
        }
    }

    /// <summary>Prints a line of progress or advice, unless --quiet is given.</summary>
    public void Say(string line)
    {
        if (!quiet)
        {
            error.WriteLine(Excerpt.Escaped(line, keep: "\n"));
        }
    }

    /// <summary>
    /// Prints how many published rows have changed since the last version. This is no fault, but 'release' will ask editors for the reason.
    /// </summary>
    public void SayRevised(BuildResult? built)
    {
        if (built?.Revised is { } revised)
        {
            Say(
                $"Since version {revised.Version}, {Data.Count.Of(revised.Count, "published row has", "published rows have")} changed: "
                    + "'release' will want the reason."
            );
        }
    }

    /// <summary>
    /// Prints the pages that are held back until their date. Charts and data on them have pages of their own, which are published at once.
    /// </summary>
    public void SayHeldBack(BuildResult? built)
    {
        if (built?.HeldBack is { Count: > 0 } pages)
        {
            var named = string.Join(", ", pages.Take(MostNamed).Select(page => $"{page.Name} ({page.Day})"));
            Say(
                $"Held back until its day: {named}{(pages.Count > MostNamed ? $" and {pages.Count - MostNamed} more" : "")}. Charts and "
                    + "data are published all the same."
            );
        }
    }

    /// <summary>
    /// Prints how many sentences make a comparison that no condition tests, by file. An editor decides which ones are worth a condition.
    /// </summary>
    public void SayBare(IReadOnlyList<BareComparison> comparisons)
    {
        if (comparisons.Count > 0)
        {
            var byFile = comparisons
                .GroupBy(c => c.At.File, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .ToList();
            var named = string.Join(", ", byFile.Take(MostNamed).Select(g => $"{g.Key} {g.Count()}"));
            Say(
                $"{Data.Count.Of(comparisons.Count, "sentence compares", "sentences compare")} in words that rest on nothing: {named}{(byFile.Count > MostNamed ? $" and {byFile.Count - MostNamed} more" : "")}. "
                    + "'check --findings' lists them."
            );
        }
    }

    /// <summary>
    /// Prints the files of static/ that no page links to: intended for files that search engines ask for, else likely forgotten.
    /// </summary>
    public void SayUnlinked(BuildResult? built)
    {
        if (built?.Unlinked is { Count: > 0 } files)
        {
            Say(
                $"No page links to {string.Join(", ", files.Take(MostNamed))}{(files.Count > MostNamed ? $" and {files.Count - MostNamed} more" : "")} "
                    + "of static/: published as they are."
            );
        }
    }

    /// <summary>True if a person is at the terminal to answer a question.</summary>
    public bool MayAsk => !quiet && ReferenceEquals(output, Console.Out) && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>The colours for text on standard output; plain if it is redirected.</summary>
    public Palette OutputColors =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && HasColorWanted ? Palette.Ansi : Palette.Plain;

    /// <summary>Prints the reason why a command does not start.</summary>
    public void Refuse(string reason) => error.WriteLine(Excerpt.Escaped(reason, keep: "\n"));

    /// <summary>Prints the closing line of work that failed, with the number of faults.</summary>
    public void Failed(string summary, DiagnosticBag bag) =>
        error.WriteLine($"{Excerpt.Escaped(summary)}: {DiagnosticReporter.Summary(bag.Sorted())}.");

    private string Seconds() => clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static bool HasColor(TextWriter writer) => IsTerminal(writer) && HasColorWanted;

    private static bool HasColorWanted => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static bool IsTerminal(TextWriter writer) =>
        ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
