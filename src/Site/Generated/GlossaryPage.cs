namespace Report.Site.Generated;

/// <summary>/glossary/: the terms of the field, explained.</summary>
internal static class GlossaryPage
{
    public static HtmlPage Render(Edition edition)
    {
        var meta = new PageMeta("glossary", "/glossary/", "Glossary", "The terms of this report, each in a sentence or two.");
        return Frame.Render(edition, meta, "glossary", new Dictionary<string, object?>
        {
            ["terms"] = edition.Data.Glossary.Values
                .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
                .Select(t => new Dictionary<string, object?> { ["id"] = t.Id, ["name"] = t.Name, ["definition"] = t.Definition })
                .ToList(),
        });
    }
}
