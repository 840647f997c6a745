using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/glossary/: the terms and their definitions.</summary>
internal static class GlossaryPage
{
    public static HtmlPage Render(SiteBuild build)
    {
        var meta = new PageMeta("glossary", "/glossary/", build.Locale.Pages.Glossary, build.Locale.Pages.GlossaryDescription);
        return LayoutRenderer.Render(
            build,
            meta,
            "glossary",
            new GlossaryModel([
                .. build
                    .Data.Glossary.Values.OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(t => new TermModel(t.Id, t.Name, t.Definition)),
            ])
        );
    }
}
