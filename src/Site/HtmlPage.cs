using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Site.Checks;

namespace Report.Site;

/// <summary>A rendered page of the site. Of its text, only what checks, lists and feeds need stays in memory.</summary>
/// <param name="Meta">The page's metadata, without its JSON-LD and search text, which are stored elsewhere.</param>
/// <param name="Content">The whole HTML document.</param>
/// <param name="Finished">The parts of the document that the checks need.</param>
/// <param name="SearchText">The text for the site's own search, in addition to title and description.</param>
internal sealed record HtmlPage(PageMeta Meta, FileContent Content, FinishedPage Finished, FileContent SearchText)
{
    /// <param name="html">The whole HTML document.</param>
    internal static HtmlPage Of(PageMeta meta, string html, ContentStore contents)
    {
        var kept = meta with { JsonLd = [], SearchText = "" };
        return new(kept, contents.Add(html), FinishedPage.Parse(kept, html), contents.Add(meta.SearchText));
    }

    /// <summary>Returns the page's file: index.html for "/", charts/index.html for "/charts/", 404.html for "/404.html".</summary>
    public OutputFile ToFile() => new(Meta.Path.EndsWith('/') ? $"{Meta.Path[1..]}index.html" : Meta.Path[1..], Content, Meta.From);
}

/// <summary>The metadata of a page for search engines, feeds and shared links.</summary>
/// <param name="Kind">The kind of page in one word, for style sheets and the search.</param>
/// <param name="Path">The path below the base path, beginning with a slash: "/charts/".</param>
/// <param name="Title">The title in plain text.</param>
/// <param name="Description">A sentence or two in plain text.</param>
internal sealed record PageMeta(string Kind, string Path, string Title, string Description)
{
    /// <summary>Files of the input folder that a generated page shows; those of pages that editors wrote are collected elsewhere.</summary>
    public IReadOnlyList<PageFile> Files { get; init; } = [];

    /// <summary>The page's language; null for that of the report.</summary>
    public ILocale? Locale { get; init; }

    /// <summary>Id of the chart shown where the page is shared; null if there is none.</summary>
    public string? Chart { get; init; }

    /// <summary>The alternative text of that chart.</summary>
    public string? ChartAlt { get; init; }

    /// <summary>Link to the page's oEmbed description; null if it cannot be embedded.</summary>
    public string? OEmbed { get; init; }

    /// <summary>Hosts whose content the page may show in frames, once the reader asks for it.</summary>
    public IReadOnlyList<string> FrameHosts { get; init; } = [];

    /// <summary>True to leave the page out of search engines, the sitemap, feeds and the site's own search.</summary>
    public bool Hidden { get; init; }

    /// <summary>The path of the page of which this one is a copy, or to which it redirects; null if it is the original.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>Descriptions in schema.org's vocabulary, as JSON.</summary>
    public IReadOnlyList<string> JsonLd { get; init; } = [];

    /// <summary>The day of publication; null for generated pages.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day of the last change after publication; null if there was none.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The day of the last change or of publication, in ISO 8601; null if unknown.</summary>
    public string? Modified => (Updated ?? Date)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Values of the front matter for the theme's templates; null for generated pages.</summary>
    public Parameters? Parameters { get; init; }

    /// <summary>The position in the input from which the page is made; null if there is no single one.</summary>
    public Position? From { get; init; }

    /// <summary>True for an article that editors wrote, false for a generated page.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The text for the site's own search, in addition to title and description.</summary>
    public string SearchText { get; init; } = "";
}
