using Report.Data;
using Report.Diagnostics.Rules;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Metadata;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>Renders the pages that editors wrote, in the layouts that they ask for.</summary>
internal static class ContentPages
{
    /// <summary>The fewest sections for which a page has a table of contents.</summary>
    private const int FewSections = 4;

    private const string Home = "/";

    public static IEnumerable<HtmlPage> Render(SiteBuild build)
    {
        var chapters = InOrderOfChapters(build);
        var places = chapters.Index().ToDictionary(chapter => chapter.Item.Source.Name, chapter => chapter.Index, StringComparer.Ordinal);
        return build.Content.SelectInParallel(
            page => page.Source.File.Path,
            page => Render(build, page, chapters, places.GetValueOrDefault(page.Source.Name, -1))
        );
    }

    /// <summary>Returns the pages with a place in the order of chapters, in that order.</summary>
    public static IReadOnlyList<PageSource> Chapters(IEnumerable<PageSource> pages) =>
        [
            .. pages
                .Where(p => p.Matter.Order is not null && p.Permalink != Home)
                .OrderBy(p => p.Matter.Order)
                .ThenBy(p => p.Permalink, StringComparer.Ordinal),
        ];

    private static List<Page> InOrderOfChapters(SiteBuild build)
    {
        var pages = build.Content.ToDictionary(page => page.Source.Name, StringComparer.Ordinal);
        return [.. build.Context.Chapters.Select(chapter => pages[chapter.Name])];
    }

    private static HtmlPage Render(SiteBuild build, Page page, List<Page> chapters, int at)
    {
        var html = page.Html;
        return LayoutRenderer.Render(
            build,
            MetaOf(build, page, html),
            LayoutOf(build, page),
            new ContentPageModel
            {
                Html = html,
                Notes = page.Notes,
                Byline = Byline(build, page),
                Tags = TagPages.Links(build, page.Source),
                Corrections = build.Corrected.LinesOf(page),
                Contents = Contents(page),
                Previous = at > 0 ? Neighbour(build, chapters[at - 1]) : null,
                Next = at >= 0 && at + 1 < chapters.Count ? Neighbour(build, chapters[at + 1]) : null,
                HasNeighbours = at >= 0 && chapters.Count > 1,
            }
        );
    }

    private static PageMeta MetaOf(SiteBuild build, Page page, string html)
    {
        var matter = page.Source.Matter;
        var chart = ChartOf(build, page);
        var meta = new PageMeta(page.Permalink == Home ? "home" : "page", page.Permalink, page.Title, page.Description ?? "")
        {
            Locale = matter.Locale,
            Chart = chart,
            FrameHosts = page.Uses.Hosts,
            ChartAlt = chart is null ? null : build.Context.Rendered.GetValueOrDefault(chart)?.Alt,
            Date = (matter.Date ?? build.FirstPublished).Start,
            Updated = UpdatedOn(build, page)?.Start,
            From = page.Source.Title.At,
            IsArticle = true,
            Parameters = matter.Parameters,
            SearchText = SearchText.Of(html),
        };
        return meta with { JsonLd = [ArticleLd.Write(build, meta, Authors(build, page), build.Corrected.Of(page))] };
    }

    /// <summary>
    /// Returns the id of the chart shown where the page is shared: the one that it names, or else the first on it; null if there is none.
    /// </summary>
    private static string? ChartOf(SiteBuild build, Page page)
    {
        if (page.Source.Matter.Image is not { } image)
        {
            return page.ChartsAsShown.FirstOrDefault(build.Context.Rendered.ContainsKey);
        }

        if (build.Context.Charts.ContainsKey(image.Value))
        {
            return image.Value;
        }

        build.Bag.Add(
            PageRules.NoChart.At(image.At, image.Value).WithHint(Diagnostics.DidYouMean.Hint(image.Value, build.Context.Charts.Keys))
        );
        return null;
    }

    private static string LayoutOf(SiteBuild build, Page page)
    {
        if (page.Source.Matter.Layout is not { } layout)
        {
            return page.Permalink == Home ? "home" : "page";
        }

        if (build.Templates.Has(layout.Value))
        {
            return layout.Value;
        }

        build.Bag.Add(ThemeRules.NoLayout.At(layout.At, layout.Value));
        return "page";
    }

    private static BylineModel Byline(SiteBuild build, Page page)
    {
        var date = page.Source.Matter.Date ?? build.FirstPublished;
        var locale = page.Source.Matter.Locale ?? build.Locale;
        var authors = locale.Interface.List(Authors(build, page));
        var written = locale.Dates.Write(date);
        var updated = UpdatedOn(build, page);
        var line = updated is null
            ? HtmlSentence.Of(time => Line(time), HtmlSentence.Time(date.Iso, written))
            : HtmlSentence.Of(
                (time, later) => Line(locale.Corrections.Updated(time, later)),
                HtmlSentence.Time(date.Iso, written),
                HtmlSentence.Time(updated.Iso, locale.Dates.Write(updated))
            );
        return new(WithLinks(line, build, page), authors, written, date.Iso);

        string Line(string when) => locale.Interface.Byline(authors.Length > 0 ? authors : null, when, build.Data.Site.Version);
    }

    // Links the first occurrence of each name that has a page.
    private static string WithLinks(string line, SiteBuild build, Page page)
    {
        foreach (var name in Authors(build, page))
        {
            if (AuthorPages.LinkOf(build, name) is { } url && line.IndexOf(Html.Escape(name), StringComparison.Ordinal) is >= 0 and var at)
            {
                line = $"{line[..at]}{HtmlSentence.Link(url, name)}{line[(at + Html.Escape(name).Length)..]}";
            }
        }

        return line;
    }

    /// <summary>
    /// Returns the later of the date that the page states and that of the last correction affecting it; null if neither is after its
    /// publication.
    /// </summary>
    private static DateValue? UpdatedOn(SiteBuild build, Page page)
    {
        var days = build
            .Corrected.Of(page)
            .Select(c => c.Date)
            .Concat(page.Source.Matter.Updated is { } updated ? [updated] : Array.Empty<DateValue>());
        var last = days.MaxBy(day => day.Start);
        return last is not null && last.Start > (page.Source.Matter.Date ?? build.FirstPublished).Start ? last : null;
    }

    private static IReadOnlyList<string> Authors(SiteBuild build, Page page) =>
        page.Source.Matter.Authors ?? [.. build.Data.Site.Authors.Select(a => a.Name)];

    private static IReadOnlyList<SectionModel> Contents(Page page)
    {
        var sections = page.Toc.Where(t => t.Level == 2).ToList();
        var wanted = page.Source.Matter.Toc ?? (page.Permalink != Home && sections.Count >= FewSections);
        return wanted ? [.. sections.Select(s => new SectionModel(s.Id, s.Title))] : [];
    }

    private static LinkModel Neighbour(SiteBuild build, Page page) => new(page.Title, build.Links.Page(page.Permalink));
}
