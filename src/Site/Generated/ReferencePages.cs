using Report.Pages;

namespace Report.Site.Generated;

/// <summary>
/// The pages that exist once in a report: lists of charts, data, sources, terms and corrections, and the 404 page. Empty lists are left
/// out, except that of corrections.
/// </summary>
internal static class ReferencePages
{
    public static IEnumerable<HtmlPage> Render(SiteBuild build)
    {
        if (build.Charts.Count > 0)
        {
            yield return GalleryPage.Render(build);
        }

        if (ListPages.HasDatasets(build.Data))
        {
            yield return CataloguePage.Render(build);
        }

        if (ListPages.HasSources(build.Data))
        {
            yield return SourcesPage.Render(build);
        }

        if (ListPages.HasGlossary(build.Data))
        {
            yield return GlossaryPage.Render(build);
        }

        yield return CorrectionsPage.Render(build);
        yield return NotFoundPage.Render(build);
    }
}
