namespace Report.Site.Generated;

/// <summary>/404.html, which GitHub Pages serves at any depth: all its links start at the root of the host.</summary>
internal static class NotFoundPage
{
    public static HtmlPage Render(Edition edition)
    {
        var meta = new PageMeta("missing", Frame.NotFoundPath, edition.Locale.Pages.NoSuchPage, edition.Locale.Pages.NoSuchPageDescription) { Hidden = true };
        return Frame.Render(edition, meta, "404", new Dictionary<string, object?>());
    }
}
