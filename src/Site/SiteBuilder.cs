using Report.Data;
using Report.Diagnostics;
using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Site.Downloads;
using Report.Site.Feeds;
using Report.Site.Generated;
using Report.Site.Writing;
using Report.Themes;

namespace Report.Site;

/// <summary>From a folder of input to a site: the whole program, step by step.</summary>
public static class SiteBuilder
{
    /// <summary>Builds the site and puts it in the output folder. Null, with at least one diagnostic that says why, where nothing was written.</summary>
    /// <param name="progress">Told of each step before it is taken.</param>
    public static BuildResult? Build(BuildOptions options, DiagnosticBag bag, Action<string>? progress = null)
    {
        if (Make(options, bag, progress) is not { } made)
        {
            return null;
        }

        progress?.Invoke("Writing the site");
        return SiteWriter.Write(options.Output, made.Files, bag) is { } written ? made with { Written = written } : null;
    }

    /// <summary>Builds the site in memory. Null where the input has faults.</summary>
    public static BuildResult? Make(BuildOptions options, DiagnosticBag bag, Action<string>? progress = null)
    {
        var say = progress ?? (_ => { });

        say("Reading the input");
        var data = AtAddress(InputReader.Read(options.Input, bag), options.BaseUrl);

        say("Reading the theme");
        if (ThemeReader.Read(options.Theme, bag) is not { } theme)
        {
            return null;
        }

        var templates = TemplateSet.Read(theme, bag);
        var assets = AssetSet.Read(theme);

        var edition = new Edition(data, theme, templates, assets, data.Site.Url, [], bag);
        if (Fails(options, bag))
        {
            return null;
        }

        say("Setting the pages");
        IReadOnlyList<HtmlPage> pages = [.. GeneratedPages(edition)];

        say("Making the files");
        var files = OutputFiles.Gather(
            [
                .. pages.Select(p => p.ToFile()),
                .. assets.Files,
                .. SiteFiles.Of(edition, pages),
            ],
            bag);

        return Fails(options, bag) ? null : new BuildResult(files, pages.Count, edition.Charts.Count, Written: null);
    }

    private static IEnumerable<HtmlPage> GeneratedPages(Edition edition) =>
    [
        CataloguePage.Render(edition),
        CorrectionsPage.Render(edition),
        GlossaryPage.Render(edition),
        NotFoundPage.Render(edition),
    ];

    private static InputData AtAddress(InputData data, Uri? address) =>
        address is null ? data : data with { Site = data.Site with { Url = address } };

    private static bool Fails(BuildOptions options, DiagnosticBag bag) => options.Strict ? bag.Sorted().Count > 0 : bag.HasErrors;
}
