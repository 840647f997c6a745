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
            new Dictionary<string, object?>
            {
                ["terms"] = build
                    .Data.Glossary.Values.OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(t => new Dictionary<string, object?>
                    {
                        ["id"] = t.Id,
                        ["name"] = t.Name,
                        ["definition"] = t.Definition,
                    })
                    .ToList(),
            }
        );
    }
}
