using System.Runtime.CompilerServices;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Assets;
using Report.Site.Downloads;
using Report.Site.Models;
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
    public static HtmlPage Render(SiteBuild build, PageMeta meta, string layout, Model content)
    {
        var html = build.Templates.Render(layout, new JoinedModel(content, LayoutOf(build, meta)), meta.Locale ?? build.Locale, build.Bag);
        // Only pages that use colour schemes load the larger style sheet. The HTML is searched because any layout may draw in these
        // colours.
        var styled = ColorScheme.IsUsedIn(html)
            ? html.Replace(build.Asset(AssetSet.StyleSheet), build.Asset(AssetSet.StyleSheetWithSchemes), StringComparison.Ordinal)
            : html;
        return HtmlPage.Of(meta, styled, build.Contents);
    }

    private static LayoutModel LayoutOf(SiteBuild build, PageMeta meta)
    {
        var site = build.Data.Site;
        var links = build.Links;
        var locale = meta.Locale ?? build.Locale;

        // An embedded chart must not run third-party scripts on other sites' pages.
        IReadOnlyList<ThirdPartyScript> scripts = meta.Kind == "embed" ? [] : site.Scripts;
        return new()
        {
            Kind = meta.Kind,
            Language = locale.Tag,
            Direction = locale.IsRightToLeft ? "rtl" : null,
            Locale = locale.Tag.Replace('-', '_'),
            Title = meta.Title,
            FullTitle = FullTitle(meta, site, locale),
            Description = meta.Description,
            Standfirst = Html.Escape(meta.Description),
            Kicker = null,
            Policy = PagePolicy.Of(meta.FrameHosts, scripts),
            OtherScripts = [.. scripts.Where(script => !script.Consent).Select(ScriptTag)],
            AskedScripts = AskedScripts([.. scripts.Where(script => script.Consent)], locale),
            ConsentScript = build.Asset("js/consent.js"),
            FramesScript = meta.FrameHosts.Count > 0 ? build.Asset("js/frames.js") : null,
            Oembed = meta.OEmbed,
            Noindex = meta.Hidden,
            Canonical = meta.Path == NotFoundPath ? null : build.Absolute(links.Page(meta.CanonicalPath ?? meta.Path)),
            OgType = meta.IsArticle ? "article" : "website",
            Image = meta.Chart is { } chart
                ? new(build.Absolute(links.ChartCard(chart)), meta.ChartAlt ?? meta.Title, "image/png", IsCard: true)
                : SharedPicture(build),
            JsonLd = meta.JsonLd,
            Root = links.Home,
            Origin = build.Address.GetLeftPart(UriPartial.Authority),
            IsHome = meta.Path == "/",
            StyleSheet = build.Asset(AssetSet.StyleSheet),
            Script = build.Asset("js/site.js"),
            Preload = [.. build.Theme.Preload.Select(build.ThemeFile)],
            Icon = Picture(build, build.Pictures.Icon),
            TouchIcon = Picture(build, build.Pictures.TouchIcon),
            Logo = Picture(build, build.Pictures.Logo),
            Params = (meta.Parameters ?? Parameters.None).Over(site.Parameters).With(build.ParameterNames),
            ThemeColor = ThemeColor(build),
            Site = SiteFacts(site, locale),
            Navigation = [.. site.Navigation.Select(item => Navigation(build, item, meta.Path))],
            Reference = Reference(build, locale.Pages),
        };
    }

    private static ScriptTagModel ScriptTag(ThirdPartyScript script) =>
        new(script.Src.AbsoluteUri, [.. script.Data.Select(attribute => new ScriptDataModel(attribute.Name, attribute.Value))]);

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

    private static PictureModel? Picture(SiteBuild build, OutputFile? picture) =>
        picture is null ? null : new(build.Links.Page(picture.Path), SitePictures.TypeOf(picture));

    private static SharedImageModel? SharedPicture(SiteBuild build) =>
        build.Pictures.Image is not { } image
            ? null
            : new(build.Absolute(build.Links.Page(image.Path)), build.Data.Site.Title, SitePictures.TypeOf(image), IsCard: false);

    public const string NotFoundPath = "/404.html";

    private static ThemeColorModel ThemeColor(SiteBuild build)
    {
        var background = build.Theme.Color("background");
        return new(background.Light, background.Dark);
    }

    // A chart and its dataset often have the same title: that of the dataset's page says that it is about data.
    private static string FullTitle(PageMeta meta, SiteSettings site, ILocale locale) =>
        meta.Path == "/" || meta.Title == site.Title
            ? site.Title
            : locale.Pages.PageOfReport(
                meta.Kind == "dataset" ? locale.Pages.PageOfReport(meta.Title, locale.Pages.Data) : meta.Title,
                site.Title
            );

    private static SiteModel SiteFacts(SiteSettings site, ILocale locale) =>
        new()
        {
            Title = site.Title,
            TitleShort = site.TitleShort ?? site.Title,
            Description = site.Description,
            Version = site.Version,
            Date = locale.Dates.Write(site.Date),
            VersionHtml = HtmlSentence.Of(
                time => locale.Interface.VersionAndDate(site.Version, time),
                HtmlSentence.Time(site.Date.Iso, locale.Dates.Write(site.Date))
            ),
            DateIso = site.Date.Iso,
            Publisher = site.Publisher is { } publisher ? new(publisher.Name, publisher.Url) : null,
            Licence = site.Licence is { } licence ? new(licence.Name, licence.Url) : null,
        };

    private static NavigationModel Navigation(SiteBuild build, NavigationItem item, string path)
    {
        var target = "/" + item.Page.Value.TrimStart('/');
        return new(
            item.Title,
            build.Links.Page(target),
            Current: target == "/" ? path == "/" : IsBelow(item.Page) || item.With.Any(IsBelow)
        );

        bool IsBelow(Located<string> place) => path.StartsWith("/" + place.Value.TrimStart('/'), StringComparison.Ordinal);
    }

    /// <summary>
    /// Returns links for the foot of a page: top-level pages outside the navigation, then the lists of charts, data, claims and so on that
    /// are not empty.
    /// </summary>
    private static IReadOnlyList<LinkModel> Reference(SiteBuild build, IPageWords words)
    {
        var (data, links) = (build.Data, build.Links);
        return
        [
            .. NotInNavigation(build).Select(page => new LinkModel(page.Title, links.Page(page.Permalink))),
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
                .Select(item => new LinkModel(item.Title, item.Url)),
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
}
