using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Themes;

namespace Report.Site;

/// <summary>What every page of one build is made from.</summary>
/// <param name="Address">Of the front page, ending in a slash.</param>
public sealed record Edition(
    InputData Data,
    Theme Theme,
    TemplateSet Templates,
    AssetSet Assets,
    Uri Address,
    IReadOnlyList<RenderedChart> Charts,
    DiagnosticBag Bag)
{
    public Permalinks Links { get; } = new(Address.AbsolutePath);

    /// <summary>With scheme and host.</summary>
    /// <param name="link">From <see cref="Links"/>.</param>
    public string Absolute(string link) => new Uri(Address, link).AbsoluteUri;

    /// <summary>Link to a file of the theme's assets folder.</summary>
    public string Asset(string name) => Links.Page(Assets.Paths.GetValueOrDefault(name, name));
}
