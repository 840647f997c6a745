using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Feeds;

namespace Report.Site.Generated;

/// <summary>/tags/ and /tags/ID/: what pages are filed under, and the pages.</summary>
internal static class TagPages
{
    public static IEnumerable<HtmlPage> Render(Edition edition) => edition.Context.Tags is { Count: > 0 } tags
        ? tags.Select(tag => Page(edition, tag)).Prepend(All(edition, tags))
        : [];

    /// <summary>A feed for each.</summary>
    public static IEnumerable<OutputFile> Feeds(Edition edition, IReadOnlyList<HtmlPage> pages) => edition.Context.Tags.Select(tag =>
    {
        var paths = Pages(edition, tag).Select(page => page.Permalink).ToHashSet(StringComparer.Ordinal);
        return Feed.Of(edition, FeedPath(tag), edition.Locale.Pages.PageOfReport(tag.Name, edition.Data.Site.Title), pages.Where(page => paths.Contains(page.Meta.Path)));
    });

    /// <summary>Links to the tags of a page, in its own order; null where it has none.</summary>
    public static List<Dictionary<string, object?>>? Links(Edition edition, PageSource page)
    {
        var tags = (page.Matter.Tags ?? []).Select(written => edition.Context.Tags.FirstOrDefault(tag => tag.Id == Data.Slug.Of(written.Value))).OfType<Tag>().Distinct().ToList();
        return tags.Count == 0 ? null : [.. tags.Select(tag => Frame.Link(tag.Name, edition.Links.Tag(tag.Id)))];
    }

    private static string FeedPath(Tag tag) => $"tags/{tag.Id}/feed.xml";

    private static IEnumerable<PageSource> Pages(Edition edition, Tag tag) => edition.Context.Sources.Where(tag.IsOf)
        .OrderByDescending(page => page.Matter.Date?.Start ?? DateOnly.MinValue).ThenBy(page => page.Permalink, StringComparer.Ordinal);

    private static HtmlPage Page(Edition edition, Tag tag)
    {
        var words = edition.Locale.Pages;
        var pages = Pages(edition, tag).ToList();
        var meta = new PageMeta("tag", $"/tags/{tag.Id}/", words.TagTitle(tag.Name), words.TagDescription(tag.Name, pages.Count, edition.Number(pages.Count)));
        return Frame.Render(edition, meta, "list-page", new Dictionary<string, object?>(ListingModel.Of(pages, edition.Context, edition.Locale))
        {
            ["kicker"] = Frame.KickerTo(words.Tags, edition.Links.Tags),
            ["link"] = null,
            ["feed"] = edition.Links.Page(FeedPath(tag)),
        });
    }

    private static HtmlPage All(Edition edition, IReadOnlyList<Tag> tags)
    {
        var words = edition.Locale.Pages;
        var meta = new PageMeta("tags", "/tags/", words.Tags, words.TagsDescription);
        return Frame.Render(edition, meta, "list-page", new Dictionary<string, object?>
        {
            ["listed"] = tags.Select(tag => Entry(edition, tag, Pages(edition, tag).Count(), words)).ToList(),
            ["link"] = null,
            ["feed"] = null,
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Tag tag, int count, IPageWords words) => new()
    {
        ["title"] = tag.Name,
        ["url"] = edition.Links.Tag(tag.Id),
        ["description"] = words.TagDescription(tag.Name, count, edition.Number(count)),
        ["date"] = null,
        ["dateIso"] = null,
    };
}
