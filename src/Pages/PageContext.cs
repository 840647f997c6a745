using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;
using Report.Pages.Templates;

namespace Report.Pages;

/// <summary>What every page is rendered with. Shared by threads and never changed.</summary>
/// <param name="InputFolder">Where images of pages are looked up.</param>
/// <param name="Charts">Every chart that was read, by id, with its texts bound.</param>
/// <param name="Rendered">Those that could be rendered, by id.</param>
/// <param name="Pages">Address of every page by its path from the input folder: "shield/index.md" is /shield/.</param>
internal sealed record PageContext(
    string InputFolder,
    InputData Data,
    IReadOnlyDictionary<string, ChartData> Charts,
    IReadOnlyDictionary<string, RenderedChart> Rendered,
    IReadOnlyDictionary<string, string> Pages,
    TemplateSet Templates,
    Permalinks Links)
{
    /// <summary>Where what is finished waits for the rest of the site.</summary>
    internal ContentStore Contents { get; init; } = ContentStore.InMemory();

    /// <summary>Addresses of the pages that editors wrote.</summary>
    public IReadOnlySet<string> Permalinks { get; } = Pages.Values.ToHashSet(StringComparer.Ordinal);

    /// <summary>Address of every page that is left out as a draft, by its path from the input folder.</summary>
    public IReadOnlyDictionary<string, string> Drafts { get; init; } = new Dictionary<string, string>();

    /// <summary>Pages that have a place in the order of chapters, the front page left out; in that order.</summary>
    public IReadOnlyList<PageSource> Chapters { get; init; } = [];

    /// <summary>The pages that are published.</summary>
    public IReadOnlyList<PageSource> Sources { get; init; } = [];

    /// <summary>What they are filed under, by id.</summary>
    public IReadOnlyDictionary<string, Tag> Tags { get; init; } = new Dictionary<string, Tag>();

    public InputFolder Input { get; } = new(InputFolder);

    /// <summary>Ids of charts that there is a file for; one that is not among <see cref="Charts"/> has been reported as faulty.</summary>
    public IReadOnlySet<string> ChartFiles { get; } =
        new InputFolder(InputFolder).Files("charts", ".yaml").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);

    /// <param name="locale">Of a page with a language of its own; null for the report's.</param>
    public BindingContext BindingFor(DiagnosticBag bag, ILocale? locale = null) => new(Data, Charts, bag) { ChartFiles = ChartFiles, Locale = locale ?? Data.Site.Locale, HasChapters = Chapters.Count > 0, Pages = Sources };

    /// <summary>Site addresses below the base path that are no pages of the input ("/data/", "/charts/x/"); every "/x/" link must be one or a page.</summary>
    public IReadOnlySet<string> Generated { get; init; } = GeneratedAddresses.Of(Data, [.. Charts.Values]);
}
