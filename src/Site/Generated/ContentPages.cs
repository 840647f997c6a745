using Report.Data;
using Report.Diagnostics.Rules;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Metadata;

namespace Report.Site.Generated;

/// <summary>The pages that editors wrote, set in the layouts that they ask for.</summary>
internal static class ContentPages
{
    /// <summary>Fewer sections than these need no table of contents.</summary>
    private const int FewSections = 4;

    private const string Home = "/";

    public static IEnumerable<HtmlPage> Render(Edition edition)
    {
        var chapters = InOrderOfChapters(edition);
        var places = chapters.Index().ToDictionary(chapter => chapter.Item.Source.Name, chapter => chapter.Index, StringComparer.Ordinal);
        return edition.Content.SelectInParallel(page => page.Source.File.Path, page => Render(edition, page, chapters, places.GetValueOrDefault(page.Source.Name, -1)));
    }

    /// <summary>Pages with a place in the order of chapters, as a reader goes through them.</summary>
    public static IReadOnlyList<PageSource> Chapters(IEnumerable<PageSource> pages) =>
        [.. pages.Where(p => p.Matter.Order is not null && p.Permalink != Home).OrderBy(p => p.Matter.Order).ThenBy(p => p.Permalink, StringComparer.Ordinal)];

    private static List<Page> InOrderOfChapters(Edition edition)
    {
        var pages = edition.Content.ToDictionary(page => page.Source.Name, StringComparer.Ordinal);
        return [.. edition.Context.Chapters.Select(chapter => pages[chapter.Name])];
    }

    private static HtmlPage Render(Edition edition, Page page, List<Page> chapters, int at)
    {
        var html = page.Html;
        return Frame.Render(edition, MetaOf(edition, page, html), LayoutOf(edition, page), new Dictionary<string, object?>
        {
            ["html"] = html,
            ["notes"] = page.Notes,
            ["byline"] = Byline(edition, page),
            ["tags"] = TagPages.Links(edition, page.Source),
            ["corrections"] = edition.Corrected.LinesOf(page),
            ["contents"] = Contents(page),
            ["previous"] = at > 0 ? Neighbour(edition, chapters[at - 1]) : null,
            ["next"] = at >= 0 && at + 1 < chapters.Count ? Neighbour(edition, chapters[at + 1]) : null,
            ["hasNeighbours"] = at >= 0 && chapters.Count > 1,
        });
    }

    private static PageMeta MetaOf(Edition edition, Page page, string html)
    {
        var matter = page.Source.Matter;
        var chart = ChartOf(edition, page);
        var meta = new PageMeta(page.Permalink == Home ? "home" : "page", page.Permalink, page.Title, page.Description ?? "")
        {
            Locale = matter.Locale,
            Chart = chart,
            FrameHosts = page.Uses.Hosts,
            ChartAlt = chart is null ? null : edition.Context.Rendered.GetValueOrDefault(chart)?.Alt,
            Date = (matter.Date ?? edition.FirstPublished).Start,
            Updated = UpdatedOn(edition, page)?.Start,
            From = page.Source.Title.At,
            IsArticle = true,
            Parameters = matter.Parameters,
            SearchText = SearchText.Of(html),
        };
        return meta with { JsonLd = [ArticleLd.Write(edition, meta, Authors(edition, page), edition.Corrected.Of(page))] };
    }

    /// <summary>The chart that stands for the page when it is shared: the one it names, else the first that it shows.</summary>
    private static string? ChartOf(Edition edition, Page page)
    {
        if (page.Source.Matter.Image is not { } image)
        {
            return page.ChartsAsShown.FirstOrDefault(edition.Context.Rendered.ContainsKey);
        }

        if (edition.Context.Charts.ContainsKey(image.Value))
        {
            return image.Value;
        }

        edition.Bag.Add(PageRules.NoChart.At(image.At, image.Value).WithHint(Diagnostics.DidYouMean.Hint(image.Value, edition.Context.Charts.Keys)));
        return null;
    }

    private static string LayoutOf(Edition edition, Page page)
    {
        if (page.Source.Matter.Layout is not { } layout)
        {
            return page.Permalink == Home ? "home" : "page";
        }

        if (edition.Templates.Has(layout.Value))
        {
            return layout.Value;
        }

        edition.Bag.Add(ThemeRules.NoLayout.At(layout.At, layout.Value));
        return "page";
    }

    private static Dictionary<string, object?> Byline(Edition edition, Page page)
    {
        var date = page.Source.Matter.Date ?? edition.FirstPublished;
        var locale = page.Source.Matter.Locale ?? edition.Locale;
        var authors = locale.Interface.List(Authors(edition, page));
        var written = locale.Dates.Write(date);
        var updated = UpdatedOn(edition, page);
        var line = updated is null
            ? HtmlSentence.Of(time => Line(time), HtmlSentence.Time(date.Iso, written))
            : HtmlSentence.Of(
                (time, later) => Line(locale.Corrections.Updated(time, later)), HtmlSentence.Time(date.Iso, written), HtmlSentence.Time(updated.Iso, locale.Dates.Write(updated)));
        return new()
        {
            ["html"] = WithLinks(line, edition, page),
            ["authors"] = authors,
            ["date"] = written,
            ["dateIso"] = date.Iso,
        };

        string Line(string when) => locale.Interface.Byline(authors.Length > 0 ? authors : null, when, edition.Data.Site.Version);
    }

    // Names stand in the line as they are, each once.
    private static string WithLinks(string line, Edition edition, Page page)
    {
        foreach (var name in Authors(edition, page))
        {
            if (AuthorPages.LinkOf(edition, name) is { } url && line.IndexOf(Html.Escape(name), StringComparison.Ordinal) is >= 0 and var at)
            {
                line = $"{line[..at]}{HtmlSentence.Link(url, name)}{line[(at + Html.Escape(name).Length)..]}";
            }
        }

        return line;
    }

    /// <summary>The later of the day that the page names and of the last correction that touches it; null where neither is after it came out.</summary>
    private static DateValue? UpdatedOn(Edition edition, Page page)
    {
        var days = edition.Corrected.Of(page).Select(c => c.Date)
            .Concat(page.Source.Matter.Updated is { } updated ? [updated] : Array.Empty<DateValue>());
        var last = days.MaxBy(day => day.Start);
        return last is not null && last.Start > (page.Source.Matter.Date ?? edition.FirstPublished).Start ? last : null;
    }

    private static IReadOnlyList<string> Authors(Edition edition, Page page) =>
        page.Source.Matter.Authors ?? [.. edition.Data.Site.Authors.Select(a => a.Name)];

    private static List<object> Contents(Page page)
    {
        var sections = page.Toc.Where(t => t.Level == 2).ToList();
        var wanted = page.Source.Matter.Toc ?? (page.Permalink != Home && sections.Count >= FewSections);
        return wanted ? [.. sections.Select(s => new Dictionary<string, object?> { ["id"] = s.Id, ["text"] = s.Title })] : [];
    }

    private static Dictionary<string, object?> Neighbour(Edition edition, Page page) => Frame.Link(page.Title, edition.Links.Page(page.Permalink));
}
