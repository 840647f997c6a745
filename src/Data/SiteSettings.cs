using Report.Data.Tables.Servers;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Data;

/// <summary>The settings of the whole report, as in site.yaml.</summary>
/// <param name="TitleShort">A shorter title for the masthead, if the title does not fit one line of a phone; null if it does.</param>
/// <param name="Url">The address at which the site is published, ending in a slash. Its path is the base path of every link.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Version">The version of the data.</param>
/// <param name="Date">The release date of that version. The output uses no other date as "today".</param>
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
    Position At
)
{
    /// <summary>The rule by which verdicts on claims are given, in Markdown that may contain helpers; null if there is none.</summary>
    public Located<string>? VerdictRule { get; init; }

    /// <summary>The position of <paramref name="Language"/> in site.yaml; null if it is left out there.</summary>
    public Position? LanguageAt { get; init; }

    /// <summary>The words and number formats of <paramref name="Language"/>.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>Hosts whose content pages may show in frames: video, maps, posts.</summary>
    public IReadOnlyList<string> Embeds { get; init; } = [];

    /// <summary>Scripts of other hosts that every page loads.</summary>
    public IReadOnlyList<ThirdPartyScript> Scripts { get; init; } = [];

    /// <summary>Database servers that queries may name.</summary>
    public IReadOnlyList<ServerEngine> Engines { get; init; } = [];

    /// <summary>The path of the logo, from the input folder; the other pictures have such paths too.</summary>
    public Located<string>? Logo { get; init; }

    public Located<string>? Icon { get; init; }

    public Located<string>? TouchIcon { get; init; }

    /// <summary>The picture for shared links to pages without a chart.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>Values for the theme's templates.</summary>
    public Parameters Parameters { get; init; } = Parameters.None;

    /// <summary>"/" or "/my-report/".</summary>
    public string BasePath => Url.AbsolutePath;
}

/// <param name="IsOrganization">True for an institution, false for a person.</param>
internal sealed record Author(string Name, string? Url, bool IsOrganization = false)
{
    /// <summary>A few sentences about the author, who then has a page; null for an author without one.</summary>
    public string? About { get; init; }

    /// <summary>The author's part of the page's address.</summary>
    public string Id => Slug.Of(Name);
}

internal sealed record Licence(string Name, string Url);

/// <param name="Page">The page's path below the base path, as in "claims/"; empty for the front page.</param>
/// <param name="With">Paths of further pages: on them and on all pages below them, the link is marked as current.</param>
internal sealed record NavigationItem(string Title, Located<string> Page, IReadOnlyList<Located<string>> With);
