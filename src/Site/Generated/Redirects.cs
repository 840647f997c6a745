using Report.Pages;
using Report.Pages.Models;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>Pages at former addresses that redirect to the present ones.</summary>
internal static class Redirects
{
    public static IEnumerable<HtmlPage> Render(SiteBuild build) =>
        from page in build.Content
        from former in page.Source.Matter.RedirectFrom
        select Render(build, page, former);

    private static HtmlPage Render(SiteBuild build, Page page, Diagnostics.Located<string> former)
    {
        var path = "/" + former.Value.TrimStart('/');
        var isFile = Path.HasExtension(path);
        var meta = new PageMeta("redirect", isFile || path.EndsWith('/') ? path : path + "/", page.Title, page.Description ?? "")
        {
            Hidden = true,
            Locale = page.Source.Matter.Locale,
            CanonicalPath = page.Permalink,
            From = former.At,
        };
        return LayoutRenderer.Render(
            build,
            meta,
            "redirect",
            new RedirectModel(
                build.Links.Page(page.Permalink),
                HtmlSentence.Of(
                    (meta.Locale ?? build.Locale).Interface.MovedTo,
                    HtmlSentence.Link(build.Links.Page(page.Permalink), page.Title)
                )
            )
        );
    }
}
