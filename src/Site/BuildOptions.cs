using Report.Data.Findings;
using Report.Data.Tables;
using Report.Languages;
using Report.Pages.Prose;

namespace Report.Site;

/// <summary>What a build was asked for.</summary>
/// <param name="Input">Folder of the report.</param>
/// <param name="BaseUrl">Address of the site, ending in a slash; null for the one in site.yaml.</param>
/// <param name="Strict">Warnings count as errors.</param>
/// <param name="Drafts">Pages marked as drafts are taken in.</param>
internal sealed record BuildOptions(string Input, string Theme, string Output, Uri? BaseUrl = null, bool Strict = false, bool Drafts = false)
{
    /// <summary>Whether the theme folder may be missing, so that the built-in theme stands alone: nobody asked for that folder.</summary>
    public bool ThemeMayLack { get; init; }

    /// <summary>Where drawn charts are kept between builds, and answers of queries in a folder beside it; null to do everything anew.</summary>
    public string? Cache { get; init; }

    /// <summary>For readers, who must find nothing made up and no page from the future: see <see cref="PublicationChecks"/>.</summary>
    public bool ForReaders { get; init; }

    /// <summary>The day that it is where it is latest: a page of a later one is told of and held back. Null to take every date for past.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The day that it is here: scheduled pages of a later one are held back. Null to take every date for past.</summary>
    public DateOnly? TodayHere { get; init; }

    /// <summary>Told of every finding, whether or not the report has faults.</summary>
    public Action<IReadOnlyList<Finding>>? Findings { get; init; }

    /// <summary>Told of the words that compare and rest on nothing.</summary>
    public Action<IReadOnlyList<BareComparison>>? Comparisons { get; init; }

    /// <summary>The languages that the report may be in.</summary>
    public Locales Locales { get; init; } = Locales.BuiltIn;

    /// <summary>How queries over tables are run.</summary>
    public QueryOptions Queries(Action<string>? progress = null, CancellationToken stop = default) => new()
    {
        Cache = Cache is null ? null : Path.Combine(Path.GetDirectoryName(Cache)!, "queries"),
        Progress = progress,
        Stop = stop,
    };
}

/// <summary>A site that checked out.</summary>
/// <param name="Files">All of it, by path; empty once it is written.</param>
/// <param name="Pages">How many HTML pages it has.</param>
/// <param name="Charts">How many charts.</param>
/// <param name="Written">How many files are new or changed in the output folder; null where nothing was to be written.</param>
/// <param name="Address">Of the front page, ending in a slash.</param>
internal sealed record BuildResult(Uri Address, IReadOnlyList<OutputFile> Files, int Pages, int Charts, int? Written)
{
    /// <summary>Whether the last build had written the same already, so that nothing was made.</summary>
    public bool WasWritten { get; init; }

    /// <summary>How many files it has.</summary>
    public int FileCount { get; init; } = Files.Count;

    /// <summary>How many of the charts did not have to be drawn.</summary>
    public int FromCache { get; init; }

    /// <summary>Files of static/ that no page links to.</summary>
    public IReadOnlyList<string> Unlinked { get; init; } = [];

    /// <summary>Pages that are not published before their day, by path from the input folder, with that day in ISO 8601.</summary>
    public IReadOnlyList<(string Name, string Day)> HeldBack { get; init; } = [];

    /// <summary>What was published and has changed since; null where nothing has.</summary>
    public RevisedRows? Revised { get; init; }
}
