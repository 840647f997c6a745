using Report.Data;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Feeds;
using Report.Site.Metadata;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/authors/ID/: an author described in site.yaml, and the pages that they wrote.</summary>
internal static class AuthorPages
{
    public static IEnumerable<HtmlPage> Render(SiteBuild build) => WithPage(build).Select(author => Page(build, author));

    /// <summary>Returns the lists of pages of which authors have feeds.</summary>
    public static IEnumerable<FeedOfList> Feeds(SiteBuild build) =>
        WithPage(build).Select(author => new FeedOfList(FeedPath(author), author.Name, Pages(build, author)));

    /// <summary>Returns the link of the author's page; null for an author without one.</summary>
    public static string? LinkOf(SiteBuild build, string name) =>
        WithPage(build).FirstOrDefault(author => author.Name == name) is { } author ? build.Links.Author(author.Id) : null;

    private static IEnumerable<Author> WithPage(SiteBuild build) =>
        build.Data.Site.Authors.Where(author => author is { About: not null, Id.Length: > 0 });

    private static string FeedPath(Author author) => $"authors/{author.Id}/{Feed.Name}";

    private static IEnumerable<PageSource> Pages(SiteBuild build, Author author) =>
        build.Context.Sources.Where(page => page.Matter.Authors?.Contains(author.Name) ?? true).NewestFirst();

    private static HtmlPage Page(SiteBuild build, Author author)
    {
        var meta = new PageMeta("author", $"/authors/{author.Id}/", author.Name, author.About!)
        {
            JsonLd = [ArticleLd.Profile(build, author)],
        };
        return LayoutRenderer.Render(
            build,
            meta,
            "list-page",
            new ListPageModel(
                null,
                ListingModel.Of(Pages(build, author), build.Context, build.Locale).Listed,
                author.Url,
                build.Links.Page(FeedPath(author))
            )
        );
    }
}
