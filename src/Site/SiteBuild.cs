using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Site.Generated;
using Report.Themes;

namespace Report.Site;

/// <summary>What every page of one build is made from.</summary>
/// <param name="Context">What pages of the input are rendered with.</param>
/// <param name="Charts">In the order of their ids.</param>
/// <param name="Content">The pages that editors wrote, by address.</param>
internal sealed record SiteBuild(
    PageContext Context,
    Theme Theme,
    AssetSet Assets,
    IReadOnlyList<RenderedChart> Charts,
    IReadOnlyList<Page> Content,
    DiagnosticBag Bag)
{
    /// <summary>The pictures that stand for the whole report.</summary>
    public required SitePictures Pictures { get; init; }

    /// <summary>Where the contents of its files wait to be written.</summary>
    internal ContentStore Contents => Context.Contents;

    /// <summary>Names that any page, or site.yaml, has under <c>params</c>.</summary>
    public IReadOnlyList<string> ParameterNames => field ??= [.. Content.SelectMany(page => page.Source.Matter.Parameters.Values.Keys).Concat(Data.Site.Parameters.Values.Keys).Distinct(StringComparer.Ordinal)];

    public InputData Data => Context.Data;

    /// <summary>Language of the report, and of every page that has none of its own.</summary>
    public ILocale Locale => Data.Site.Locale;

    /// <summary>A whole number as the report writes it.</summary>
    public string Number(long count) => QuantityWriter.In(Locale).Number(count);

    public TemplateSet Templates => Context.Templates;

    public Permalinks Links => Context.Links;

    /// <summary>When the report first came out: the day of its first release, or the day in site.yaml where there is none yet. Does not move with later releases.</summary>
    public DateValue FirstPublished => Data.Releases is [var first, ..] ? first.Date : Data.Site.Date;

    /// <summary>Address of the front page, ending in a slash.</summary>
    public Uri Address => Data.Site.Url;

    /// <summary>With scheme and host.</summary>
    /// <param name="link">From <see cref="Links"/>.</param>
    public string Absolute(string link) => new Uri(Address, link).AbsoluteUri;

    /// <summary>Link to a file of the theme's assets folder.</summary>
    public string Asset(string name) => Links.Page(Assets.Paths.GetValueOrDefault(name, name));

    /// <summary>Link to a file that theme.yaml names, below the theme's folder.</summary>
    public string ThemeFile(string path) => Asset(path.StartsWith("assets/", StringComparison.Ordinal) ? path["assets/".Length..] : path);

    /// <summary>The pages that editors wrote, by what they use.</summary>
    public PagesByUse PagesByUse => field ??= new([.. InOrder(Content)]);

    /// <summary>How the pages of each dataset's rows are laid out, by its id.</summary>
    internal IReadOnlyDictionary<string, RowsLayout> RowsLayouts =>
        field ??= Data.Datasets.Values.ToDictionary(dataset => dataset.Id, RowsLayout.Of, StringComparer.Ordinal);

    /// <summary>What corrections touch.</summary>
    internal CorrectedPlaces Corrected => field ??= new(this);

    /// <summary>Titles and links of pages.</summary>
    public List<Dictionary<string, object?>> LinksTo(IEnumerable<Page> pages) => [.. pages.Select(p => LayoutRenderer.Link(p.Title, Links.Page(p.Permalink)))];

    /// <summary>Charts as a reader comes upon them; last those that no page shows.</summary>
    public IReadOnlyList<RenderedChart> ChartsAsRead
    {
        get
        {
            var ids = InOrder(Content).SelectMany(p => p.ChartsAsShown).Distinct(StringComparer.Ordinal);
            var places = ids.Index().ToDictionary(id => id.Item, id => id.Index, StringComparer.Ordinal);
            return [.. Charts.OrderBy(c => places.GetValueOrDefault(c.Spec.Id, places.Count))];
        }
    }

    /// <summary>Pages as a reader would go through them.</summary>
    public static IOrderedEnumerable<Page> InOrder(IEnumerable<Page> pages) =>
        pages.OrderBy(p => p.Source.Matter.Order ?? decimal.MaxValue).ThenBy(p => p.Permalink, StringComparer.Ordinal);
}
