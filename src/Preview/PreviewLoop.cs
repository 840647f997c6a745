using System.Diagnostics;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Site;
using Report.Themes;

namespace Report.Preview;

/// <summary>One try to build the site.</summary>
/// <param name="Site">Null where the input has faults.</param>
internal sealed record BuildAttempt(BuildResult? Site, IReadOnlyList<Diagnostic> Faults, TimeSpan Took);

/// <summary>Builds, shows, waits for a change, and again.</summary>
/// <param name="told">Called after each try, with the files that changed before it; none the first time.</param>
/// <param name="make">Builds the site in memory, as <see cref="SiteBuilder.Make"/> does.</param>
internal sealed class PreviewLoop(
    BuildOptions options, PreviewBroadcast display, Action<BuildAttempt, IReadOnlyList<string>> told, Func<BuildOptions, DiagnosticBag, BuildResult?> make)
{
    public PreviewLoop(BuildOptions options, PreviewBroadcast display, Action<BuildAttempt, IReadOnlyList<string>> told)
        : this(options, display, told, (build, bag) => SiteBuilder.Make(build, bag))
    {
    }

    /// <summary>The path below which links of the site lie: "/" or "/my-report/". As in the last good site.</summary>
    public string BasePath { get; private set; } = options.BaseUrl?.AbsolutePath ?? "/";

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="ready">Completed after the first try.</param>
    public async Task Run(TaskCompletionSource ready, CancellationToken stop)
    {
        // Begun before the first build, so that what is saved while it runs is seen.
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

    // A defect of the program is told like a fault of the input, and the next save is another try.
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
                bag.Add(SiteRules.DiskFails.At(Position.OfClosed(fault is DefectException unread ? unread.Document : options.Input), FileErrorText.Of(trouble)));
                return null;
            }

            bag.Add(SiteRules.Broke.At(Position.StartOf(fault is DefectException defect ? defect.Document : options.Input), (fault.InnerException ?? fault).GetType().Name));
            return null;
        }
    }
}
