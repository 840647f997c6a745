using System.Text.Json.Nodes;
using Report.Data.Tables.Servers;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data;

/// <summary>Reads site.yaml.</summary>
internal static class SiteReader
{
    private static readonly Key<string> Name = new("name", Shapes.Scalar, "How it is shown.", required: true);
    private static readonly Key<string> Link = new("url", WebAddress.Shape, "Where more is to be found.") { Also = "URL" };
    private static readonly Key<string> LicenceLink = new("url", WebAddress.Shape, "Where the licence is to be read.", required: true)
    {
        Also = "URL",
    };

    private static readonly Key<bool> Organization = new(
        "organization",
        Shapes.Bool,
        "An institution rather than a person. A publisher is one always, and so is an author of the same name."
    );

    private static readonly Key<string> About = new(
        "about",
        Shapes.Scalar,
        "Who that is, in a sentence or two. The author then has a page that lists what they wrote, and a feed."
    );

    private static readonly ObjectShape<Author> AuthorShape = new(
        "an author",
        (keys, _) => new Author(keys.Need(Name), keys.Get(Link), keys.Get(Organization, false)) { About = keys.Get(About) },
        Name,
        Link,
        Organization,
        About
    );

    private static readonly ObjectShape<Author> PublisherShape = new(
        "a publisher",
        (keys, _) => new Author(keys.Need(Name), keys.Get(Link), IsOrganization: true),
        Name,
        Link
    );

    private static readonly ObjectShape<Licence> LicenceShape = new(
        "a licence",
        (keys, _) => new Licence(keys.Need(Name), keys.Need(LicenceLink)),
        Name,
        LicenceLink
    );

    private static readonly Key<string> ItemTitle = new("title", Shapes.Title, "What the link says.", required: true);
    private static readonly Key<Located<string>> ItemPage = new(
        "page",
        Shapes.Located(Shapes.Scalar),
        "Path of the page, ending in a slash; \"\" is the front page.",
        required: true
    )
    {
        Examples = ["", "claims/", "data/"],
    };

    private static readonly Key<IReadOnlyList<Located<string>>> ItemWith = new(
        "with",
        Shapes.ListOf(Shapes.Located(Shapes.Scalar)),
        "Paths of further pages that belong to this link: it is marked on them, and on all below them."
    )
    {
        Examples = ["claims/"],
    };

    private static readonly ObjectShape<NavigationItem> ItemShape = new(
        "a link of the navigation",
        (keys, _) => new NavigationItem(keys.Need(ItemTitle), keys.Need(ItemPage), keys.Get(ItemWith, [])),
        ItemTitle,
        ItemPage,
        ItemWith
    );

    private static readonly Key<string> Title = new("title", Shapes.Title, "Title of the whole report.", required: true);
    private static readonly Key<string> TitleShort = new(
        "title-short",
        Shapes.Title,
        "Title for the masthead, where the whole one is too long for one line of a phone."
    );
    private static readonly Key<string> Description = new(
        "description",
        Shapes.Scalar,
        "One or two sentences for search engines and shared links.",
        required: true
    );
    private static readonly Key<Uri> Url = new(
        "url",
        Shapes.Parsed("a web address", ReadUrl, new JsonObject { ["type"] = "string", ["format"] = "uri" }),
        "Where the report is published; its path is the base path of every link.",
        required: true
    )
    {
        Also = "URL",
        Examples = ["https://example.org/report/"],
    };
    private static readonly Key<Located<string>> Language = new(
        "language",
        Shapes.Located(LanguageTag.Shape),
        "Language of the report, as a BCP 47 tag."
    )
    {
        Examples = [.. Locales.BuiltIn.Tags],
    };
    private static readonly Key<IReadOnlyList<Author>> Authors = new("authors", Shapes.ListOf(AuthorShape), "Who wrote it.");
    private static readonly Key<Author> Publisher = new("publisher", PublisherShape, "Who publishes it.");
    private static readonly Key<Licence> Licence = new("licence", LicenceShape, "What others may do with text and data.");
    private static readonly Key<string> Version = new("version", Shapes.Scalar, "Version of the data.") { Examples = ["1.0.0"] };
    private static readonly Key<DateValue> Date = new("date", DateReader.Shape, "When this version was released.", required: true);
    private static readonly Key<IReadOnlyList<NavigationItem>> Navigation = new(
        "navigation",
        Shapes.ListOf(ItemShape),
        "Links at the top of every page."
    );

    private static readonly Key<Located<string>> Logo = PictureKey(
        "logo",
        "Picture beside the title at the top of every page: .svg, .png, .webp or .jpg.",
        "logo.svg"
    );
    private static readonly Key<Located<string>> Icon = PictureKey(
        "icon",
        "Icon of the browser's tab: .svg, .png or .ico. Bars in the theme's colours if left out.",
        "icon.svg"
    );
    private static readonly Key<Located<string>> TouchIcon = PictureKey(
        "touch-icon",
        "Icon on the home screen of a phone: a .png of 180 by 180 pixels.",
        "touch-icon.png"
    );
    private static readonly Key<Located<string>> Image = PictureKey(
        "image",
        "Picture for pages without a chart when they are shared: a .png or .jpg of 1200 by 630 pixels.",
        "social.png"
    );

