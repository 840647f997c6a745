using CsCheck;
using Report.Pages;
using Report.Pages.Markup;
using Shouldly;

namespace Report.Tests.Pages.Markup;

/// <summary>Helper calls and Markdown work together; faults are reported at their position. The text of a page starts on line 4.</summary>
public sealed class MarkdownTests : IDisposable
{
    private const string Troops = """{{value "troops" "troops" year=2010}}""";
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private readonly PageFixture pages = new();

    [Theory]
    [InlineData("`{{value \"x\"}}`", "<p><code>{{value &quot;x&quot;}}</code></p>")]
    [InlineData("    {{value \"x\"}}", "<pre><code>{{value &quot;x&quot;}}\n</code></pre>")]
    [InlineData("```hbs\n{{value \"x\"}}\n```", "<pre><code class=\"language-hbs\">{{value &quot;x&quot;}}\n</code></pre>")]
    [InlineData("a \\{{value}} b", "<p>a {{value}} b</p>")]
    [InlineData("a \\{{value \"x\" .y}}", "<p>a {{value “x” .y}}</p>")]
    [InlineData("a {{! hidden }}b", "<p>a b</p>")]
    [InlineData("{{plain \"*x* [y](z) `c`\"}}", "<p>*x* [y](z) `c`</p>")]
    public void Code_and_escapes_are_left_alone(string markdown, string html) => pages.Html(markdown).Trim().ShouldBe(html);

    // _ stands for a no-break space.
    [Theory]
    [InlineData("on 24\nFebruary 2022", "<p>on 24_February_2022</p>")]
    [InlineData("on *24* February\n2022", "<p>on <em>24</em>_February_2022</p>")]
    [InlineData("on 24\\\nFebruary", "<p>on 24<br />\nFebruary</p>")]
    [InlineData(
        "see [RR-1253](https://other.example/).",
        "<p>see <a href=\"https://other.example/\"><span class=\"unbroken\">RR-1253</span></a>.</p>"
    )]
    [InlineData("see RR-*1253*, `RR-1253`", "<p>see RR-<em>1253</em>, <code>RR-1253</code></p>")]
    public void A_date_and_the_number_of_a_report_stay_on_one_line(string markdown, string html) =>
        pages.Html(markdown).Trim().Replace('\u00a0', '_').ShouldBe(html);

    [Theory]
    [InlineData("אזהרה בעברית, NATO.", "<p dir=\"rtl\">אזהרה בעברית, NATO.</p>")]
    [InlineData("The word שלום is Hebrew.", "<p>The word שלום is Hebrew.</p>")]
    [InlineData("שלום means peace in Hebrew.", "<p>שלום means peace in Hebrew.</p>")]
    [InlineData("## تحذير {#left}", "<h2 id=\"left\" dir=\"rtl\">تحذير</h2>")]
    [InlineData("- تحذير\n- ثان", "<ul dir=\"rtl\">\n<li>تحذير</li>\n<li>ثان</li>\n</ul>")]
    [InlineData("- a longer one in English\n- تحذير", "<ul>\n<li>a longer one in English</li>\n<li dir=\"rtl\">تحذير</li>\n</ul>")]
    [InlineData("> تحذير", "<blockquote dir=\"rtl\">\n<p>تحذير</p>\n</blockquote>")]
    [InlineData("`تحذير`", "<p><code>تحذير</code></p>")]
    [InlineData("{dir=auto}\nتحذير", "<p dir=\"auto\">تحذير</p>")]
    public void A_text_that_runs_the_other_way_has_a_direction_of_its_own(string markdown, string html) =>
        pages.Html(markdown).Trim().ShouldBe(html);

    [Fact]
    public void What_stays_on_one_line_is_searched_as_it_was_typed() =>
        pages.Render("## RR-1253 of 5 May 2016").Toc.ShouldBe([new TocEntry(2, "rr-1253-of-5-may-2016", "RR-1253 of 5 May 2016")]);

    [Fact]
    public void A_value_links_to_its_row_and_its_note() =>
        pages
            .Html($"x {Troops}")
            .Trim()
            .ShouldBe(
                """<p>x <data class="value value-doubt" value="65000"><a href="/report/data/troops/#row-2010" data-note="value-1">about 65,000 troops</a></data></p>"""
            );

