using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Report.Site;
using Report.Site.Checks;
using Shouldly;

namespace Report.Tests.Site.Checks;

/// <summary>The tags of a page are read as a browser's parser reads them.</summary>
public sealed class TagReaderTests
{
    private static readonly string[] LinkAttributes = ["href", "src", "poster"];

    [Theory]
    [InlineData("<a href=x></a><a href=y> </a><a href=z>Z</a>")]
    [InlineData("<a href=x><img src=i alt=''></a><a href=y><img src=i alt=Y></a><a href=z><img src=i></a>")]
    [InlineData("<a href=x aria-label=X></a><a href=y><span aria-label=Y></span></a><a aria-labelledby=l href=z></a>")]
    [InlineData("<a href=x><svg><title>X</title></svg></a><a href=y><svg><path/></svg></a><svg><a href=z></a></svg>")]
    [InlineData("<a href=x><a href=y>not closed")]
    [InlineData("<p id=a>1<p id=A>2<p id=a>3<b ID=a></b>")]
    [InlineData("<p id=''><p id=''>")]
    [InlineData("<h1 id=h>One <em>two</em> &amp; &quot;three&quot;</h1><h2>a<br>b</h2><h3> <span>c</span>")]
    [InlineData("<script>'<a href=x>'</script><style>a::before{content:'<h1>'}</style><textarea><h1>x</h1></textarea>")]
    [InlineData("<template><a href=x id=t></a><template><h1>x</h1></template></template><h2>after</h2>")]
    [InlineData("<svg><style>.a{}</style><title id=s>Drawing</title><g id=g></g><use href='#g'/></svg><h2>after</h2>")]
    [InlineData("<!-- <a href=x> --><a href='a&amp;b&#39;'>x</a><video src=v poster=p></video>")]
    [InlineData("<link rel=canonical href=c><link rel=icon href=i>")]
    [InlineData("<img src=one><img alt><img src=two alt=two>")]
    public void A_page_is_read_as_a_browser_reads_it(string body) => ShouldReadAlike($"<!doctype html><title> A \n title </title>{body}");

    [Fact]
    public void Every_page_of_a_report_is_read_as_a_browser_reads_it()
    {
        using var report = new SmallReport();
        var made = SiteBuilder
            .Make(
                report.Options("https://example.org/"),
                new Report.Diagnostics.DiagnosticBag(),
                stop: TestContext.Current.CancellationToken
            )
            .ShouldNotBeNull();
        foreach (var file in made.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            ShouldReadAlike(System.Text.Encoding.UTF8.GetString(file.Content.Span));
        }
    }

    private static void ShouldReadAlike(string html)
    {
        var read = FinishedPage.Parse(new PageMeta("page", "/", "", ""), html);
        var tree = new HtmlParser().ParseDocument(html);

        read.Title.ShouldBe(tree.Title);
        var ids = tree.QuerySelectorAll("[id]").Select(element => element.GetAttribute("id")!).ToList();
        read.Ids.Order(StringComparer.Ordinal).ShouldBe(ids.Distinct().Order(StringComparer.Ordinal));
        read.RepeatedIds.Order(StringComparer.Ordinal)
            .ShouldBe(ids.CountBy(id => id).Where(id => id.Value > 1).Select(id => id.Key).Order(StringComparer.Ordinal));
        read.Headings.ShouldBe(
            tree.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
                .Select(h => new PageHeading(h.LocalName[1] - '0', h.TextContent.Trim(), h.GetAttribute("id")))
        );
        read.ImagesWithoutAlt.ShouldBe(tree.QuerySelectorAll("img:not([alt])").Select(image => image.GetAttribute("src") ?? ""));
        read.Links.ShouldBe(tree.All.Where(element => !element.Matches("link[rel=canonical]")).SelectMany(LinksOf));
    }

    private static IEnumerable<PageLink> LinksOf(IElement element) =>
        from name in LinkAttributes
        let address = element.GetAttribute(name)
        where address is not null
        select new PageLink(address, element is IHtmlAnchorElement && IsNameless(element));

    private static bool IsNameless(IElement link) =>
        string.IsNullOrWhiteSpace(link.TextContent)
        && !link.HasAttribute("aria-label")
        && !link.HasAttribute("aria-labelledby")
        && link.QuerySelector("img[alt]:not([alt='']), svg title, [aria-label]") is null;
}
