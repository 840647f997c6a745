using Report.Pages;

namespace Report.Site.Generated;

/// <summary>The pages of which a report has one each, as far as it has something to put on them.</summary>
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