    [Fact]
    public void A_value_written_twice_has_one_note()
    {
        var page = pages.Render($"x {Troops} y {Troops}");
        System.Text.RegularExpressions.Regex.Count(page.Notes, "popover").ShouldBe(1);
    }

    [Fact]
    public void Within_a_link_a_value_is_no_link() =>
        pages
            .Html($"[x {Troops}](shield/index.md)")
            .Trim()
            .ShouldBe(
                """<p><a href="/report/shield/">x <data class="value value-doubt" value="65000">about 65,000 troops</data></a></p>"""
            );

    [Fact]
    public void Calls_stand_in_tables_lists_and_headings()
    {
        pages
            .Html($"| a | b |\n|---|--:|\n| {Troops} | {{{{plain \"|\"}}}} |")
            .ShouldContain("<td class=\"align-right\" data-label=\"b\">|</td>");
        pages.Html($"- {Troops}\n- {Troops}").ShouldContain("<li><data");
        pages.Html($"## There were {Troops} left {{#left}}").ShouldContain("<h2 id=\"left\">There were <data");
    }

    [Fact]
    public void The_id_of_a_heading_does_not_hang_on_the_data()
    {
        var page = pages.Render($"## {Troops} & *more* `code`\n\n### More\n\n## More\n\n#### Deep");
        page.Toc.ShouldBe([
            new TocEntry(2, "more", "About 65,000 troops & more code"),
            new TocEntry(3, "more-2", "More"),
            new TocEntry(2, "more-3", "More"),
        ]);
    }

    [Fact]
    public void Blocks_are_not_wrapped_in_paragraphs()
    {
        var html = pages.Html("{{chart \"troops\"}}\n\n{{table \"efp\"}}\n{{timeline \"efp\" what=host}}");
        html.ShouldStartWith("<figure");
        html.ShouldNotContain("<p><figure");
        html.ShouldNotContain("<p><div");
        html.ShouldNotContain("<p><ol");
    }

    [Fact]
    public void A_chart_stands_on_a_page_once()
    {
        pages.Render("{{chart \"troops\"}}\n\n{{chart \"troops\"}}");
        pages.Faults.ShouldBe(["PAGE034 6:1"]);
    }

    [Fact]
    public void Notes_are_numbered_as_the_text_refers_to_them()
    {
        var page = pages.Render(
            "A{{cite \"lsm\"}} b[^f]{{cite \"rutland\"}} c{{cite \"lsm\"}}.\n\n[^f]: Foot{{cite \"dmdc\"}} with {{plain \"12\"}}.\n"
        );
        pages.Messages.ShouldBeEmpty();
        Golden.Match(page.Html + page.Notes, "html");
        page.Uses.Sources.ShouldBe(["dmdc", "lsm", "rutland"]);
    }

    [Fact]
    public void Callouts_containers_and_attributes_are_there() =>
        Golden.Match(
            pages.Html(
                "> [!NOTE]\n> Mind *this*.\n\n::: aside\nIn a box.\n:::\n\n{.lead}\nFirst words.\n\nTerm\n:   Definition\n\nH~2~O x^2^ "
                    + "-- \"quoted\" it's..."
            ),
            "html"
        );

