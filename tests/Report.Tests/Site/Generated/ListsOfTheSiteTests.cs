using System.Text.RegularExpressions;
using Report.Data;
using Report.Pages.Models;

namespace Report.Tests.Site.Generated;

/// <summary>
/// The lists that the site makes by itself, of charts, sources, claims, and pages in masthead and colophon, are complete and in order.
/// </summary>
public sealed partial class ListsOfTheSiteTests : IDisposable
{
    private readonly SmallReport report = new();

    [Fact]
    public void The_masthead_has_the_short_title_and_the_rest_of_the_page_the_whole_one()
    {
        var path = Path.Combine(report.Folder, "input", "site.yaml");
        File.WriteAllText(path, File.ReadAllText(path) + "\ntitle-short: Small\n");

        var html = report.Make()["first/index.html"];

        Masthead().Match(html).Groups[1].Value.ShouldBe("Small");
        html.ShouldContain("<title>The first chapter – Small report</title>");
        html.ShouldContain("<p class=\"colophon-title\">Small report</p>");
    }

    [Fact]
    public void Without_a_short_title_the_masthead_has_the_whole_one() =>
        Masthead().Match(report.Make()["first/index.html"]).Groups[1].Value.ShouldBe("Small report");

    [Fact]
    public void The_rule_by_which_verdicts_are_given_stands_on_the_page_of_claims_and_wherever_it_is_called_for()
    {
        var path = Path.Combine(report.Folder, "input", "site.yaml");
        File.WriteAllText(
            path,
            File.ReadAllText(path) + "\nverdict-rule: |\n  **Imprecise** is what a [count](second.md) contradicts{{cite \"paper\"}}.\n"
        );
        report.Write("first.md", "---\ntitle: First\ndescription: One.\n---\n\n{{verdict-rule}}");

        var files = report.Make();

        foreach (var page in new[] { "claims/index.html", "first/index.html" })
        {
            files[page].ShouldContain("<strong>Imprecise</strong> is what a <a href=\"/second/\">count</a>");
            files[page].ShouldContain("role=\"doc-endnotes\"");
        }

        report.Write("first.md", "---\ntitle: First\ndescription: One.\n---\n\nWords.");
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("**Imprecise**", "{{verdict-rule}}\n\n  **Imprecise**", StringComparison.Ordinal)
        );
        report.Faults().Select(f => f.Code).ShouldContain("PAGE081");
    }

    [Fact]
    public void The_colophon_lists_the_pages_at_the_top_that_the_navigation_leaves_out()
    {
        report.Write("second/deep.md", "---\ntitle: Deep\ndescription: Far down.\n---\n\nWords.");

        var titles = Links().Matches(Colophon().Match(report.Make()["index.html"]).Value).Select(m => m.Groups[1].Value).ToList();

        titles[..2].ShouldBe(["The second chapter", "Charts"]);
        titles.ShouldNotContain("The first chapter");
        titles.ShouldNotContain("Deep");
    }

    [Fact]
    public void Charts_come_in_the_order_in_which_pages_show_them_and_unused_ones_last()
    {
        foreach (var id in new[] { "a-unused", "b-later", "c-third", "d-second" })
        {
            report.Write(
                $"charts/{id}.yaml",
                $"title: The chart {id}\nsubtitle: Troops in Europe, 1985 to 2010\ndata: troops\nmark: line\nencoding: {{ x: year, "
                    + "y: troops }"
            );
        }

        report.Write(
            "second.md",
            "---\ntitle: Second\ndescription: More.\norder: 2\n---\n\n{{chart \"d-second\"}}\n\n{{chart \"c-third\"}}"
        );
        report.Write("about.md", "---\ntitle: About\ndescription: More.\norder: 3\n---\n\n{{chart \"b-later\"}}");
        report.Write("index.md", "---\ntitle: Small report\ndescription: The front page.\norder: 0\n---\n\n{{chart \"troops\"}}");

        Pictures()
            .Matches(report.Make()["charts/index.html"])
            .Select(m => m.Groups[1].Value)
            .ShouldBe(["troops", "d-second", "c-third", "b-later", "a-unused"]);
    }

    [Fact]
    public void A_small_drawing_has_neither_the_key_of_its_symbols_nor_leaders_nor_words_but_every_event()
    {
        report.Write(
            "data/events.yaml",
            """
            title: Events
            source: paper
            fields:
              - { name: day, type: date }
              - { name: what, type: category }
              - { name: men, type: quantity, unit: men }
            rows:
              - { day: 1994-12-05, what: First, men: 2000 }
              - { day: 2014-03-16, what: Second, men: 3000 }
              - { day: 2014-03-18, what: Third, men: 1000 }
              - { day: 2022-02-24, what: Fourth, men: 4000 }
            """
        );
        report.Write(
            "charts/days.yaml",
            "title: Four days\nsubtitle: Events, 1994 to 2022\ndata: events\nmark: timeline\nencoding: { x: day, label: what }"
        );
        report.Write(
            "charts/men.yaml",
            "title: Men at each event\nsubtitle: Men\ndata: events\nmark: unit\nencoding: { label: what, size: men }"
        );
        report.Write("second.md", "---\ntitle: Second\ndescription: More.\norder: 2\n---\n\n{{chart \"days\"}}\n\n{{chart \"men\"}}");

        var gallery = report.Make()["charts/index.html"];
        var days = SketchOf("days", gallery);
        var men = SketchOf("men", gallery);

        days.ShouldNotContain("<text");
        // Each event has a dot over a background circle at the same place, hence Distinct. The two dates of 2014 are too close to tell
        // apart, and are stacked.
        var dots = Regex
            .Matches(days, "<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"")
            .Select(m => (X: m.Groups[1].Value, Y: m.Groups[2].Value))
            .Distinct()
            .ToList();
        dots.Count.ShouldBe(4);
        dots.Select(d => d.X).Distinct().Count().ShouldBe(3);
        // Only the key of the symbols would be grey, so it is not drawn.
        men.ShouldContain("--color-series-1");
        men.ShouldNotContain("--color-muted");
    }

    [Fact]
    public void A_chapter_without_a_chart_has_a_sign_for_each_claim_that_it_shows()
    {
        report.Write("second.md", "---\ntitle: Second\ndescription: More.\norder: 2\n---\n\n{{claim \"many-troops\"}}");
        report.Write("index.md", "---\ntitle: Small report\ndescription: The front page.\norder: 0\n---\n\n{{chapters}}");

        report
            .Make()["index.html"]
            .ShouldContain("<span class=\"sketch sketch-signs\" aria-hidden=\"true\"><i class=\"verdict-imprecise\"></i></span>");
    }

    [Fact]
    public void A_source_tells_its_note_and_a_long_list_of_its_uses_is_folded_away()
    {
        report.Write(
            "sources.yaml",
            """
            paper: { type: report, title: A paper, author: [{ family: Writer, given: W. }], issued: 2020, note: Seen as an abstract only. }
            """
        );
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
        {
            report.Write($"more-{name}.md", $"---\ntitle: More {name}\ndescription: More.\n---\n\nWords{{{{cite \"paper\"}}}}.");
        }

        var site = report.Make();

        site["sources/index.html"].ShouldContain("<span class=\"source-note\">Seen as an abstract only.</span>");
        site["sources/index.html"].ShouldContain("<summary>Used in 10 places</summary>");
        site["first/index.html"].ShouldContain("<span class=\"source-note\">Seen as an abstract only.</span>");
    }

    [Fact]
    public void A_few_uses_of_a_source_are_told_in_a_line() =>
        report.Make()["sources/index.html"].ShouldContain("<p class=\"uses\">Used in ");

    [Fact]
    public void Every_verdict_has_a_sign_of_its_own()
    {
        var css = report
            .Make()
            .Single(f => f.Key.StartsWith("assets/site.", StringComparison.Ordinal) && f.Key.EndsWith(".css", StringComparison.Ordinal))
            .Value;

        var signs = Enum.GetValues<Verdict>()
            .Select(v => Regex.Match(css, $"\\.verdict-{VerdictText.Id(v)}{{--sign:(url[^}}]*)}}").Groups[1].Value)
            .ToList();

        signs.ShouldAllBe(sign => sign.Length > 0);
        signs.Distinct().Count().ShouldBe(signs.Count);
    }

    public void Dispose() => report.Dispose();

    private static string SketchOf(string id, string gallery) =>
        Regex.Match(gallery, $"<a href=\"/charts/{id}/\">\n<span class=\"sketch\".*?</span>", RegexOptions.Singleline).Value;

    [GeneratedRegex("<p class=\"masthead-title\"><a [^>]*>(.*?)</a>")]
    private static partial Regex Masthead();

    [GeneratedRegex("<nav aria-label=\"Reference\">.*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Colophon();

    [GeneratedRegex("<a href=[^>]*>(.*?)</a>")]
    private static partial Regex Links();

    [GeneratedRegex("<a href=\"/charts/([a-z-]+)/\">\n<span class=\"sketch\"")]
    private static partial Regex Pictures();
}
