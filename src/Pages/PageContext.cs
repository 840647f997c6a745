using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;
using Report.Pages.Helpers;
using Report.Pages.Templates;

namespace Report.Pages;

/// <summary>The context in which every page is rendered. Immutable, apart from the store, and shared by threads.</summary>
/// <param name="InputFolder">Path of the input folder, in which the images of pages are looked up.</param>
/// <param name="Charts">Every chart that could be read, by id, with the calls in its texts replaced.</param>
/// <param name="Rendered">The charts that could be rendered, by id.</param>
/// <param name="Pages">Address of every page by its path from the input folder: "shield/index.md" is /shield/.</param>
internal sealed record PageContext(
    string InputFolder,
    InputData Data,
    IReadOnlyDictionary<string, ChartData> Charts,
    IReadOnlyDictionary<string, RenderedChart> Rendered,
    IReadOnlyDictionary<string, string> Pages,
    TemplateSet Templates,
    Permalinks Links
)
{
    /// <summary>Stores finished content until the site is written.</summary>
    internal ContentStore Contents { get; init; } = ContentStore.InMemory();

    public IReadOnlyDictionary<string, string> Pages
    {
        get;
        init
        {
            field = value;
            Permalinks = value.Values.ToHashSet(StringComparer.Ordinal);
        }
    } = Pages;

    /// <summary>Addresses of the pages of the input folder.</summary>
    public IReadOnlySet<string> Permalinks { get; private init; } = Pages.Values.ToHashSet(StringComparer.Ordinal);

    /// <summary>Addresses of the pages that are not published, as drafts or until their day, by path from the input folder.</summary>
    public IReadOnlyDictionary<string, string> Drafts { get; init; } = new Dictionary<string, string>();

    /// <summary>The day, in ISO 8601, until which a page is held back, by path from the input folder; such a page is no draft.</summary>
    public IReadOnlyDictionary<string, string> HeldBack { get; init; } = new Dictionary<string, string>();

    /// <summary>The chapters: pages with an <c>order</c>, without the front page, in that order.</summary>
    public IReadOnlyList<PageSource> Chapters { get; init; } = [];

    /// <summary>The published pages.</summary>
    public IReadOnlyList<PageSource> Sources { get; init; } = [];

    /// <summary>The tags of the published pages, by id.</summary>
    public IReadOnlyDictionary<string, Tag> Tags { get; init; } = new Dictionary<string, Tag>();

    /// <summary>The helpers that pages may call.</summary>
    public HelperList Helpers { get; init; } = HelperList.BuiltIn;

    public InputFolder Input { get; } = new(InputFolder);

    /// <summary>
    /// Ids of all charts that have a file. A chart missing from <see cref="Charts"/> has been reported as faulty already.
    /// </summary>
    public IReadOnlySet<string> ChartFiles { get; } =
        new InputFolder(InputFolder)
            .Files("charts", ".yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet(StringComparer.Ordinal);

    /// <param name="locale">Locale of a page with a language of its own; null for the report's locale.</param>
    public BindingContext BindingFor(DiagnosticBag bag, ILocale? locale = null) =>
        new(Data, Charts, bag)
        {
            ChartFiles = ChartFiles,
            Helpers = Helpers,
            Locale = locale ?? Data.Site.Locale,
            HasChapters = Chapters.Count > 0,
            Pages = Sources,
        };

    /// <summary>
    /// Addresses below the base path that the program generates ("/data/", "/charts/x/"). A link such as "/x/" must lead to one of them or
    /// to a page.
    /// </summary>
    public IReadOnlySet<string> Generated { get; init; } = GeneratedAddresses.Of(Data, [.. Charts.Values]);
}
