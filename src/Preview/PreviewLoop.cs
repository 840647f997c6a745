using System.Diagnostics;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Site;
using Report.Themes;

namespace Report.Preview;

/// <summary>The outcome of one attempt to build the site.</summary>
/// <param name="Site">Null where the site could not be built.</param>
/// <param name="Faults">Errors and warnings, sorted.</param>
internal sealed record BuildAttempt(BuildResult? Site, IReadOnlyList<Diagnostic> Faults, TimeSpan Took);

/// <summary>
/// The main loop of the preview: builds the site, shows it, waits for a change in the input or the theme, and starts again.
/// </summary>
/// <param name="told">Called after each attempt, with the paths of the files that changed before it; none for the first.</param>
/// <param name="make">Builds the site in memory, as <see cref="SiteBuilder.Make"/> does.</param>
internal sealed class PreviewLoop(
    BuildOptions options,
    PreviewBroadcast display,
    Action<BuildAttempt, IReadOnlyList<string>> told,
    Func<BuildOptions, DiagnosticBag, BuildResult?> make
)
{
    public PreviewLoop(BuildOptions options, PreviewBroadcast display, Action<BuildAttempt, IReadOnlyList<string>> told)
        : this(options, display, told, (build, bag) => SiteBuilder.Make(build, bag)) { }

    /// <summary>Base path of the site's links, "/" or "/my-report/", as in the last site that could be built.</summary>
    public string BasePath { get; private set; } = options.BaseUrl?.AbsolutePath ?? "/";

    /// <summary>Runs until <paramref name="stop"/> is cancelled, and then returns without an exception.</summary>
    /// <param name="ready">Completed after the first attempt, or when stopped before it.</param>
    public async Task Run(TaskCompletionSource ready, CancellationToken stop)
    {
        // The watch starts before the first build, so that a file saved during the build is noticed.
        using var watch = new FolderWatch([options.Input, .. ThemeReader.FoldersOf(options.Theme)]);
        try
        {
            Try([]);
            ready.TrySetResult();
            while (true)
            {
                Try(await watch.Next(stop));
            }
        }
        catch (OperationCanceledException)
        {
            ready.TrySetResult();
        }
    }

    private void Try(IReadOnlyList<string> changes)
    {
        var clock = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var site = Make(bag);
        var faults = bag.Sorted();
        BasePath = site?.Address.AbsolutePath ?? BasePath;
        display.Show(site?.Files, [.. AlikeFaults.Of(faults).Shown.Select(ShownFault.Of)]);
        told(new BuildAttempt(site, faults, clock.Elapsed), changes);
    }

    // Reports a defect of the program, or a failing disk, like a fault of the input: the preview goes on, and the next save tries again.
    private BuildResult? Make(DiagnosticBag bag)
    {
        try
        {
            return make(options, bag);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (FileErrorText.Behind(fault) is { } trouble)
            {
                bag.Add(
                    SiteRules.DiskFails.At(
                        Position.OfClosed(fault is DefectException unread ? unread.Document : options.Input),
                        FileErrorText.Of(trouble)
                    )
                );
                return null;
            }

            bag.Add(
                SiteRules.Broke.At(
                    Position.StartOf(fault is DefectException defect ? defect.Document : options.Input),
                    (fault.InnerException ?? fault).GetType().Name
                )
            );
            return null;
        }
    }
}
