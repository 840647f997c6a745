using Report.Data.Findings;
using Report.Pages.Models;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>A page ready for its layout.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Description">Plain text; null where the page has none.</param>
/// <param name="StoredHtml">The text, without its title.</param>
/// <param name="StoredNotes">The numbered notes and the notes behind values, as HTML; empty where there are none.</param>
/// <param name="Toc">Headings of the second and third level, in order.</param>
/// <param name="Files">Files of the input folder that the page shows.</param>
/// <param name="ChartsAsShown">Ids of its charts, the first that a reader sees first.</param>
internal sealed record Page(
    PageSource Source,
    string Title,
    string? Description,
    FileContent StoredHtml,
    FileContent StoredNotes,
    IReadOnlyList<TocEntry> Toc,
    PageUses Uses,
    IReadOnlyList<PageFile> Files,
    IReadOnlyList<string> ChartsAsShown)
{
    /// <summary>What its title, its description and its sentences rest on.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The text, without its title; read anew each time.</summary>
    public string Html => StoredHtml.Text;

    /// <summary>The notes as HTML; read anew each time.</summary>
    public string Notes => StoredNotes.Text;

    /// <summary>Words that compare, and that rest on nothing.</summary>
    public IReadOnlyList<BareComparison> Comparisons { get; init; } = [];

    /// <summary>Below the base path: "/shield/".</summary>
    public string Permalink => Source.Permalink;
}

/// <param name="Level">2 or 3.</param>
/// <param name="Id">Of the heading's element.</param>
/// <param name="Title">Plain text.</param>
internal sealed record TocEntry(int Level, string Id, string Title);

/// <param name="Name">Path from the input folder, which is also its path in the site.</param>
internal sealed record PageFile(string Name, FileContent Content, Diagnostics.Position At);
