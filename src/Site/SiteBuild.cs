using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Site.Generated;
using Report.Site.Models;
using Report.Themes;

namespace Report.Site;

/// <summary>Everything from which the pages of one build are made.</summary>
/// <param name="Context">The context in which the input's pages are rendered.</param>
/// <param name="Charts">The rendered charts, in the order of their ids.</param>
/// <param name="Content">The pages that editors wrote, in the order of their addresses.</param>
internal sealed record SiteBuild(
    PageContext Context,
    Theme Theme,
    AssetSet Assets,
    IReadOnlyList<RenderedChart> Charts,
    IReadOnlyList<Page> Content,
    DiagnosticBag Bag
)
{
    /// <summary>The pictures that represent the whole report.</summary>
    public required SitePictures Pictures { get; init; }

    /// <summary>Stores the contents of files until the site is written.</summary>
    internal ContentStore Contents => Context.Contents;

    /// <summary>All names under <c>params</c>, of every page and of site.yaml.</summary>
    public IReadOnlyList<string> ParameterNames =>
        field ??= [
            .. Content
                .SelectMany(page => page.Source.Matter.Parameters.Values.Keys)
                .Concat(Data.Site.Parameters.Values.Keys)
                .Distinct(StringComparer.Ordinal),
        ];

    public InputData Data => Context.Data;

    /// <summary>The language of the report, and of every page that names no other.</summary>
    public ILocale Locale => Data.Site.Locale;

    /// <summary>Writes a whole number in the report's language.</summary>
    public string Number(long count) => QuantityWriter.In(Locale).Number(count);

    public TemplateSet Templates => Context.Templates;

    public Permalinks Links => Context.Links;

    /// <summary>
    /// The date on which the report was first published: that of the first release, or the one in site.yaml before any release. Later
    /// releases do not change it.
    /// </summary>
    public DateValue FirstPublished => Data.Releases is [var first, ..] ? first.Date : Data.Site.Date;

    /// <summary>The address of the front page, ending in a slash.</summary>
    public Uri Address => Data.Site.Url;

    /// <summary>Returns a link with scheme and host.</summary>
    /// <param name="link">A link from <see cref="Links"/>.</param>
    public string Absolute(string link) => new Uri(Address, link).AbsoluteUri;

    /// <summary>Returns the link of a file in the theme's assets folder.</summary>
    public string Asset(string name) => Links.Page(Assets.Paths.GetValueOrDefault(name, name));

    /// <summary>Returns the link of a file that theme.yaml names by its path below the theme's folder.</summary>
    public string ThemeFile(string path) => Asset(path.StartsWith("assets/", StringComparison.Ordinal) ? path["assets/".Length..] : path);

    /// <summary>The pages that editors wrote, indexed by what they use.</summary>
    public PagesByUse PagesByUse => field ??= new([.. InOrder(Content)]);

    /// <summary>The layout of each dataset's pages of rows, by the dataset's id.</summary>
    internal IReadOnlyDictionary<string, RowsLayout> RowsLayouts =>
        field ??= Data.Datasets.Values.ToDictionary(dataset => dataset.Id, RowsLayout.Of, StringComparer.Ordinal);

    /// <summary>The pages, charts and claims that corrections affect.</summary>
    internal CorrectedPlaces Corrected => field ??= new(this);

    /// <summary>Returns links to pages.</summary>
    public IReadOnlyList<LinkModel> LinksTo(IEnumerable<Page> pages) =>
        [.. pages.Select(p => new LinkModel(p.Title, Links.Page(p.Permalink)))];

    /// <summary>The charts in reading order; those that no page shows come last.</summary>
    public IReadOnlyList<RenderedChart> ChartsAsRead
    {
        get
        {
            var ids = InOrder(Content).SelectMany(p => p.ChartsAsShown).Distinct(StringComparer.Ordinal);
            var places = ids.Index().ToDictionary(id => id.Item, id => id.Index, StringComparer.Ordinal);
            return [.. Charts.OrderBy(c => places.GetValueOrDefault(c.Spec.Id, places.Count))];
        }
    }

    /// <summary>Sorts pages in reading order: by chapter, then by address.</summary>
    public static IOrderedEnumerable<Page> InOrder(IEnumerable<Page> pages) =>
        pages.OrderBy(p => p.Source.Matter.Order ?? decimal.MaxValue).ThenBy(p => p.Permalink, StringComparer.Ordinal);
}
