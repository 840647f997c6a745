using Report.Data;
using Report.Data.Findings;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Pages;

/// <summary>What a page says of itself before its text; what it leaves out is null, and its folder may say it.</summary>
/// <param name="Title">May hold helpers, as the description may.</param>
/// <param name="Description">The standfirst, also for search engines and shared links.</param>
/// <param name="Layout">Name of a template of the theme.</param>
/// <param name="Draft">Built only when drafts are asked for.</param>
/// <param name="Order">Where it stands among the pages of its folder.</param>
/// <param name="Date">When it came out; the day of the first release where it does not say.</param>
/// <param name="Updated">When it was last changed.</param>
/// <param name="Authors">Names; the report's own authors where there are none.</param>
/// <param name="RedirectFrom">Former addresses, from the root of the site: "/old-name/".</param>
/// <param name="Image">Id of the chart that stands for the page when it is shared.</param>
/// <param name="Toc">Whether the page has a table of contents.</param>
/// <param name="Language">BCP 47 tag, where it is not the report's.</param>
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
    Located<string>? Language)
{
    /// <summary>The words and numbers of <paramref name="Language"/>; null where it is the report's.</summary>
    public ILocale? Locale { get; init; }

    /// <summary>For the theme's templates.</summary>
    public Parameters Parameters { get; init; } = Parameters.None;

    /// <summary>What the page is about, in words that other pages share; null where it does not say.</summary>
    public IReadOnlyList<Located<string>>? Tags { get; init; }

    /// <summary>Whether a date to come is meant: the page is held back until that day.</summary>
    public bool? Scheduled { get; init; }

    /// <summary>What title and description rest on.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];

    /// <summary>Where the date is written, in the page or in its folder's file.</summary>
    public Position? DateAt { get; init; }

    public static readonly FrontMatter Empty = new(null, null, null, null, null, null, null, null, [], null, null, null);

    private static readonly Key<Located<string>> TitleKey = new("title", Shapes.Located(Shapes.Title), "Title of the page, its one first-level heading.", required: true);
    private static readonly Key<Located<string>> DescriptionKey = new("description", Shapes.Located(Shapes.Scalar), "The standfirst: one or two sentences.");
    private static readonly Key<Located<string>> LayoutKey = new("layout", Shapes.Located(Shapes.Text), "Template of the theme that the page is set in.");
    private static readonly Key<bool> DraftKey = new("draft", Shapes.Bool, "Leaves the page out unless drafts are asked for.");
    private static readonly Key<decimal> OrderKey = new("order", Shapes.Number, "Where the page stands among its neighbours.");
    private static readonly Key<DateValue> DateKey = new("date", DateReader.Shape, "When the page was published.");
    private static readonly Key<bool> ScheduledKey = new("scheduled", Shapes.Bool, "Holds the page back until the day of its date, on purpose.");
    private static readonly Key<DateValue> UpdatedKey = new("updated", DateReader.Shape, "When its text was last changed in what it says; the page's date, and its alone, moves with it.");
    private static readonly Key<IReadOnlyList<string>> AuthorsKey = new("authors", Shapes.OneOrMany(Shapes.Scalar), "Who wrote it.");
    private static readonly Key<IReadOnlyList<Located<string>>> TagsKey = new("tags", Shapes.OneOrMany(Shapes.Located(Shapes.Scalar)), "What the page is about: each tag has a page that lists its pages, and a feed.");
    private static readonly Key<IReadOnlyList<Located<string>>> RedirectKey = new(
        "redirect_from", Shapes.OneOrMany(Shapes.Located(Shapes.Scalar)), "Former addresses of the page, from the root of the site.")
    { Examples = ["/old-name/"] };

    private static readonly Key<Located<string>> ImageKey = new("image", Shapes.Located(Shapes.Text), "Id of the chart that stands for the page when it is shared.");
    private static readonly Key<bool> TocKey = new("toc", Shapes.Bool, "Whether the page has a table of contents.");
    private static readonly Key<Located<string>> LanguageKey = new("language", Shapes.Located(LanguageTag.Shape), "Language of the page, where it is not the report's.") { Examples = [.. Locales.BuiltIn.Tags] };

    private static readonly Key<IReadOnlyList<Basis>> HoldsKey = new(Basis.Name, Basis.Shape, Basis.Description) { Examples = ["host of battlegroups where max(troops) = Latvia"] };

    /// <summary>Front matter of a page.</summary>
    public static readonly YamlSchema<FrontMatter> Shape = new ObjectShape<FrontMatter>(
        "front matter",
        (keys, _) => FromKeys(keys),
        TitleKey, DescriptionKey, LayoutKey, DraftKey, OrderKey, DateKey, ScheduledKey, UpdatedKey, AuthorsKey, TagsKey, RedirectKey, ImageKey, TocKey, LanguageKey, HoldsKey, Parameters.Key)
    { Tolerant = true };

    /// <summary>What _directory.yaml says for the pages of its folder and those below.</summary>
    public static readonly YamlSchema<FrontMatter> FolderShape = new ObjectShape<FrontMatter>(
        "_directory.yaml",
        (keys, _) => FromKeys(keys),
        LayoutKey, DraftKey, OrderKey, DateKey, ScheduledKey, AuthorsKey, TagsKey, ImageKey, TocKey, LanguageKey, Parameters.Key)
    { Tolerant = true };

    /// <summary>This, with <paramref name="folder"/> for what it leaves out.</summary>
    public FrontMatter Over(FrontMatter folder) => this with
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

    private static FrontMatter FromKeys(KeyValues keys) => new(
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
        Maybe(keys, LanguageKey))
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
