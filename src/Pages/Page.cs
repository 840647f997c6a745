using Report.Data.Findings;
using Report.Pages.Models;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>A rendered page, ready for its layout.</summary>
/// <param name="Title">Title as plain text.</param>
/// <param name="Description">Description as plain text; null where the page has none.</param>
/// <param name="StoredHtml">The body as HTML, without the title.</param>
/// <param name="StoredNotes">The findings, the numbered notes and the notes of values as HTML; empty where there are none.</param>
/// <param name="Toc">Headings of the second and third level, in order.</param>
/// <param name="Files">Files of the input folder that the page shows or links to.</param>
/// <param name="ChartsAsShown">Ids of the page's charts in the order in which they appear.</param>
internal sealed record Page(
    PageSource Source,
    string Title,
    string? Description,
    FileContent StoredHtml,
    FileContent StoredNotes,
    IReadOnlyList<TocEntry> Toc,
    PageUses Uses,
    IReadOnlyList<PageFile> Files,
    IReadOnlyList<string> ChartsAsShown
)
{
    /// <summary>The tested conditions and the reasons behind the title, the description and the sentences.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The body as HTML, without the title. Each call reads it from the store.</summary>
    public string Html => StoredHtml.Text;

    /// <summary>The notes as HTML. Each call reads them from the store.</summary>
    public string Notes => StoredNotes.Text;

    /// <summary>Comparing words in sentences without a helper, a condition or a reason behind them.</summary>
    public IReadOnlyList<BareComparison> Comparisons { get; init; } = [];

    /// <summary>Address below the base path: "/shield/".</summary>
    public string Permalink => Source.Permalink;
}

/// <param name="Level">Level of the heading, 2 or 3.</param>
/// <param name="Id">Id of the heading's element.</param>
/// <param name="Title">Title as plain text.</param>
internal sealed record TocEntry(int Level, string Id, string Title);

/// <param name="Name">Path from the input folder, which is also the file's path on the site.</param>
internal sealed record PageFile(string Name, FileContent Content, Diagnostics.Position At);
