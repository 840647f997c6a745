using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Feeds;

namespace Report.Site.Generated;

/// <summary>/tags/ and /tags/ID/: what pages are filed under, and the pages.</summary>
internal static class TagPages
{
    public static IEnumerable<HtmlPage> Render(Edition edition) => edition.Context.Tags is { Count: > 0 } tags
        ? tags.Values.Select(tag => Page(edition, tag)).Prepend(All(edition, tags.Values))
        : [];

    /// <summary>What each has a feed of.</summary>
    public static IEnumerable<FeedOfList> Feeds(Edition edition) => edition.Context.Tags.Values.Select(tag => new FeedOfList(FeedPath(tag), tag.Name, tag.Pages));

    /// <summary>Links to the tags of a page, in its own order; null where it has none.</summary>
    public static List<Dictionary<string, object?>>? Links(Edition edition, PageSource page)
    {
        var tags = (page.Matter.Tags ?? []).Select(written => edition.Context.Tags.GetValueOrDefault(Data.Slug.Of(written.Value))).OfType<Tag>().DistinctBy(tag => tag.Id).ToList();
        return tags.Count == 0 ? null : [.. tags.Select(tag => Frame.Link(tag.Name, edition.Links.Tag(tag.Id)))];
    }

    private static string FeedPath(Tag tag) => $"tags/{tag.Id}/feed.xml";

    private static HtmlPage Page(Edition edition, Tag tag)
    {
        var words = edition.Locale.Pages;
        var meta = new PageMeta("tag", $"/tags/{tag.Id}/", words.TagTitle(tag.Name), Description(edition, tag));
        return Frame.Render(edition, meta, "list-page", new Dictionary<string, object?>(ListingModel.Of(tag.Pages, edition.Context, edition.Locale))
        {
            ["kicker"] = Frame.KickerTo(words.Tags, edition.Links.Tags),
            ["link"] = null,
            ["feed"] = edition.Links.Page(FeedPath(tag)),
        });
    }

    private static HtmlPage All(Edition edition, IEnumerable<Tag> tags)
    {
        var words = edition.Locale.Pages;
        var meta = new PageMeta("tags", "/tags/", words.Tags, words.TagsDescription);
        return Frame.Render(edition, meta, "list-page", new Dictionary<string, object?>
        {
            ["listed"] = tags.Select(tag => Entry(edition, tag)).ToList(),
            ["link"] = null,
            ["feed"] = null,
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Tag tag) => new()
    {
        ["title"] = tag.Name,
        ["url"] = edition.Links.Tag(tag.Id),
        ["description"] = Description(edition, tag),
        ["date"] = null,
        ["dateIso"] = null,
    };

    private static string Description(Edition edition, Tag tag) => edition.Locale.Pages.TagDescription(tag.Name, tag.Pages.Count, edition.Number(tag.Pages.Count));
}