    [Theory]
    [InlineData("\"**Bold** part\", and '*it*': \"[a link](https://other.example/)\".", "“Bold part”, and ‘it’: “a link”.")]
    [InlineData("\"`code`\" and \"<b>tag</b>\" and `\"straight\"`", "“code” and “tag” and \"straight\"")]
    [InlineData("\"{{plain \"12\"}}\"{{cite \"lsm\"}}, ({{plain \"12\"}})'s", "“12”1, (12)’s")]
    [InlineData("\\\"meant so\\\" and &quot;so&quot;", "\"meant so\" and \"so\"")]
    public void Quotation_marks_are_told_by_the_words_around_them(string markdown, string text)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(pages.Html(markdown));
        page.QuerySelector("p")!.TextContent.ShouldBe(text);
    }

    [Theory]
    [InlineData("[x](shield/index.md)", "/report/shield/")]
    [InlineData("[x](./shield/index.md#part)", "/report/shield/#part")]
    [InlineData("[x](/shield/)", "/report/shield/")]
    [InlineData("[x](/data/troops/#row-2010)", "/report/data/troops/#row-2010")]
    [InlineData("[x](/charts/troops.svg)", "/report/charts/troops.svg")]
    [InlineData("[x](#here)", "#here")]
    [InlineData("[x](https://example.com/a.md)", "https://example.com/a.md")]
    [InlineData("[x](mailto:a@example.com)", "mailto:a@example.com")]
    [InlineData("[x][r]\n\n[r]: shield/index.md", "/report/shield/")]
    public void Links_lead_to_addresses_under_the_base_path(string markdown, string href) =>
        pages.Html(markdown).ShouldContain($"href=\"{href}\"");

    [Theory]
    [InlineData("a [x](sheild/index.md)", "PAGE044 4:7")]
    [InlineData("a [x](../outside.md)", "PAGE044 4:7")]
    [InlineData("a [x](/nowhere/)", "PAGE044 4:7")]
    [InlineData("a [x](nothing.pdf)", "PAGE045 4:7")]
    [InlineData("a [x](../../secret.txt)", "PAGE045 4:7")]
    [InlineData("a [x](javascript:alert)", "PAGE042 4:7")]
    [InlineData("a [x](JaVaScRiPt:alert)", "PAGE042 4:7")]
    [InlineData("a [x](data:text/html,x)", "PAGE042 4:7")]
    [InlineData("a <javascript:alert>", "PAGE042 4:3")]
    [InlineData("a ![](shield/x.png)", "PAGE041 4:3")]
    [InlineData("a <b onclick=\"x()\">c</b>", "PAGE042 4:6")]
    [InlineData("<div>\n<script>x</script>\n</div>", "PAGE042 5:1")]
    [InlineData("<p STYLE='color:red'>x</p>", "PAGE042 4:4")]
    [InlineData("*x*{onclick=y}", "PAGE042 4:1")]
    [InlineData("<div>\n{{chart \"troops\"}}\n</div>", "PAGE043 5:1")]
    [InlineData("# Title", "PAGE046 4:1")]
    public void What_cannot_work_is_reported_at_its_place(string markdown, string fault)
    {
        pages.Render(markdown);
        pages.Faults.ShouldContain(fault);
    }

    [Theory]
    [InlineData("a[^x] b", "PAGE049 4:2")]
    [InlineData("> *a[^x]* b", "PAGE049 4:5")]
    [InlineData("- a[^x]\n  [^x]: note", "PAGE049 4:4", "PAGE049 5:3")]
    [InlineData("a[^x]\n\n[^x]: note\n[^y]: other [^z]", "PAGE051 7:1", "PAGE049 7:13")]
    [InlineData("a[^x]\n\n[^x]: note\n\n[^X]: again", "PAGE050 8:1")]
    [InlineData("a\n\n[^x]: note\n\n[^x]: again", "PAGE051 6:1", "PAGE050 8:1")]
    [InlineData("a \\[^x] `[^x]` [^x](#a) x^2^ [^]")]
    public void Footnotes_that_readers_would_not_see_are_reported(string markdown, params string[] faults)
    {
        pages.Render(markdown);
        pages.Faults.ShouldBe(faults);
    }

    [Theory]
    [InlineData("a[^coutn] b[^count]\n\n[^count]: note", "did you mean '[^count]'?")]
    [InlineData("a[^1] b[^2]\n\n[^2]: note", "write it in a paragraph of its own, not indented: '[^1]: …'")]
    public void A_footnote_of_nearly_that_name_is_named(string markdown, string hint)
    {
        pages.Render(markdown);
        pages.Bag.Sorted().ShouldHaveSingleItem().Hint.ShouldBe(hint);
    }

    [Fact]
    public void A_reference_to_no_footnote_stays_as_it_is_written() =>
        pages.Render("a[^x] b[^y]").Html.Trim().ShouldBe("<p>a[^x] b[^y]</p>");

    [Theory]
    [InlineData("[x](draft.md)", "PAGE052 4:5")]
    [InlineData("[x](/draft/#part)", "PAGE052 4:5")]
    [InlineData("[x](/deep)", "PAGE052 4:5")]
    [InlineData("[x](_notes.md)", "PAGE053 4:5")]
    [InlineData("[x](/_notes/)", "PAGE053 4:5")]
    [InlineData("[x](_more/index.md)", "PAGE053 4:5")]
    [InlineData("[x](/_more/)", "PAGE053 4:5")]
    [InlineData("[x](_none.md)", "PAGE044 4:5")]
    public void A_link_to_a_page_that_is_not_published_says_so(string markdown, string fault)
    {
        pages.Write("draft.md", "---\ntitle: A draft\ndraft: true\n---\n");
        pages.Write("deep/index.md", "---\ntitle: A deep draft\ndraft: true\n---\n");
        pages.Write("_notes.md", "Notes");
        pages.Write("_more/index.md", "More");
        pages.Render(markdown);
        pages.Faults.ShouldBe([fault]);
    }

    [Theory]
    [InlineData("![x](https://example.com/x.png)", "PAGE054 4:6")]
    [InlineData("![x](//example.com/x.png)", "PAGE054 4:6")]
    [InlineData("![x][r]\n\n[r]: http://example.com/x.png", "PAGE054 6:6")]
    [InlineData("a <img alt='' src=\"https://example.com/x.png\"> b", "PAGE054 4:20")]
    [InlineData("> <picture>\n> <img alt=\"\" src=//example.com/x.png>\n> </picture>", "PAGE054 5:19")]
    [InlineData("<picture><source srcset=\"/x.png 1x, https://example.com/y.png 2x\"></picture>", "PAGE054 4:37")]
    [InlineData("<svg><image href='https://example.com/x.png'/></svg>", "PAGE054 4:19")]
    [InlineData("<video src=\"https://example.com/x.mp4\"></video>", "PAGE042 4:1")]
    [InlineData("<audio src=\"x.mp3\"></audio>", "PAGE042 4:1")]
    [InlineData("<iframe src=\"https://example.com/\"></iframe>", "PAGE042 4:1")]
    [InlineData("<form action=\"https://example.com/\"><input></form>", "PAGE042 4:1")]
    [InlineData("> <form>\n> <p onclick=x>y</p></form>", "PAGE042 4:3", "PAGE042 5:6")]
    [InlineData("- <embed src=x>", "PAGE042 4:3")]
    [InlineData("a <object data=x></object>", "PAGE042 4:3")]
    [InlineData("a <a href=\"JavaScript:x()\">b</a>", "PAGE042 4:12")]
    [InlineData("a <a href=\"https://example.com/\">javascript: b</a>")]
    [InlineData("<!-- <script>x</script> style=x -->")]
    [InlineData("a <img alt='' src='data:image/png;base64,AAAA'> [x](https://example.com/x.png)")]
    [InlineData("![x](https://example.org/x.png)")]
    public void What_the_policy_of_pages_disables_is_reported_once(string markdown, params string[] faults)
    {
        pages.Render(markdown);
        pages.Faults.ShouldBe(faults);
    }

    [Theory]
    [InlineData("a\n\n<!-- b\n\nc", "PAGE055 6:1")]
    [InlineData("> <div>\n> <!-- b\n> </div>\n\nc", "PAGE055 4:3", "PAGE055 5:3")]
    [InlineData("<div>\n\na\n\n<div>b</div>\n\nc", "PAGE055 4:1")]
    [InlineData("<div>\n<span>\n</div>\n\na", "PAGE055 5:1")]
    [InlineData("a <b>c *d*", "PAGE055 4:3")]
    [InlineData("- a <name> b", "PAGE055 4:5")]
    [InlineData("<div class=\"a\n\nb", "PAGE055 4:1")]
    [InlineData("<div/>\n\nb", "PAGE055 4:1")]
    [InlineData("a\n\n</div>\n\nb </b>", "PAGE056 6:1", "PAGE056 8:3")]
    [InlineData("<p/a>x</p>\n\n<ul><li>a</ul>\n</li>", "PAGE056 4:7", "PAGE056 7:1")]
    [InlineData("<div title=\"a > b\">\n\n*a* <b>c</b><br><br/>\n\n</DIV>\n<!-- <div> --><!--> b")]
    [InlineData("<ul><li>a<li>b</ul>\n\n<p>\n\na\n\n</p>\n\n<svg><path d=\"\"/><g><use/></g></svg>")]
    public void Html_that_takes_in_the_rest_of_the_page_is_reported_where_it_opens(string markdown, params string[] faults)
    {
        pages.Render(markdown);
        pages.Faults.ShouldBe(faults);
    }

    [Fact]
    public void Html_nested_beyond_reason_is_one_fault()
    {
        pages.Render(string.Concat(Enumerable.Repeat("<div>\n", 600)) + string.Concat(Enumerable.Repeat("</div>\n", 600)));
        pages.Faults.ShouldBe(["PAGE048 503:1"]);
    }

    [Theory]
    [InlineData("[x]({{plain \"a\"}})", "PAGE057 4:5")]
    [InlineData("> [x](https://example.com/{{plain \"a\"}}/b)", "PAGE057 4:27")]
    [InlineData("![x](<{{plain \"a\"}}.png>)", "PAGE057 4:6")]
    [InlineData("[x](https://example.com/{{a}})", "PAGE057 4:5")]
    [InlineData("<https://example.com/{{a}}>", "PAGE057 4:1")]
    [InlineData("[{{plain \"a\"}}](shield/index.md){{plain \"b\"}} [x] ({{plain \"c\"}})")]
    public void A_call_in_an_address_is_reported_at_its_place(string markdown, params string[] faults)
    {
        pages.Render(markdown);
        pages.Faults.ShouldBe(faults);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE0")]
    [InlineData("474946383961")]
    [InlineData("52494646000000005745425056")]
    [InlineData("0000001C6674797061766966000000")]
    [InlineData("3C7376672F3E")]
    [InlineData("", "PAGE058 4:6")]
    [InlineData("3C68746D6C3E", "PAGE058 4:6")]
    [InlineData("255044462D", "PAGE058 4:6")]
    public void A_file_that_is_no_picture_is_not_shown_as_one(string bytes, params string[] faults)
    {
        pages.Write("x.png", Convert.FromHexString(bytes));
        pages.Render("![x](x.png) [y](x.png)");
        pages.Faults.ShouldBe(faults);
    }

    [Fact]
    public void What_the_policy_disables_in_a_text_of_yaml_is_reported_too()
    {
        pages.Write(
            "claims.yaml",
            File.ReadAllText(Path.Combine(pages.Folder, "claims.yaml"))
                .Replace("Not what", "![x](https://example.com/x.png) [y](javascript:z) Not what", StringComparison.Ordinal)
        );
        pages.Html("a");
        pages.Render("{{claim \"seventy-two\"}}");
        pages.Faults.ShouldBe(["PAGE054 11:10", "PAGE042 11:41"]);
    }

    [Fact]
    public void An_image_of_the_input_goes_with_the_page()
    {
        pages.Write("shield/map.png", Png);
        var page = pages.RenderFile("---\ntitle: T\n---\n![A map](../shield/map.png)", "shield/more.md");
        pages.Messages.ShouldBeEmpty();
        page.Html.ShouldContain("<img src=\"/report/shield/map.png\" alt=\"A map\" />");
        page.Files.Select(f => f.Name).ShouldBe(["shield/map.png"]);
    }

    [Theory]
    [InlineData("> quoted\n> {{cite \"nope\"}}", "PAGE031 5:10")]
    [InlineData("- a\n\n  - b\n\n    {{cite \"nope\"}}", "PAGE031 8:12")]
    [InlineData("a **b {{cite \"nope\"}}** c", "PAGE031 4:14")]
    [InlineData("a\tb {{cite \"nope\"}}", "PAGE031 4:12")]
    [InlineData("| a | b |\n|---|---|\n| c | {{cite \"nope\"}} |", "PAGE031 6:14")]
    [InlineData("a[^1]\n\n[^1]: b {{cite \"nope\"}}", "PAGE031 6:16")]
    [InlineData("a\n===\n\n{{cite\n\"nope\"}}", "PAGE031 8:1")]
    [InlineData("ÄÖ 👍 {{cite \"nope\"}}", "PAGE031 4:14")]
    public void Places_are_exact_wherever_a_call_stands(string markdown, string fault)
    {
        pages.Render(markdown);
        pages.Faults.ShouldContain(fault);
    }

    [Fact]
    public void Windows_line_ends_do_not_shift_places()
    {
        pages.RenderFile("---\r\ntitle: T\r\n---\r\n\r\na\r\nb {{cite \"nope\"}}\r\n");
        pages.Faults.ShouldBe(["PAGE031 6:10"]);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    public void Nesting_beyond_reason_is_a_fault_and_no_crash(string opening)
    {
        pages.Render(new System.Text.StringBuilder().Insert(0, opening, 20_000) + "x");
        pages.Bag.Sorted().ShouldAllBe(d => d.Code == "PAGE048");
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> ")]
    public void No_tree_of_blocks_is_made_deeper_than_a_page_may_be(string opening)
    {
        var staircase = string.Concat(
            Enumerable
                .Range(0, 200)
                .Select(depth =>
                    (opening == "> " ? string.Concat(Enumerable.Repeat(opening, depth)) : new string(' ', depth * opening.Length))
                    + opening
                    + "a\n"
                )
        );

        // Three levels above the limit of 100: a list opens together with its item, and a block of text together with its inline content.
        MarkdownDepth.FirstBelow(Markdig.Markdown.Parse(staircase, PageMarkdown.Pipeline), deepest: 103).ShouldBeNull();
    }

    [Fact]
    public void A_list_nested_beyond_reason_is_reported_at_its_first_block_that_is_too_deep()
    {
        pages.Render(string.Concat(Enumerable.Range(0, 60).Select(depth => new string(' ', depth * 2) + "- a\n")));
        pages.Faults.ShouldBe(["PAGE048 53:101"]);
    }

    [Fact]
    public void Whatever_an_editor_types_is_rendered_or_reported() =>
        Gen.Int[0, Fragments.Length - 1]
            .Array[0, 30]
            .Select(chosen => chosen.Select(i => Fragments[i]))
            .Sample(
                fragments =>
                {
                    using var fixture = new PageFixture();
                    var text = string.Concat(fragments);
                    fixture.Render(text);
                    return fixture.Bag.Sorted().All(d => d.Position.Line <= text.Split('\n').Length + 3);
                },
                iter: 60,
                threads: 1
            );

    private static readonly string[] Fragments =
    [
        Troops,
        "{{",
        "}}",
        "{",
        "}",
        "{{value",
        "{{chart \"troops\"}}",
        "{{cite \"lsm\"}}",
        "\"",
        "'",
        "\\",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "# ",
        "## ",
        "| a | b |\n|---|---|\n",
        "[^1]",
        "[^1]: ",
        "[x](",
        ")",
        "![",
        "](y.md)",
        "<b ",
        "<script>",
        "*",
        "_",
        "~",
        "^",
        ":::",
        "5,000",
        "{#id}",
        "{.c}",
        "\t",
        "é",
        "😀",
        "> [!NOTE]\n",
        "&amp;",
        "&#0;",
    ];

    [Fact]
    public void Uses_are_remembered_for_links_back()
    {
        var uses = pages.Render($"{Troops} {{{{term \"afloat\"}}}}\n\n{{{{claim \"seventy-two\"}}}}\n\n{{{{chart \"troops\"}}}}").Uses;
        uses.Datasets.ShouldBe(["efp", "troops"]);
        uses.Charts.ShouldBe(["troops"]);
        uses.Claims.ShouldBe(["seventy-two"]);
        uses.Sources.ShouldBe(["dmdc", "lsm", "rutland"]);
        uses.Terms.ShouldBe(["afloat"]);
        uses.Rows.ShouldBe([("efp", "row-estonia"), ("troops", "row-2010")]);
    }

    [Fact]
    public void Title_and_description_are_bound_as_plain_text()
    {
        var page = pages.RenderFile(
            "---\ntitle: Only {{value \"troops\" \"troops\" year=2010}} & less\ndescription: >-\n  It was\n  {{value \"troops\" "
                + "\"troops\" year=1985}}\n  {{cite \"nope\"}}.\n---\n"
        );
        page.Title.ShouldBe("Only about 65,000 troops & less");
        page.Description.ShouldBe("It was over 300,000 troops .");
        pages.Faults.ShouldBe(["PAGE031 6:10"]);
    }

    public void Dispose() => pages.Dispose();
}
