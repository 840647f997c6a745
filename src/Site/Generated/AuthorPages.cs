using Report.Data;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Feeds;
using Report.Site.Metadata;

namespace Report.Site.Generated;

/// <summary>/authors/ID/: an author of whom site.yaml says something, and what they wrote.</summary>
internal static class AuthorPages
{
    public static IEnumerable<HtmlPage> Render(Edition edition) => WithPage(edition).Select(author => Page(edition, author));

    /// <summary>What each has a feed of.</summary>
    public static IEnumerable<FeedOfList> Feeds(Edition edition) => WithPage(edition).Select(author => new FeedOfList(FeedPath(author), author.Name, Pages(edition, author)));

    /// <summary>The author's page; null for one without.</summary>
    public static string? LinkOf(Edition edition, string name) => WithPage(edition).FirstOrDefault(author => author.Name == name) is { } author ? edition.Links.Author(author.Id) : null;

    private static IEnumerable<Author> WithPage(Edition edition) => edition.Data.Site.Authors.Where(author => author is { About: not null, Id.Length: > 0 });

    private static string FeedPath(Author author) => $"authors/{author.Id}/feed.xml";

    private static IEnumerable<PageSource> Pages(Edition edition, Author author) => edition.Context.Sources
        .Where(page => page.Matter.Authors?.Contains(author.Name) ?? true)
        .NewestFirst();

    private static HtmlPage Page(Edition edition, Author author)
    {
        var meta = new PageMeta("author", $"/authors/{author.Id}/", author.Name, author.About!) { JsonLd = [ArticleLd.Profile(edition, author)] };
        return Frame.Render(edition, meta, "list-page", new Dictionary<string, object?>(ListingModel.Of(Pages(edition, author), edition.Context, edition.Locale))
        {
            ["link"] = author.Url,
            ["feed"] = edition.Links.Page(FeedPath(author)),
        });
    }
}
