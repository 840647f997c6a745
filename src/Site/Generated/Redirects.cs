using Report.Pages;
using Report.Pages.Models;

namespace Report.Site.Generated;

/// <summary>Pages at former addresses, which lead on to where the content is now.</summary>
internal static class Redirects
{
    public static IEnumerable<HtmlPage> Render(Edition edition) =>
        from page in edition.Content
        from former in page.Source.Matter.RedirectFrom
        select Render(edition, page, former);

    private static HtmlPage Render(Edition edition, Page page, Diagnostics.Located<string> former)
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
        return Frame.Render(edition, meta, "redirect", new Dictionary<string, object?>
        {
            ["target"] = edition.Links.Page(page.Permalink),
            ["movedHtml"] = HtmlSentence.Of(
                (meta.Locale ?? edition.Locale).Interface.MovedTo, HtmlSentence.Link(edition.Links.Page(page.Permalink), page.Title)),
        });
    }
}
