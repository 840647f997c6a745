using System.Runtime.CompilerServices;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Assets;
using Report.Site.Downloads;
using Report.Themes;

namespace Report.Site;

/// <summary>Renders pages in their layouts, and passes each layout the data that all need: head, masthead and colophon.</summary>
internal static class LayoutRenderer
{
    /// <summary>The most pages outside the navigation that the foot of a page links to; the search and the sitemap have all.</summary>
    private const int MostOthers = 24;

    // The pages outside the navigation, found once for all pages of a build.
    private static readonly ConditionalWeakTable<PageContext, List<Page>> Others = [];

    /// <param name="content">The data that the layout needs in addition to the frame.</param>
    public static HtmlPage Render(SiteBuild build, PageMeta meta, string layout, IReadOnlyDictionary<string, object?> content)
    {
        var model = Model(build, meta);
        foreach (var (key, value) in content)
        {
            model[key] = value;
        }

        var html = build.Templates.Render(layout, model, meta.Locale ?? build.Locale, build.Bag);
        // Only pages that use colour schemes load the larger style sheet. The HTML is searched because any layout may draw in these
        // colours.
        var styled = ColorScheme.IsUsedIn(html)
            ? html.Replace(build.Asset(AssetSet.StyleSheet), build.Asset(AssetSet.StyleSheetWithSchemes), StringComparison.Ordinal)
            : html;
        return HtmlPage.Of(meta, styled, build.Contents);
    }

    private static Dictionary<string, object?> Model(SiteBuild build, PageMeta meta)
    {
        var site = build.Data.Site;
        var links = build.Links;
        var locale = meta.Locale ?? build.Locale;

        // An embedded chart must not run third-party scripts on other sites' pages.
        IReadOnlyList<ThirdPartyScript> scripts = meta.Kind == "embed" ? [] : site.Scripts;
        return new(StringComparer.Ordinal)
        {
            ["kind"] = meta.Kind,
            ["language"] = locale.Tag,
            ["direction"] = locale.IsRightToLeft ? "rtl" : null,
            ["locale"] = locale.Tag.Replace('-', '_'),
            ["title"] = meta.Title,
            ["fullTitle"] = FullTitle(meta, site, locale),
            ["description"] = meta.Description,
            ["standfirst"] = Html.Escape(meta.Description),
            ["kicker"] = null,
            ["policy"] = PagePolicy.Of(meta.FrameHosts, scripts),
            ["otherScripts"] = scripts.Where(script => !script.Consent).Select(ScriptTag).ToList(),
            ["askedScripts"] = AskedScripts([.. scripts.Where(script => script.Consent)], locale),
            ["consentScript"] = build.Asset("js/consent.js"),
            ["framesScript"] = meta.FrameHosts.Count > 0 ? build.Asset("js/frames.js") : null,
            ["oembed"] = meta.OEmbed,
            ["noindex"] = meta.Hidden,
            ["canonical"] = meta.Path == NotFoundPath ? null : build.Absolute(links.Page(meta.CanonicalPath ?? meta.Path)),
            ["ogType"] = meta.IsArticle ? "article" : "website",
            ["image"] = meta.Chart is { } chart
                ? new Dictionary<string, object?>
                {
                    ["url"] = build.Absolute(links.ChartCard(chart)),
                    ["alt"] = meta.ChartAlt ?? meta.Title,
                    ["type"] = "image/png",
                    ["isCard"] = true,
                }
                : SharedPicture(build),
            ["jsonLd"] = meta.JsonLd,
            ["root"] = links.Home,
            ["origin"] = build.Address.GetLeftPart(UriPartial.Authority),
            ["isHome"] = meta.Path == "/",
            ["styleSheet"] = build.Asset(AssetSet.StyleSheet),
            ["script"] = build.Asset("js/site.js"),
            ["preload"] = build.Theme.Preload.Select(build.ThemeFile).ToList(),
            ["icon"] = Picture(build, build.Pictures.Icon),
            ["touchIcon"] = Picture(build, build.Pictures.TouchIcon),
            ["logo"] = Picture(build, build.Pictures.Logo),
            ["params"] = (meta.Parameters ?? Parameters.None).Over(site.Parameters).With(build.ParameterNames),
            ["themeColor"] = ThemeColor(build),
            ["site"] = SiteFacts(site, locale),
            ["navigation"] = site.Navigation.Select(item => Navigation(build, item, meta.Path)).ToList(),
            ["reference"] = Reference(build, locale.Pages),
        };
    }

    private static Dictionary<string, object?> ScriptTag(ThirdPartyScript script) =>
        new()
        {
            ["src"] = script.Src.AbsoluteUri,
            ["data"] = script
                .Data.Select(attribute => new Dictionary<string, object?> { ["name"] = attribute.Name, ["value"] = attribute.Value })
                .ToList(),
        };

    /// <summary>Returns the settings that consent.js reads; null if no script needs consent.</summary>
    private static string? AskedScripts(IReadOnlyList<ThirdPartyScript> scripts, ILocale locale) =>
        scripts.Count == 0
            ? null
            : Json.Write(
                json =>
                    json.WriteObject(() =>
                    {
                        json.WriteString(
                            "question",
                            locale.Interface.ConsentQuestion(
                                locale.Interface.List([.. scripts.Select(script => script.Src.Host).Distinct(StringComparer.Ordinal)])
                            )
                        );
                        json.WriteString("yes", locale.Interface.ConsentYes);
                        json.WriteString("no", locale.Interface.ConsentNo);
                        json.WriteString("change", locale.Interface.ConsentChange);
                        json.WriteOptionalArray(
                            "scripts",
                            scripts,
                            script =>
                                json.WriteObject(() =>
                                {
                                    json.WriteString("src", script.Src.AbsoluteUri);
                                    json.WriteObject(
                                        "data",
                                        () => script.Data.ToList().ForEach(attribute => json.WriteString(attribute.Name, attribute.Value))
                                    );
                                })
                        );
                    }),
                indented: false
            );

