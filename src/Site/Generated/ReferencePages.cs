using Report.Pages;

namespace Report.Site.Generated;

/// <summary>The pages of which a report has one each, as far as it has something to put on them.</summary>
internal static class ReferencePages
{
    public static IEnumerable<HtmlPage> Render(Edition edition)
    {
        if (edition.Charts.Count > 0)
        {
            yield return GalleryPage.Render(edition);
        }

        if (ListPages.HasDatasets(edition.Data))
        {
            yield return CataloguePage.Render(edition);
        }

        if (ListPages.HasSources(edition.Data))
        {
            yield return SourcesPage.Render(edition);
        }

        if (ListPages.HasGlossary(edition.Data))
        {
            yield return GlossaryPage.Render(edition);
        }

        yield return CorrectionsPage.Render(edition);
        yield return NotFoundPage.Render(edition);
    }
}
