namespace Report.Site.Checks;

/// <summary>The parts of a finished HTML page that the checks need.</summary>
internal sealed record FinishedPage(
    PageMeta Meta,
    string Title,
    IReadOnlySet<string> Ids,
    IReadOnlyList<string> RepeatedIds,
    IReadOnlyList<PageLink> Links,
    IReadOnlyList<PageHeading> Headings,
    IReadOnlyList<string> ImagesWithoutAlt
)
{
    internal static FinishedPage Parse(PageMeta meta, string html) => new TagReader().Read(meta, html);
}

/// <param name="Address">The address as written in the page.</param>
/// <param name="IsNameless">True for a link without text or any other accessible name.</param>
internal readonly record struct PageLink(string Address, bool IsNameless);

internal sealed record PageHeading(int Level, string Text, string? Id);
