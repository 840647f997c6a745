using Report.Data.Tables.Servers;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Data;

/// <summary>site.yaml: what the whole report has in common.</summary>
/// <param name="TitleShort">For the masthead, where the title is too long for one line of a phone; null where it is not.</param>
/// <param name="Url">Where it is published, ending in a slash; the path is the base path of every link.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Version">Version of the data.</param>
/// <param name="Date">When that version was released; the only date that stands for "today" in the output.</param>
internal sealed record SiteSettings(
    string Title,
    string? TitleShort,
    string Description,
    Uri Url,
    string Language,
    IReadOnlyList<Author> Authors,
    Author? Publisher,
    Licence? Licence,
    string Version,
    DateValue Date,
    IReadOnlyList<NavigationItem> Navigation,
    Position At)
{
    /// <summary>How verdicts on claims are given, in Markdown that may hold helpers; null where the report does not say.</summary>
    public Located<string>? VerdictRule { get; init; }

    /// <summary>Where <paramref name="Language"/> is written; null where it is not.</summary>
    public Position? LanguageAt { get; init; }

    /// <summary>The words and numbers of <paramref name="Language"/>.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>Hosts of which pages may show frames: video, maps, posts.</summary>
    public IReadOnlyList<string> Embeds { get; init; } = [];

    /// <summary>Scripts of other hosts that every page has.</summary>
    public IReadOnlyList<ThirdPartyScript> Scripts { get; init; } = [];

    /// <summary>Database servers that queries can name.</summary>
    public IReadOnlyList<ServerEngine> Engines { get; init; } = [];

    /// <summary>Path of a picture below the input folder; so are the other pictures.</summary>
    public Located<string>? Logo { get; init; }

    public Located<string>? Icon { get; init; }

    public Located<string>? TouchIcon { get; init; }

    /// <summary>Shown where a page without a chart is shared.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>For the theme's templates.</summary>
    public Parameters Parameters { get; init; } = Parameters.None;

    /// <summary>"/" or "/my-report/".</summary>
    public string BasePath => Url.AbsolutePath;
}

/// <param name="IsOrganization">An institution rather than a person.</param>
internal sealed record Author(string Name, string? Url, bool IsOrganization = false)
{
    /// <summary>Who that is, in a few sentences: the author then has a page. Null for one without.</summary>
    public string? About { get; init; }

    /// <summary>Part of the page's address.</summary>
    public string Id => Slug.Of(Name);
}

internal sealed record Licence(string Name, string Url);

/// <param name="Page">Path of the page below the base path, as in "claims/"; empty for the front page.</param>
/// <param name="With">Paths of further pages on which, and below which, the link is marked as the reader's place.</param>
internal sealed record NavigationItem(string Title, Located<string> Page, IReadOnlyList<Located<string>> With);