    private static Dictionary<string, object?>? Picture(SiteBuild build, OutputFile? picture) =>
        picture is null ? null : new() { ["url"] = build.Links.Page(picture.Path), ["type"] = SitePictures.TypeOf(picture) };

    private static Dictionary<string, object?>? SharedPicture(SiteBuild build) =>
        build.Pictures.Image is not { } image
            ? null
            : new()
            {
                ["url"] = build.Absolute(build.Links.Page(image.Path)),
                ["alt"] = build.Data.Site.Title,
                ["type"] = SitePictures.TypeOf(image),
                ["isCard"] = false,
            };

    public const string NotFoundPath = "/404.html";

    private static Dictionary<string, object?> ThemeColor(SiteBuild build)
    {
        var background = build.Theme.Color("background");
        return new() { ["light"] = background.Light, ["dark"] = background.Dark };
    }

    // A chart and its dataset often have the same title: that of the dataset's page says that it is about data.
    private static string FullTitle(PageMeta meta, SiteSettings site, ILocale locale) =>
        meta.Path == "/" || meta.Title == site.Title
            ? site.Title
            : locale.Pages.PageOfReport(
                meta.Kind == "dataset" ? locale.Pages.PageOfReport(meta.Title, locale.Pages.Data) : meta.Title,
                site.Title
            );

    private static Dictionary<string, object?> SiteFacts(SiteSettings site, ILocale locale) =>
        new()
        {
            ["title"] = site.Title,
            ["titleShort"] = site.TitleShort ?? site.Title,
            ["description"] = site.Description,
            ["version"] = site.Version,
            ["date"] = locale.Dates.Write(site.Date),
            ["versionHtml"] = HtmlSentence.Of(
                time => locale.Interface.VersionAndDate(site.Version, time),
                HtmlSentence.Time(site.Date.Iso, locale.Dates.Write(site.Date))
            ),
            ["dateIso"] = site.Date.Iso,
            ["publisher"] = site.Publisher is { } publisher
                ? new Dictionary<string, object?> { ["name"] = publisher.Name, ["url"] = publisher.Url }
                : null,
            ["licence"] = site.Licence is { } licence
                ? new Dictionary<string, object?> { ["name"] = licence.Name, ["url"] = licence.Url }
                : null,
        };

    private static Dictionary<string, object?> Navigation(SiteBuild build, NavigationItem item, string path)
    {
        var target = "/" + item.Page.Value.TrimStart('/');
        return new()
        {
            ["title"] = item.Title,
            ["url"] = build.Links.Page(target),
            ["current"] = target == "/" ? path == "/" : IsBelow(item.Page) || item.With.Any(IsBelow),
        };

        bool IsBelow(Located<string> place) => path.StartsWith("/" + place.Value.TrimStart('/'), StringComparison.Ordinal);
    }

    /// <summary>
    /// Returns links for the foot of a page: top-level pages outside the navigation, then the lists of charts, data, claims and so on that
    /// are not empty.
    /// </summary>
    private static List<object> Reference(SiteBuild build, IPageWords words)
    {
        var (data, links) = (build.Data, build.Links);
        return
        [
            .. NotInNavigation(build).Select(page => Link(page.Title, links.Page(page.Permalink))),
            .. new (string Title, string Url, bool Exists)[]
            {
                (words.Charts, links.Charts, build.Charts.Count > 0),
                (words.Data, links.Datasets, ListPages.HasDatasets(data)),
                (words.Claims, links.Claims, ListPages.HasClaims(data)),
                (words.Sources, links.Sources, ListPages.HasSources(data)),
                (words.Glossary, links.Glossary, ListPages.HasGlossary(data)),
                (words.Tags, links.Tags, build.Context.Tags.Count > 0),
                (words.Corrections, links.Corrections, true),
                (words.Feed, links.Page("feed.xml"), true),
            }
                .Where(item => item.Exists)
                .Select(item => Link(item.Title, item.Url)),
        ];
    }

    private static List<Page> NotInNavigation(SiteBuild build) => Others.GetValue(build.Context, _ => Find(build));

    private static List<Page> Find(SiteBuild build)
    {
        var navigation = build.Data.Site.Navigation.Select(item => "/" + item.Page.Value.TrimStart('/')).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. SiteBuild.InOrder(build.Content.Where(page => IsAtTheTop(page) && !navigation.Contains(page.Permalink))).Take(MostOthers),
        ];
    }

    /// <summary>True for "/timeline/", but neither for "/" nor for "/timeline/2014/".</summary>
    private static bool IsAtTheTop(Page page) => page.Permalink.Count(c => c == '/') == 2;

    /// <summary>Returns the line above a heading, which links to the list that the page belongs to.</summary>
    public static Dictionary<string, object?> KickerTo(string text, string url) => new() { ["text"] = text, ["url"] = url };

    public static Dictionary<string, object?> Link(string title, string url) => new() { ["title"] = title, ["url"] = url };
}
