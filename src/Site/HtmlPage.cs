using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Site.Checks;

namespace Report.Site;

/// <summary>A page of the site, set in its layout. Of its text no more stays in memory than what checks, lists and feeds ask for.</summary>
/// <param name="Meta">What the page says of itself, without what is in it already: its JSON-LD and the text for the search.</param>
/// <param name="Content">The whole document.</param>
/// <param name="Finished">What the checks ask for.</param>
/// <param name="SearchText">What the site's own search looks through beside title and description.</param>
internal sealed record HtmlPage(PageMeta Meta, FileContent Content, FinishedPage Finished, FileContent SearchText)
{
    /// <param name="html">The whole document.</param>
    internal static HtmlPage Of(PageMeta meta, string html, ContentStore contents)
    {
        var kept = meta with { JsonLd = [], SearchText = "" };
        return new(kept, contents.Add(html), FinishedPage.Parse(kept, html), contents.Add(meta.SearchText));
    }

    /// <summary>"/" is index.html, "/charts/" charts/index.html, "/404.html" itself.</summary>
    public OutputFile ToFile() => new(Meta.Path.EndsWith('/') ? $"{Meta.Path[1..]}index.html" : Meta.Path[1..], Content, Meta.From);
}

/// <summary>What a page says of itself to search engines, feeds and those who share it.</summary>
/// <param name="Kind">What sort of page it is, in a word: for the style sheet and for the search.</param>
/// <param name="Path">Below the base path, from the root of the site: "/charts/".</param>
/// <param name="Title">Plain text.</param>
/// <param name="Description">Plain text, a sentence or two.</param>
internal sealed record PageMeta(string Kind, string Path, string Title, string Description)
{
    /// <summary>Files of the input folder that it shows, beside those of the pages that editors wrote.</summary>
    public IReadOnlyList<PageFile> Files { get; init; } = [];

    /// <summary>Null for the language of the report.</summary>
    public ILocale? Locale { get; init; }

    /// <summary>Id of the chart that stands for the page when it is shared.</summary>
    public string? Chart { get; init; }

    /// <summary>What that chart shows, for those who cannot see it.</summary>
    public string? ChartAlt { get; init; }

    /// <summary>Link to what oEmbed says of it; null for what cannot be embedded.</summary>
    public string? OEmbed { get; init; }

    /// <summary>Hosts of which the page may show frames, once its reader asks for them.</summary>
    public IReadOnlyList<string> FrameHosts { get; init; } = [];

    /// <summary>Left out of search engines, the sitemap and the site's own search.</summary>
    public bool Hidden { get; init; }

    /// <summary>The page that this one stands in for, where it is not the original.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>schema.org, as JSON.</summary>
    public IReadOnlyList<string> JsonLd { get; init; } = [];

    /// <summary>The day it came out; null for pages that the site makes of itself.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day it was last changed; null where it has not been since it came out.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The last day on which it changed, in ISO 8601; null where that is not known.</summary>
    public string? Modified => (Updated ?? Date)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What its front matter has for the theme's templates; null for pages that the site makes of itself.</summary>
    public Parameters? Parameters { get; init; }

    /// <summary>The input that it is made from.</summary>
    public Position? From { get; init; }

    /// <summary>An article rather than a page of the site's own making.</summary>
    public bool IsArticle { get; init; }

    /// <summary>What the site's own search looks through beside title and description.</summary>
    public string SearchText { get; init; } = "";
}
