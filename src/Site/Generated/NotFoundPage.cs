using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/404.html, which GitHub Pages serves at any depth. All its links are therefore relative to the root of the host.</summary>
internal static class NotFoundPage
{
    public static HtmlPage Render(SiteBuild build)
    {
        var meta = new PageMeta(
            "missing",
            LayoutRenderer.NotFoundPath,
            build.Locale.Pages.NoSuchPage,
            build.Locale.Pages.NoSuchPageDescription
        )
        {
            Hidden = true,
        };
        return LayoutRenderer.Render(build, meta, "404", new NotFoundModel());
    }
}
