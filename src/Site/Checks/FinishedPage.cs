namespace Report.Site.Checks;

/// <summary>A page as a browser would understand it, reduced to what the checks ask for.</summary>
internal sealed record FinishedPage(
    PageMeta Meta,
    string Title,
    IReadOnlySet<string> Ids,
    IReadOnlyList<string> RepeatedIds,
    IReadOnlyList<PageLink> Links,
    IReadOnlyList<PageHeading> Headings,
    IReadOnlyList<string> ImagesWithoutAlt)
{
    internal static FinishedPage Parse(PageMeta meta, string html) => new TagReader().Read(meta, html);
}

/// <param name="Address">As it stands in the page.</param>
/// <param name="IsNameless">A link for readers that says nothing.</param>
internal readonly record struct PageLink(string Address, bool IsNameless);

internal sealed record PageHeading(int Level, string Text, string? Id);
