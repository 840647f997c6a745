using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Report.Diagnostics;
using Report.Languages;
using Report.Site;
using Shouldly;

namespace Report.Tests.Languages;

/// <summary>
/// Every word that the program adds to a site comes from the report's language: a Greek report in <see cref="PseudoLocale"/> has no Latin
/// word.
/// </summary>
public sealed partial class EveryWordTests
{
    // Names of formats, which are the same in every language.
    private static readonly HashSet<string> Names = ["CSV", "JSON", "SVG", "PNG", "Frictionless"];

    private static readonly string[] Spoken = ["aria-label", "title", "alt", "placeholder", "content", "data-label", "data-sort"];

    // Keys of JSON whose values are shown to readers, by search engines for example.
    private static readonly HashSet<string> Keys =
    [
        "name",
        "headline",
        "description",
        "alternateName",
        "title",
        "kind",
        "text",
        "unitText",
        "caption",
    ];

    // A number after its bounding word ("over 5"), as in English.
    private static readonly Regex BoundFirst = new(
        $@"({string.Join('|', new[] { "over", "about", "than", "least" }.Select(PseudoLocale.Mark))}) \(?\d"
    );

    // One site for all tests: every text in it, and its pages.
    private static readonly Lazy<(IReadOnlyList<(string Path, string Text)> Said, IReadOnlyList<(string Path, string Html)> Pages)> Site =
        new(Make);

    private static IReadOnlyList<(string Path, string Text)> Said => Site.Value.Said;