    private static readonly YamlSchema<string> Host = Shapes.Parsed<string>(
        "a host",
        (text, at, bag) =>
        {
            if (Uri.CheckHostName(text) == UriHostNameType.Dns && text.Contains('.'))
            {
                return text.ToLowerInvariant();
            }

            bag.Add(SiteRules.NotAHost.At(at, text));
            return null;
        },
        new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9.-]+$" }
    );

    private static readonly Key<IReadOnlyList<string>> Embeds = new(
        "embeds",
        Shapes.ListOf(Host),
        "Hosts of which {{frame}} may show video, maps or posts, once a reader asks for them."
    )
    {
        Examples = ["www.youtube-nocookie.com"],
    };

    private static readonly Key<string> ScriptSource = new("src", WebAddress.Shape, "Address of the script.", required: true);
    private static readonly Key<IReadOnlyList<(Located<string> Name, Located<string> Value)>> ScriptData = new(
        "data",
        Shapes.MapOf(Shapes.Located(Shapes.Scalar)),
        "Its data- attributes, without the prefix."
    );
    private static readonly Key<IReadOnlyList<string>> ScriptConnect = new(
        "connect",
        Shapes.ListOf(Host),
        "Hosts to which it may send, beside its own."
    );
    private static readonly Key<bool> ScriptConsent = new("consent", Shapes.Bool, "Whether it waits until the reader agrees.");

    private static readonly ObjectShape<ThirdPartyScript> ScriptShape = new(
        "a script",
        (keys, bag) =>
            new ThirdPartyScript(
                new Uri(keys.Need(ScriptSource)),
                Attributes(keys.Get(ScriptData) ?? [], bag),
                keys.Get(ScriptConnect, []),
                keys.Get(ScriptConsent, false)
            ),
        ScriptSource,
        ScriptData,
        ScriptConnect,
        ScriptConsent
    );

    private static readonly Key<IReadOnlyList<ThirdPartyScript>> Scripts = new(
        "scripts",
        Shapes.ListOf(ScriptShape),
        "Scripts of other hosts that every page has, such as one that counts visits."
    );

    private static readonly Key<Located<string>> VerdictRule = new(
        "verdict-rule",
        Shapes.Located(Shapes.Scalar),
        "How verdicts on claims are given, in Markdown; may hold helpers. Shown on the page of all claims, and by {{verdict-rule}} "
            + "on any other."
    );

    public static readonly ObjectShape<SiteSettings> Shape = new(
        "site.yaml",
        Build,
        Title,
        TitleShort,
        Description,
        Url,
        Language,
        Authors,
        Publisher,
        Licence,
        Version,
        Date,
        Navigation,
        VerdictRule,
        Logo,
        Icon,
        TouchIcon,
        Image,
        Embeds,
        Scripts,
        ServerEngine.Key,
        Parameters.Key
    )
    {
        Tolerant = true,
    };

    /// <summary>Returns settings to replace a site.yaml that cannot be read, so that the rest can be checked.</summary>
    public static SiteSettings Fallback(string file) =>
        new("", null, "", new Uri("https://example.org/"), "en", [], null, null, "0", DateValue.Year(2000), [], Position.StartOf(file));

    private static SiteSettings Build(KeyValues keys, DiagnosticBag bag)
    {
        var fallback = Fallback(keys.At.File);
        var language = keys.Maybe(Language);
        return new SiteSettings(
            keys.Get(Title, fallback.Title),
            keys.Get(TitleShort),
            keys.Get(Description, fallback.Description),
            keys.Get(Url, fallback.Url),
            language?.Value ?? fallback.Language,
            keys.Get(Authors, []),
            keys.Get(Publisher),
            keys.Get(Licence),
            keys.Get(Version, "1"),
            keys.Get(Date, fallback.Date),
            keys.Get(Navigation, []),
            keys.At
        )
        {
            LanguageAt = language?.At,
            VerdictRule = keys.Maybe(VerdictRule),
            Embeds = keys.Get(Embeds, []),
            Scripts = keys.Get(Scripts, []),
            Engines = ServerEngine.Of(keys.Get(ServerEngine.Key)),
            Logo = keys.Maybe(Logo),
            Icon = keys.Maybe(Icon),
            TouchIcon = keys.Maybe(TouchIcon),
            Image = keys.Maybe(Image),
            Parameters = Parameters.Of(keys.Get(Parameters.Key)),
        };
    }

    private static List<(string Name, string Value)> Attributes(
        IReadOnlyList<(Located<string> Name, Located<string> Value)> written,
        DiagnosticBag bag
    )
    {
        foreach (var (name, _) in written.Where(attribute => !Slug.IsSlug(attribute.Name.Value) || !attribute.Name.Value.All(char.IsAscii)))
        {
            bag.Add(SiteRules.NotAnAttribute.At(name.At, name.Value));
        }

        return [.. written.Select(attribute => (attribute.Name.Value, attribute.Value.Value))];
    }

    private static Key<Located<string>> PictureKey(string name, string description, string example) =>
        new(name, Shapes.Located(Shapes.Text), $"{description} A path from the input folder.") { Examples = [example] };

    private static Uri? ReadUrl(string text, Position at, DiagnosticBag bag)
    {
        if (WebAddress.SiteAt(text) is { } uri)
        {
            return uri;
        }

        bag.Add(SiteRules.BadUrl.At(at, text));
        return null;
    }
}
