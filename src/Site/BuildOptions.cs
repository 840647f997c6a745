using Report.Charts.Marks;
using Report.Data.Findings;
using Report.Data.Tables;
using Report.Languages;
using Report.Pages.Helpers;
using Report.Pages.Prose;
using Report.Site.Caching;

namespace Report.Site;

/// <summary>The options of a build.</summary>
/// <param name="Input">The report's input folder.</param>
/// <param name="BaseUrl">The address of the site, ending in a slash; null for the one in site.yaml.</param>
/// <param name="Strict">True if warnings count as errors.</param>
/// <param name="Drafts">True to include pages marked as drafts.</param>
internal sealed record BuildOptions(
    string Input,
    string Theme,
    string Output,
    Uri? BaseUrl = null,
    bool Strict = false,
    bool Drafts = false
)
{
    /// <summary>True if the theme folder may be missing, because the user did not name it; the built-in theme is then used alone.</summary>
    public bool ThemeMayLack { get; init; }

    /// <summary>
    /// The folder that caches charts between builds; answers of queries are cached in a folder beside it. Null for no cache.
    /// </summary>
    public string? Cache { get; init; }

    /// <summary>True if only the diagnostics of a build count, so that PNG files are left empty.</summary>
    public bool OnlyChecked { get; init; }

    /// <summary>
    /// True for a build to be published, which must not contain invented data or pages dated in the future: see <see
    /// cref="PublicationChecks"/>.
    /// </summary>
    public bool ForReaders { get; init; }

    /// <summary>
    /// Today's date in the time zone furthest ahead. A page dated later is reported and held back. Null treats every date as past.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>Today's local date. Scheduled pages dated later are held back. Null treats every date as past.</summary>
    public DateOnly? TodayHere { get; init; }

    /// <summary>Called with all findings, whether or not the report has faults.</summary>
    public Action<IReadOnlyList<Finding>>? Findings { get; init; }

    /// <summary>Called with the comparisons in texts that rest on no condition.</summary>
    public Action<IReadOnlyList<BareComparison>>? Comparisons { get; init; }

    /// <summary>Loads the theme, or has it from an earlier build.</summary>
    public LoadedThemes Themes { get; init; } = LoadedThemes.OfProcess;

    /// <summary>The languages that the report may be in.</summary>
    public Locales Locales { get; init; } = Locales.BuiltIn;

    /// <summary>The marks that charts may be drawn with.</summary>
    public MarkList Marks { get; init; } = MarkList.BuiltIn;

    /// <summary>The helpers that pages may call.</summary>
    public HelperList Helpers { get; init; } = HelperList.BuiltIn;

    /// <summary>Returns the options for running queries over tables.</summary>
    public QueryOptions Queries(Action<string>? progress = null, CancellationToken stop = default) =>
        new()
        {
            Cache = Cache is null ? null : Path.Combine(Path.GetDirectoryName(Cache)!, "queries"),
            Progress = progress,
            Stop = stop,
        };
}

/// <summary>The result of a build without faults.</summary>
/// <param name="Files">All files of the site, by path; empty once they are written.</param>
/// <param name="Pages">The number of HTML pages.</param>
/// <param name="Charts">The number of charts.</param>
/// <param name="Written">The number of files that are new or changed in the output folder; null if nothing was to be written.</param>
/// <param name="Address">The address of the front page, ending in a slash.</param>
internal sealed record BuildResult(Uri Address, IReadOnlyList<OutputFile> Files, int Pages, int Charts, int? Written)
{
    /// <summary>True if the output folder was up to date, so that nothing was built.</summary>
    public bool WasWritten { get; init; }

    /// <summary>The number of files in the site.</summary>
    public int FileCount { get; init; } = Files.Count;

    /// <summary>The number of charts taken from the cache.</summary>
    public int FromCache { get; init; }

    /// <summary>Files of static/ that no page links to.</summary>
    public IReadOnlyList<string> Unlinked { get; init; } = [];

    /// <summary>Pages held back until their date: each page's path from the input folder, and the date in ISO 8601.</summary>
    public IReadOnlyList<(string Name, string Day)> HeldBack { get; init; } = [];

    /// <summary>Rows that changed since they were published; null if none did.</summary>
    public RevisedRows? Revised { get; init; }
}
