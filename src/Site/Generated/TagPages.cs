using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Feeds;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/tags/: all tags; and /tags/ID/: the pages with a tag.</summary>
internal static class TagPages
{
    public static IEnumerable<HtmlPage> Render(SiteBuild build) =>
        build.Context.Tags is { Count: > 0 } tags ? tags.Values.Select(tag => Page(build, tag)).Prepend(All(build, tags.Values)) : [];

    /// <summary>Returns the lists of pages of which tags have feeds.</summary>
    public static IEnumerable<FeedOfList> Feeds(SiteBuild build) =>
        build.Context.Tags.Values.Select(tag => new FeedOfList(FeedPath(tag), tag.Name, tag.Pages));

    /// <summary>Returns links to a page's tags, in the order in which it names them; null if it has none.</summary>
    public static IReadOnlyList<LinkModel>? Links(SiteBuild build, PageSource page)
    {
        var tags = (page.Matter.Tags ?? [])
            .Select(written => build.Context.Tags.GetValueOrDefault(Data.Slug.Of(written.Value)))
            .OfType<Tag>()
            .DistinctBy(tag => tag.Id)
            .ToList();
        return tags.Count == 0 ? null : [.. tags.Select(tag => new LinkModel(tag.Name, build.Links.Tag(tag.Id)))];
    }

    private static string FeedPath(Tag tag) => $"tags/{tag.Id}/{Feed.Name}";

    private static HtmlPage Page(SiteBuild build, Tag tag)
    {
        var words = build.Locale.Pages;
        var meta = new PageMeta("tag", $"/tags/{tag.Id}/", words.TagTitle(tag.Name), Description(build, tag));
        return LayoutRenderer.Render(
            build,
            meta,
            "list-page",
            new ListPageModel(
                new(words.Tags, build.Links.Tags),
                ListingModel.Of(tag.Pages, build.Context, build.Locale).Listed,
                null,
                build.Links.Page(FeedPath(tag))
            )
        );
    }

    private static HtmlPage All(SiteBuild build, IEnumerable<Tag> tags)
    {
        var words = build.Locale.Pages;
        var meta = new PageMeta("tags", "/tags/", words.Tags, words.TagsDescription);
        return LayoutRenderer.Render(
            build,
            meta,
            "list-page",
            new ListPageModel(null, [.. tags.Select(tag => Entry(build, tag))], null, null)
        );
    }

    private static ListedModel Entry(SiteBuild build, Tag tag) =>
        new(tag.Name, Description(build, tag), build.Links.Tag(tag.Id), null, null);

    private static string Description(SiteBuild build, Tag tag) =>
        build.Locale.Pages.TagDescription(tag.Name, tag.Pages.Count, build.Number(tag.Pages.Count));
}