    [Fact]
    public void No_word_of_a_page_an_image_or_a_feed_is_said_outside_the_language()
    {
        Said.Count.ShouldBeGreaterThan(500);
        Said.SelectMany(s =>
                Latin()
                    .Matches(Address().Replace(s.Text, ""))
                    .Select(m => m.Value)
                    .Where(w => !Names.Contains(w))
                    .Select(w => $"{w} in '{Short(s.Text)}' of {s.Path}")
            )
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Marks_of_numbers_the_order_of_words_and_their_direction_are_the_language_s()
    {
        Said.ShouldContain(s => s.Text.Contains("στρατιωτες 12.345,5", StringComparison.Ordinal));
        // The index of the search has the text of pages together with the numbers of their footnotes, which follow any word.
        Said.Where(s => EnglishOrder().IsMatch(s.Text) || (s.Path != "search.json" && BoundFirst.IsMatch(s.Text)))
            .Select(s => $"'{Short(s.Text)}' of {s.Path}")
            .Distinct()
            .ShouldBeEmpty();
        Site.Value.Pages.Where(p => !p.Html.Contains("<html lang=\"qps\" dir=\"rtl\"", StringComparison.Ordinal))
            .Select(p => p.Path)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_is_not_marked_is_found() =>
        Latin().Matches(Address().Replace("Ε https://example.org/x и Notes", "")).Select(m => m.Value).ShouldBe(["Notes"]);

    [Theory]
    [InlineData("over 5", true)]
    [InlineData("5 over", false)]
    [InlineData("about (5", true)]
    [InlineData("more than 5", true)]
    [InlineData("at least 5", true)]
    public void A_number_after_its_bounding_word_is_found(string english, bool isFound) =>
        BoundFirst.IsMatch(string.Join(' ', english.Split(' ').Select(PseudoLocale.Mark))).ShouldBe(isFound);

    private static (IReadOnlyList<(string Path, string Text)>, IReadOnlyList<(string Path, string Html)>) Make()
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(Options(folder), bag, stop: TestContext.Current.CancellationToken);
        made.ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => $"{d.Position} {d.Code} {d.Message}")));
        return (
            [.. made.Files.SelectMany(file => WordsOf(file).Select(text => (file.Path, text)))],
            [
                .. made
                    .Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
                    .Select(f => (f.Path, Encoding.UTF8.GetString(f.Content.Span))),
            ]
        );
    }

    private static string Short(string text) => text.Length < 80 ? text : text[..80];

    private static IEnumerable<string> WordsOf(OutputFile file)
    {
        return Path.GetExtension(file.Path) switch
        {
            ".html" => OfHtml(Text()),
            ".svg" => XDocument
                .Parse(Text())
                .DescendantNodes()
                .OfType<XText>()
                .Where(t => t.Parent?.Name.LocalName != "style")
                .Select(t => t.Value),
            ".xml" => XDocument.Parse(Text()).Descendants().Where(e => e.Name.LocalName is "title" or "summary").Select(e => e.Value),
            ".json" when file.Path is "search.json" or "datapackage.json" => OfJson(Text(), all: false),
            _ => [],
        };

        string Text() => Encoding.UTF8.GetString(file.Content.Span);
    }

    private static IEnumerable<string> OfHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var texts = document.Descendants<IText>().Where(t => t.ParentElement?.Closest("script, style, code") is null).Select(t => t.Data);
        var attributes = document
            .All.SelectMany(e => Spoken.Select(e.GetAttribute))
            .OfType<string>()
            .Where(value => !value.Contains("default-src", StringComparison.Ordinal));
        var data = document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(s => OfJson(s.TextContent, all: false));
        var scripts = document
            .QuerySelectorAll("#script-words")
            .SelectMany(s => OfJson(s.TextContent, all: true))
            .Select(t => Place().Replace(t, ""));
        return texts.Concat(attributes.Where(a => !Machine().IsMatch(a))).Concat(data).Concat(scripts);
    }

    private static IEnumerable<string> OfJson(string json, bool all)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Walk(document.RootElement, all)];

        static IEnumerable<string> Walk(JsonElement element, bool all) =>
            element.ValueKind switch
            {
                JsonValueKind.Object => element
                    .EnumerateObject()
                    .SelectMany(p =>
                        p.Value.ValueKind == JsonValueKind.String
                            ? (all || Keys.Contains(p.Name)) && !Id().IsMatch(p.Value.GetString()!)
                                ? [p.Value.GetString()!]
                                : []
                            : Walk(p.Value, all)
                    ),
                JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Walk(e, all)),
                _ => [],
            };
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();

    [GeneratedRegex(@"https?://\S+|[a-z.]*example[./]\S*|'[a-z-]+'")]
    private static partial Regex Address();

    // Traces of English: a number before its unit, or a number with English group or decimal marks.
    [GeneratedRegex(@"\d στρατιωτες|\d,\d{3}\b|\d\.\d(?!\d\d)")]
    private static partial Regex EnglishOrder();

    // Placeholders in the sentences of scripts, such as {count}.
    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    // Contents of meta elements that are no words: colours, sizes, kinds of card, tags of languages.
    [GeneratedRegex(@"^(#[0-9a-f]+|width=.*|light dark|website|article|summary(_large_image)?|image/png|qps|noindex|[\d.; ]+url=.*)$")]
    private static partial Regex Machine();

    // Ids of datasets and names of columns, which no language translates.
    [GeneratedRegex("^[a-z_-]+$")]
    private static partial Regex Id();

    private static BuildOptions Options(TemporaryFolder folder)
    {
        void Write(string name, string text) => folder.Write($"input/{name}", text + "\n");

        Write(
            "site.yaml",
            """
            title: Μικρη εκθεση
            description: Για τα πειραματα.
            url: https://example.org/
            language: qps
            authors: [{ name: Αλφα }, { name: Βητα }]
            publisher: { name: Εκδοτης, url: https://press.example/ }
            licence: { name: Αδεια, url: https://licence.example/by }
            version: 7
            date: 2025-09-01
            navigation:
              - { title: Πρωτο, page: aa/ }
            """
        );
        Write(
            "sources.yaml",
            """
            aa: { type: report, title: Χαρτι, author: [{ family: Γραφεας, given: Ω. }], issued: 2020-03, URL: https://example.com/paper, accessed: 2024-02-03 }
            bb: { type: article-newspaper, title: Αρθρο, author: [{ family: Α }, { family: Β }, { family: Γ }], issued: 2021, as_reported_by: aa }
            """
        );
        Write("glossary.yaml", "gg: { term: ορος, definition: Εξηγηση. }");
        Write("corrections.yaml", "- { date: 2025-08-02, title: Λαθος, what: Ηταν αλλο., why: Αγνωστο., datasets: [dd] }");
        Write(
            "claims.yaml",
            """
            cc:
              title: Πολλοι
              quote: ησαν πολλοι
              claimed: over 300,000
              unit: στρατιωτες
              source: bb
              record: [{ text: Η μετρηση., value: 65000, unit: στρατιωτες, source: aa }]
              verdict: imprecise
              explanation: Ετσι.
            """
        );
        Write(
            "data/dd.yaml",
            """
            title: Στρατιωτες
            source: aa
            fields:
              - { name: tt, type: year, title: Ετος }
              - { name: nn, type: quantity, title: Πληθος, unit: στρατιωτες }
            breaks:
              - { field: nn, after: 1990, reason: Αλλη μετρηση. }
            rows:
              - { tt: 1985, nn: over 300000, note: Σημειωση. }
              - { tt: 1990, nn: 290000, source: bb }
              - { tt: 2000, nn: 15000 to 20000 }
              - { tt: 2005, nn: not published }
              - { tt: 2006, nn: fewer than 12000 }
              - { tt: 2007, nn: { value: 12345.5, status: estimated } }
              - { tt: 2010, nn: { value: about 65000, status: provisional } }
            """
        );
        Write(
            "data/ee.yaml",
            """
            title: Χωρες
            description: Ανα χωρα.
            source: aa
            fields:
              - { name: when, type: date, title: Ποτε }
              - { name: who, type: category, title: Χωρα }
              - { name: nn, type: quantity, title: Πληθος, unit: "%" }
            rows:
              - { when: 2024-01-05, who: Εσθονια, nn: 40 }
              - { when: 2024-02-06, who: Λετονια, nn: 35 }
              - { when: 2024-05, who: Λιθουανια, nn: about 25 }
              - { when: 2024-08-06, who: Πολωνια, nn: suppressed }
            """
        );
        Write(
            "data/ff.yaml",
            """
            title: Μερη
            description: Ανα ετος.
            source: aa
            fields:
              - { name: tt, type: year, title: Ετος }
              - { name: who, type: category, title: Χωρα }
              - { name: nn, type: quantity, title: Πληθος, unit: στρατιωτες }
            breaks:
              - { field: nn, after: 2001, reason: Αλλη μετρηση. }
            rows:
              - { tt: 2000, who: Εσθονια, nn: 40 }
              - { tt: 2001, who: Εσθονια, nn: 45 }
              - { tt: 2002, who: Εσθονια, nn: 60 }
              - { tt: 2003, who: Εσθονια, nn: 80 }
              - { tt: 2000, who: Λετονια, nn: 90 }
              - { tt: 2001, who: Λετονια, nn: 70 }
              - { tt: 2002, who: Λετονια, nn: not collected }
              - { tt: 2003, who: Λετονια, nn: about 30 }
            """
        );
        Write(
            "data/gg.yaml",
            """
            title: Τοποι
            description: Οπου ηταν.
            source: aa
            fields:
              - { name: who, type: category, title: Τοπος }
              - { name: when, type: period, title: Ποτε }
              - { name: nn, type: quantity, title: Πληθος, unit: στρατιωτες }
              - { name: lon, type: number, title: Μηκος }
              - { name: lat, type: number, title: Πλατος }
            rows:
              - { who: Αλφα, when: 2021-Q3, nn: 1200, lon: 25.9, lat: 59.3 }
              - { who: Βητα, when: 2021-Q4, nn: 900 to 1100, lon: 24.5, lat: 57.1 }
              - { who: Γαμμα, when: 2022-Q1, nn: at least 500, lon: 24.3, lat: 55.0 }
              - { who: Δελτα, when: 2022-Q2, nn: { value: 700, status: forecast }, lon: 21.9, lat: 53.8 }
            """
        );
        Write(
            "charts/area.yaml",
            "title: Στοιβα\ndata: ff\nmark: area\nencoding: { x: tt, y: nn, color: who }\nholds:\n  - who where max(nn, tt=2000) = "
                + "Λετονια and rises(nn, who=Εσθονια)\n  - sum(nn, tt=2000) - 10 > 50% * min(nn, who=Εσθονια) or count where nn is missing "
                + "= 8\n  - { reason: Αλλη γνωμη }"
        );
        Write("charts/facets.yaml", "title: Πινακες\ndata: ff\nmark: line\nencoding: { x: tt, y: nn, facet: who }");
        Write(
            "charts/slope.yaml",
            "title: Κλισεις\ndata: ff\nfilter: { tt: [2000, 2003] }\nmark: slope\nencoding: { x: tt, y: nn, color: who }"
        );
        Write("charts/range.yaml", "title: Ορια\ndata: gg\nmark: range\nencoding: { x: nn, y: who }");
        Write("charts/unit.yaml", "title: Μοναδες\ndata: gg\nmark: unit\nencoding: { label: who, size: nn }");
        Write("charts/map.yaml", "title: Χαρτης\ndata: gg\nmark: map\nencoding: { longitude: lon, latitude: lat, size: nn, label: who }");
        Write("charts/period.yaml", "title: Τριμηνα\ndata: gg\nmark: line\nencoding: { x: when, y: nn }");
        Write("charts/ll.yaml", "title: Εφυγαν\ndata: dd\nmark: line\nencoding: { x: tt, y: nn }");
        Write("charts/mm.yaml", "title: Μπαρες\ndata: ee\nmark: bar\nencoding: { x: nn, y: who }\nnote: Σημειωση.");
        Write("charts/oo.yaml", "title: Χρονος\ndata: ee\nmark: timeline\nencoding: { x: when, label: who }");
        Write("charts/pp.yaml", "title: Τελειες\ndata: ee\nmark: dot\nencoding: { x: when, y: nn }");
        Write("index.md", "---\ntitle: Μικρη εκθεση\ndescription: Αρχη.\n---\n\nΛεξεις.\n\n{{chart \"ll\"}}\n\n{{chart \"mm\"}}\n");
        Write(
            "aa.md",
            """
            ---
            title: Πρωτο
            description: Κατι.
            order: 1
            redirect_from: /zz/
            ---

            Ησαν {{value "dd" "nn" tt=2010}}{{cite "aa"}}, {{compare "dd" "nn" from=1990 to=2010}}{{cite "aa"}}{{cite "bb"}} και {{term "gg"}}, {{count "dd"}}, {{tally}}.

            > [!WARNING]
            > Προσοχη.

            ## Αλφα

            {{claim "cc"}}

            ## Βητα

            {{table "dd"}}

            ## Γαμμα

            {{timeline "ee"}}

            ## Δελτα

            {{chart "oo"}}

            {{chart "pp"}}

            {{chart "area"}}

            {{chart "facets"}}

            {{chart "slope"}}

            {{chart "range"}}

            {{chart "unit"}}

            {{chart "map"}}

            {{chart "period"}}

            Ησαν {{value "gg" "nn" who=Δελτα}}, {{value "gg" "when" who=Αλφα}}, {{sum "ff" "nn" tt=2000}} και {{share "ff" "nn" of="who=Εσθονια" tt=2000}},
            {{compare "ff" "nn" who=Εσθονια from=2000 to=2001 as="difference"}} και {{compare "ff" "nn" who=Εσθονια from=2000 to=2001 as="percent"}}.
            """
        );
        Write(
            "bb.md",
            "---\ntitle: Δευτερο\ndescription: Αλλο.\norder: 2\nholds: change(nn, who=Εσθονια, from=2000, to=2003) of ff in "
                + "90%..110%\n---\n\nΛεξεις.{{holds \"who where nn > 50 != Εσθονια\" over=\"ff\"}}\n"
        );
        return new BuildOptions(folder["input"], Repository.PathTo("theme"), folder["output"])
        {
            Locales = new Locales(new PseudoLocale()),
        };
    }
}
