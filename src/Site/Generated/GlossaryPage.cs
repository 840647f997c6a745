namespace Report.Site.Generated;

/// <summary>/glossary/: the terms of the field, explained.</summary>
internal static class GlossaryPage
{
    public static HtmlPage Render(Edition edition)
    {
        var meta = new PageMeta("glossary", "/glossary/", edition.Locale.Pages.Glossary, edition.Locale.Pages.GlossaryDescription);
        return Frame.Render(edition, meta, "glossary", new Dictionary<string, object?>
        {
            ["terms"] = edition.Data.Glossary.Values
                .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
                .Select(t => new Dictionary<string, object?> { ["id"] = t.Id, ["name"] = t.Name, ["definition"] = t.Definition })
                .ToList(),
        });
    }
}
