using Report.Data;
using Report.Data.Findings;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Pages;

/// <summary>The front matter of a page. Keys that are left out are null; the folder's _directory.yaml may supply them.</summary>
/// <param name="Title">Title of the page; may hold helper calls.</param>
/// <param name="Description">Introductory sentences below the title, also for search engines and shared links; may hold helper
/// calls.</param>
/// <param name="Layout">Name of the theme's template that lays out the page.</param>
/// <param name="Draft">True if the page is built only when drafts are asked for.</param>
/// <param name="Order">Position among the pages of its folder; lower numbers come first.</param>
/// <param name="Date">Date of publication; the day of the first release where it is left out.</param>
/// <param name="Updated">Date of the last change.</param>
/// <param name="Authors">Names of the authors; the report's authors where it is left out.</param>
/// <param name="RedirectFrom">Former addresses of the page, from the root of the site: "/old-name/".</param>
/// <param name="Image">Id of the chart that illustrates the page when it is shared.</param>
/// <param name="Toc">True if the page has a table of contents.</param>
/// <param name="Language">BCP 47 tag of the page's language; null for the report's own language.</param>
internal sealed record FrontMatter(
    Located<string>? Title,
    Located<string>? Description,
    Located<string>? Layout,
    bool? Draft,
    decimal? Order,
    DateValue? Date,
    DateValue? Updated,
    IReadOnlyList<string>? Authors,
    IReadOnlyList<Located<string>> RedirectFrom,
    Located<string>? Image,
    bool? Toc,
    Located<string>? Language
)
{
    /// <summary>The locale of <paramref name="Language"/>; null where the page has the report's language.</summary>
    public ILocale? Locale { get; init; }

    /// <summary>Values that the editor passes to the theme's templates.</summary>
    public Parameters Parameters { get; init; } = Parameters.None;

    /// <summary>The tags of the page, as written; null where the key is left out.</summary>
    public IReadOnlyList<Located<string>>? Tags { get; init; }

    /// <summary>
    /// True if a date in the future is intended. Without it, such a date is reported; the page is held back until then in either case.
    /// </summary>
    public bool? Scheduled { get; init; }

    /// <summary>The conditions or reasons that support the title and the description.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];

    /// <summary>Position of the date in the page's file or in its folder's; null where there is no date.</summary>
    public Position? DateAt { get; init; }

    public static readonly FrontMatter Empty = new(null, null, null, null, null, null, null, null, [], null, null, null);

    private static readonly Key<Located<string>> TitleKey = new(
        "title",
        Shapes.Located(Shapes.Title),
        "Title of the page, its one first-level heading.",
        required: true
    );
    private static readonly Key<Located<string>> DescriptionKey = new(
        "description",
        Shapes.Located(Shapes.Scalar),
        "The standfirst: one or two sentences."
    );
    private static readonly Key<Located<string>> LayoutKey = new(
        "layout",
        Shapes.Located(Shapes.Text),
        "Template of the theme that the page is set in."
    );
    private static readonly Key<bool> DraftKey = new("draft", Shapes.Bool, "Leaves the page out unless drafts are asked for.");
    private static readonly Key<decimal> OrderKey = new("order", Shapes.Number, "Where the page stands among its neighbours.");
    private static readonly Key<DateValue> DateKey = new("date", DateReader.Shape, "When the page was published.");
    private static readonly Key<bool> ScheduledKey = new(
        "scheduled",
        Shapes.Bool,
        "Holds the page back until the day of its date, on purpose."
    );
    private static readonly Key<DateValue> UpdatedKey = new(
        "updated",
        DateReader.Shape,
        "When its text was last changed in what it says; the page's date, and its alone, moves with it."
    );
    private static readonly Key<IReadOnlyList<string>> AuthorsKey = new("authors", Shapes.OneOrMany(Shapes.Scalar), "Who wrote it.");
    private static readonly Key<IReadOnlyList<Located<string>>> TagsKey = new(
        "tags",
        Shapes.OneOrMany(Shapes.Located(Shapes.Scalar)),
        "What the page is about: each tag has a page that lists its pages, and a feed."
    );
    private static readonly Key<IReadOnlyList<Located<string>>> RedirectKey = new(
        "redirect_from",
        Shapes.OneOrMany(Shapes.Located(Shapes.Scalar)),
        "Former addresses of the page, from the root of the site."
    )
    {
        Examples = ["/old-name/"],
    };

    private static readonly Key<Located<string>> ImageKey = new(
        "image",
        Shapes.Located(Shapes.Text),
        "Id of the chart that stands for the page when it is shared."
    );
    private static readonly Key<bool> TocKey = new("toc", Shapes.Bool, "Whether the page has a table of contents.");
    private static readonly Key<Located<string>> LanguageKey = new(
        "language",
        Shapes.Located(LanguageTag.Shape),
        "Language of the page, where it is not the report's."
    )
    {
        Examples = [.. Locales.BuiltIn.Tags],
    };

    private static readonly Key<IReadOnlyList<Basis>> HoldsKey = new(Basis.Name, Basis.Shape, Basis.Description)
    {
        Examples = ["host of battlegroups where max(troops) = Latvia"],
    };

    /// <summary>The schema of a page's front matter.</summary>
    public static readonly YamlSchema<FrontMatter> Shape = new ObjectShape<FrontMatter>(
        "front matter",
        (keys, _) => FromKeys(keys),
        TitleKey,
        DescriptionKey,
        LayoutKey,
        DraftKey,
        OrderKey,
        DateKey,
        ScheduledKey,
        UpdatedKey,
        AuthorsKey,
        TagsKey,
        RedirectKey,
        ImageKey,
        TocKey,
        LanguageKey,
        HoldsKey,
        Parameters.Key
    )
    {
        Tolerant = true,
    };

    /// <summary>The schema of _directory.yaml, which holds defaults for the pages of its folder and of the folders below it.</summary>
    public static readonly YamlSchema<FrontMatter> FolderShape = new ObjectShape<FrontMatter>(
        "_directory.yaml",
        (keys, _) => FromKeys(keys),
        LayoutKey,
        DraftKey,
        OrderKey,
        DateKey,
        ScheduledKey,
        AuthorsKey,
        TagsKey,
        ImageKey,
        TocKey,
        LanguageKey,
        Parameters.Key
    )
    {
        Tolerant = true,
    };

    /// <summary>Returns this front matter, completed with the defaults of <paramref name="folder"/>.</summary>
    public FrontMatter Over(FrontMatter folder) =>
        this with
        {
            Layout = Layout ?? folder.Layout,
            Draft = Draft ?? folder.Draft,
            Order = Order ?? folder.Order,
            Date = Date ?? folder.Date,
            DateAt = Date is null ? folder.DateAt : DateAt,
            Scheduled = Scheduled ?? folder.Scheduled,
            Tags = Tags ?? folder.Tags,
            Authors = Authors ?? folder.Authors,
            Image = Image ?? folder.Image,
            Toc = Toc ?? folder.Toc,
            Language = Language ?? folder.Language,
            Locale = Language is null ? folder.Locale : Locale,
            Parameters = Parameters.Over(folder.Parameters),
        };

    private static FrontMatter FromKeys(KeyValues keys) =>
        new(
            Maybe(keys, TitleKey),
            Maybe(keys, DescriptionKey),
            Maybe(keys, LayoutKey),
            Maybe(keys, DraftKey),
            Maybe(keys, OrderKey),
            keys.Get(DateKey),
            keys.Get(UpdatedKey),
            keys.Get(AuthorsKey),
            keys.Get(RedirectKey) ?? [],
            Maybe(keys, ImageKey),
            Maybe(keys, TocKey),
            Maybe(keys, LanguageKey)
        )
        {
            DateAt = keys.Has(DateKey) ? keys.Place(DateKey) : null,
            Scheduled = Maybe(keys, ScheduledKey),
            Tags = keys.Get(TagsKey),
            Holds = keys.Get(HoldsKey, []),
            Parameters = Parameters.Of(keys.Get(Parameters.Key)),
        };

    private static T? Maybe<T>(KeyValues keys, Key<T> key)
        where T : struct => keys.Maybe(key);
}
