using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Report.Diagnostics;
using Report.Pages.Prose;
using Report.Site;
using Spectre.Console;

namespace Report.Commands;

/// <summary>
/// What a command tells the one who typed it. Faults for people, progress and what went wrong go to standard error; faults for
/// machines and the closing line to standard output, so that each can be piped by itself.
/// </summary>
internal sealed class ConsoleReport(TextWriter output, TextWriter error, DiagnosticFormat format, bool quiet, bool verbose)
{
    private const int MostNamed = 5;

    private readonly Stopwatch clock = Stopwatch.StartNew();

    public static ConsoleReport For(ParseResult parsed) => new(
        parsed.InvocationConfiguration.Output,
        parsed.InvocationConfiguration.Error,
        parsed.GetRequiredValue(CommonOptions.Format) switch { "json" => DiagnosticFormat.Json, "github" => DiagnosticFormat.GitHub, _ => DiagnosticFormat.Text },
        parsed.GetValue(CommonOptions.Quiet),
        parsed.GetValue(CommonOptions.Verbose));

    /// <summary>Runs work that tells its steps: each on a line of its own if asked for, else beside a spinner where a person watches.</summary>
    public T Follow<T>(Func<Action<string>, T> work)
    {
        if (verbose)
        {
            return work(step => error.WriteLine($"{Seconds(),6} s  {step}"));
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

    /// <summary>Tells all faults and how the work ended; returns the exit code.</summary>
    /// <param name="result">Null where faults kept the work from being done.</param>
    /// <param name="failed">What did not happen, as in "Nothing was written".</param>
    /// <param name="done">What did. How many warnings there are is added to it.</param>
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

    /// <summary>The closing line of work that was done.</summary>
    public void Done(string summary)
    {
        if (!quiet)
        {
            (format == DiagnosticFormat.Text ? output : error).WriteLine($"{Excerpt.Escaped(summary)}, in {Seconds()} s.");
        }
    }

    /// <summary>A line on the way, for those who want to know.</summary>
    public void Say(string line)
    {
        if (!quiet)
        {
            error.WriteLine(Excerpt.Escaped(line, keep: "\n"));
        }
    }

    /// <summary>That published values changed is daily work and no fault; editors should know what it will ask of them.</summary>
    public void SayRevised(BuildResult? built)
    {
        if (built?.Revised is { } revised)
        {
            Say($"Since version {revised.Version}, {Data.Count.Of(revised.Count, "published row has", "published rows have")} changed: 'release' will want the reason.");
        }
    }

    /// <summary>Pages that wait for their day. What they show of charts and data has pages of its own, which do not wait.</summary>
    public void SayHeldBack(BuildResult? built)
    {
        if (built?.HeldBack is { Count: > 0 } pages)
        {
            var named = string.Join(", ", pages.Take(MostNamed).Select(page => $"{page.Name} ({page.Day})"));
            Say($"Held back until its day: {named}{(pages.Count > MostNamed ? $" and {pages.Count - MostNamed} more" : "")}. Charts and data are published all the same.");
        }
    }

    /// <summary>Sentences that compare and rest on nothing, by file: an editor decides which are worth a condition.</summary>
    public void SayBare(IReadOnlyList<BareComparison> comparisons)
    {
        if (comparisons.Count > 0)
        {
            var byFile = comparisons.GroupBy(c => c.At.File, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            var named = string.Join(", ", byFile.Take(MostNamed).Select(g => $"{g.Key} {g.Count()}"));
            Say($"{Data.Count.Of(comparisons.Count, "sentence compares", "sentences compare")} in words that rest on nothing: {named}{(byFile.Count > MostNamed ? $" and {byFile.Count - MostNamed} more" : "")}. 'check --findings' lists them.");
        }
    }

    /// <summary>Files that readers cannot come upon: rightly so where a search engine asks for them, and else forgotten.</summary>
    public void SayUnlinked(BuildResult? built)
    {
        if (built?.Unlinked is { Count: > 0 } files)
        {
            Say($"No page links to {string.Join(", ", files.Take(MostNamed))}{(files.Count > MostNamed ? $" and {files.Count - MostNamed} more" : "")} of static/: published as they are.");
        }
    }

    /// <summary>Whether somebody is there to answer.</summary>
    public bool MayAsk => !quiet && ReferenceEquals(output, Console.Out) && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>For what goes to standard output.</summary>
    public Palette OutputColors => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && HasColorWanted ? Palette.Ansi : Palette.Plain;

    /// <summary>Why a command does not even begin.</summary>
    public void Refuse(string reason) => error.WriteLine(Excerpt.Escaped(reason, keep: "\n"));

    /// <summary>The closing line of work that was not.</summary>
    public void Failed(string summary, DiagnosticBag bag) => error.WriteLine($"{Excerpt.Escaped(summary)}: {DiagnosticReporter.Summary(bag.Sorted())}.");

    private string Seconds() => clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static bool HasColor(TextWriter writer) => IsTerminal(writer) && HasColorWanted;

    private static bool HasColorWanted => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static bool IsTerminal(TextWriter writer) => ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
