using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Report.Diagnostics;
using Report.Site;

namespace Report.Tests.Site;

public sealed partial class SiteBuilderTests : IDisposable
{
    private readonly SmallReport report = new();

    [Fact]
    public void Links_and_pictures_of_a_claim_are_found_from_the_file_of_claims()
    {
        WriteClaimThat("Shown in [the second](chapters/second.md) and ![A dot](dot.png).");
        report.Write("dot.png", "x");
        File.WriteAllBytes(
            Path.Combine(report.Options().Input, "dot.png"),
            Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
        );

        var files = report.Make("https://example.org/base/");

        files.Keys.ShouldContain("dot.png");
        foreach (var page in new[] { "claims/many-troops/index.html", "chapters/third/index.html" })
        {
            files[page].ShouldContain("href=\"/base/chapters/second/\"");
            files[page].ShouldContain("src=\"/base/dot.png\"");
        }
    }

    [Fact]
    public void A_link_of_a_claim_that_leads_nowhere_is_one_fault_where_it_is_written()
    {
        WriteClaimThat("Shown in [the second](nowhere.md).");

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Rule.ShouldBe(Report.Diagnostics.Rules.PageRules.NoPage);
        fault.Position.File.ShouldEndWith("claims.yaml");
        (fault.Position.Line, fault.Position.Column, fault.Position.Length).ShouldBe((6, 38, 10));
    }

    /// <summary>Writes a claim with this explanation, and a page in a folder that shows the claim too.</summary>
    private void WriteClaimThat(string explanation)
    {
        report.Write(
            "claims.yaml",
            "many-troops:\n  title: Many troops\n  quote: There were many.\n  source: paper\n  verdict: unverified\n  explanation: "
                + $"{explanation}"
        );
        report.Write("chapters/second.md", "---\ntitle: Another\ndescription: Of it.\n---\n\nWords.");
        report.Write("chapters/third.md", "---\ntitle: Yet another\ndescription: Of it too.\n---\n\n{{claim \"many-troops\"}}");
    }

    [Fact]
    public void A_report_has_all_the_pages_and_files_that_its_readers_count_on()
    {
        var paths = report.Make().Keys.Where(p => !p.StartsWith("assets/", StringComparison.Ordinal));

        paths.ShouldBe(
            [
                ".nojekyll",
                "404.html",
                "index.html",
                "first/index.html",
                "second/index.html",
                "old-first/index.html",
                "charts/index.html",
                "charts/troops/index.html",
                "charts/troops/embed/index.html",
                "charts/troops/card.png",
                "charts/troops.svg",
                "charts/troops.png",
                "charts/troops.csv",
                "charts/troops.json",
                "charts/troops/oembed.json",
                "data/index.html",
                "data/troops/index.html",
                "data/troops.csv",
                "data/troops.json",
                "datapackage.json",
                "claims/index.html",
                "claims/many-troops/index.html",
                "sources/index.html",
                "glossary/index.html",
                "corrections/index.html",
                "search.json",
                "feed.xml",
                "corrections.xml",
                "sitemap.xml",
                "robots.txt",
                "favicon.svg",
                "embed.js",
                "llms.txt",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Corrections_of_one_day_and_title_and_a_section_called_notes_have_addresses_of_their_own()
    {
        report.Write(
            "corrections.yaml",
            """
            - { date: 2025-08-01, title: A slip, what: This was wrong., datasets: [troops] }
            - { date: 2025-08-01, title: A slip, what: That was wrong., datasets: [troops] }
            - { date: 2025-08-01, title: "///", what: And this., datasets: [troops] }
            """
        );
        report.Write(
            "second.md",
            "---\ntitle: The second chapter\ndescription: What follows.\norder: 2\n---\n\n## Notes\n\nA word{{cite \"paper\"}}.\n"
        );

        var site = report.Make();

        AnchorsOf(site["corrections/index.html"]).ShouldBe(["2025-08-01-a-slip", "2025-08-01-a-slip-2", "2025-08-01"]);
        site["corrections.xml"].ShouldContain("#2025-08-01-a-slip-2");
        site["second/index.html"].ShouldContain("<h2 id=\"notes-2\"");

        static IEnumerable<string> AnchorsOf(string html) => Regex.Matches(html, "<li id=\"([^\"]+)\"").Select(m => m.Groups[1].Value);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/my-report/")]
    [InlineData("https://example.org/a/b/")]
    [InlineData("https://example.org/my%20r%C3%A9port/")]
    public void Every_link_works_below_any_address(string address)
    {
        var site = report.Make(address);
        var root = new Uri(address).AbsolutePath;

        foreach (var (path, html) in site.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match link in Link().Matches(html))
            {
                var target = new Uri(new Uri(address + path), link.Groups[1].Value);
                if (target.Host == "example.org")
                {
                    target.AbsolutePath.ShouldStartWith(root, customMessage: path);
                    var file = target.AbsolutePath[root.Length..];
                    site.Keys.ShouldContain(file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file, path);
                }
            }
        }
    }

    [Fact]
    public void Two_builds_are_the_same_to_the_byte_whatever_the_folder_the_culture_and_the_time_zone()
    {
        using var elsewhere = new SmallReport();
        var here = report.Bytes();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture.DateTimeFormat.DateSeparator = "_";
            var there = elsewhere.Bytes();

            there.Keys.ShouldBe(here.Keys);
            here.Where(f => !f.Value.AsSpan().SequenceEqual(there[f.Key])).Select(f => f.Key).ShouldBeEmpty();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_is_written_when_the_input_has_a_fault()
    {
        SiteBuilder.Build(report.Options(), new DiagnosticBag(), stop: TestContext.Current.CancellationToken);
        var before = File.ReadAllText(Path.Combine(report.Output, "index.html"));
        report.Write("first.md", "---\ntitle: First\n---\n\n{{value \"troops\" \"troops\" year=1800}}");
        var bag = new DiagnosticBag();

        SiteBuilder.Build(report.Options(), bag, stop: TestContext.Current.CancellationToken).ShouldBeNull();

        bag.HasErrors.ShouldBeTrue();
        File.ReadAllText(Path.Combine(report.Output, "index.html")).ShouldBe(before);
    }

    [Fact]
    public void A_warning_stops_a_strict_build_alone()
    {
        report.Write("second.md", "---\ntitle: Second\ndescription: More.\n---\n\nThere were 40 of them.");
        var options = report.Options();

        SiteBuilder.Make(options, new DiagnosticBag(), stop: TestContext.Current.CancellationToken).ShouldNotBeNull();
        SiteBuilder.Make(options with { Strict = true }, new DiagnosticBag(), stop: TestContext.Current.CancellationToken).ShouldBeNull();
    }

    [Fact]
    public void Drafts_are_left_out_unless_asked_for()
    {
        report.Write("draft.md", "---\ntitle: A draft\ndescription: Not yet.\ndraft: true\n---\n\nWords.");

        report.Make().Keys.ShouldNotContain("draft/index.html");
        report.Bytes(report.Options() with { Drafts = true }).Keys.ShouldContain("draft/index.html");
    }

    [Fact]
    public void Csv_keeps_the_meaning_of_values_and_starts_no_formula()
    {
        report
            .Make()["data/troops.csv"]
            .ShouldBe(
                string.Join(
                    "\r\n",
                    "year,troops,troops_low,troops_high,troops_qualifier,troops_status,source,note",
                    "1985,300000,300000,,over,A,paper,'=1+1",
                    "1990,290000,290000,290000,exact,A,paper,",
                    "2000,,15000,20000,range,A,paper,",
                    "2005,,,,not published,A,paper,",
                    "2010,65000,65000,65000,about,P,paper,",
                    ""
                )
            );
    }

    [Fact]
    public void A_csv_has_columns_for_doubt_only_where_a_value_needs_them()
    {
        report.Write(
            "data/plain.yaml",
            """
            title: Plain
            source: paper
            fields: [{ name: place, type: category }, { name: day, type: date }, { name: troops, type: quantity }, { name: ships, type: quantity }]
            rows:
              - { place: A, day: 2010-03-01, troops: 5, ships: { value: 7, status: provisional } }
              - { place: B, day: { value: 2011-04-02, status: estimated }, troops: 6, ships: 8 }
            """
        );
        var site = report.Make();

        site["data/plain.csv"]
            .ShouldBe(
                string.Join(
                    "\r\n",
                    "place,day,troops,ships,ships_status,source,note,day.status",
                    "A,2010-03-01,5,7,P,paper,,A",
                    "B,2011-04-02,6,8,A,paper,,E",
                    ""
                )
            );
        var fields = JsonDocument
            .Parse(site["datapackage.json"])
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .Single(r => r.GetProperty("name").GetString() == "plain")
            .GetProperty("schema")
            .GetProperty("fields")
            .EnumerateArray();
        fields
            .Select(f => f.GetProperty("name").GetString())
            .ShouldBe(["place", "day", "troops", "ships", "ships_status", "source", "note", "day.status"]);
    }

    [Fact]
    public void No_heading_of_a_csv_starts_a_formula()
    {
        report.Write(
            "data/odd.yaml",
            "title: Odd\nsource: paper\nfields: [{ name: year, type: year }, { name: \"=1+1\", type: text }]\nrows:\n  - { year: "
                + "2010, \"=1+1\": two }\n"
        );

        report.Make()["data/odd.csv"].ShouldStartWith("year,'=1+1,source,note\r\n");
    }

    [Fact]
    public void The_sources_own_words_stand_in_their_row_and_have_a_column()
    {
        report.Write(
            "data/words.yaml",
            """
            title: Words
            source: paper
            fields: [{ name: year, type: year }, { name: troops, type: quantity }]
            rows:
              - { year: 1990, troops: about 290000, quote: '=some 290,000, "more" or less' }
              - { year: 2000, troops: 15000 }
            """
        );

        var site = report.Make();

        site["data/words.csv"]
            .ShouldBe(
                string.Join(
                    "\r\n",
                    "year,troops,troops_low,troops_high,troops_qualifier,source,note,quote",
                    "1990,290000,290000,290000,about,paper,,\"'=some 290,000, \"\"more\"\" or less\"",
                    "2000,15000,15000,15000,exact,paper,,",
                    ""
                )
            );
        site["data/words/index.html"].ShouldContain("“=some 290,000, ‘more’ or less”");
        site["datapackage.json"].ShouldContain("\"name\": \"quote\"");
    }

    [Fact]
    public void Json_keeps_the_meaning_of_values()
    {
        using var json = JsonDocument.Parse(report.Make()["data/troops.json"]);
        var columns = json.RootElement.GetProperty("columns");

        columns.GetProperty("#anchor")[0].GetString().ShouldBe("row-1985");
        columns.GetProperty("troops_low")[0].GetInt32().ShouldBe(300000);
        columns.GetProperty("troops_high")[0].ValueKind.ShouldBe(JsonValueKind.Null);
        columns.GetProperty("troops_qualifier")[0].GetString().ShouldBe("over");
    }

    [Fact]
    public void The_data_package_names_files_that_are_there_with_their_sizes()
    {
        var files = report.Bytes();
        using var package = JsonDocument.Parse(files["datapackage.json"]);

        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var file = files[resource.GetProperty("path").GetString()!];
            resource.GetProperty("bytes").GetInt32().ShouldBe(file.Length);
            var columns = System.Text.Encoding.UTF8.GetString(file).Split("\r\n")[0].Split(',');
            resource
                .GetProperty("schema")
                .GetProperty("fields")
                .EnumerateArray()
                .Select(f => f.GetProperty("name").GetString())
                .ShouldBe(columns);
        }
    }

    [Fact]
    public void Dates_come_from_the_data_and_never_from_the_clock()
    {
        var site = report.Make();
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var dates = XDocument
            .Parse(site["sitemap.xml"])
            .Descendants(sitemap + "url")
            .ToDictionary(u => u.Element(sitemap + "loc")!.Value, u => u.Element(sitemap + "lastmod")?.Value);

        dates["https://example.org/second/"].ShouldBe("2025-08-01");
        dates["https://example.org/first/"].ShouldBe("2025-09-01");
        dates["https://example.org/charts/"].ShouldBeNull();
        dates.Keys.ShouldNotContain("https://example.org/charts/troops/embed/");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XDocument.Parse(site["feed.xml"]).Root!.Element(atom + "updated")!.Value.ShouldBe("2025-09-01T00:00:00Z");
    }

    [Fact]
    public void Structured_data_says_what_each_page_is()
    {
        var site = report.Make();

        LinkedData(site["first/index.html"]).GetProperty("@type").GetString().ShouldBe("NewsArticle");
        LinkedData(site["data/troops/index.html"]).GetProperty("temporalCoverage").GetString().ShouldBe("1985/2010");
        var review = LinkedData(site["claims/many-troops/index.html"]);
        review.GetProperty("@type").GetString().ShouldBe("ClaimReview");
        review.GetProperty("reviewRating").GetProperty("alternateName").GetString().ShouldBe("Imprecise");
    }

    [Fact]
    public void A_dataset_without_rows_is_published()
    {
        report.Write(
            "data/later.yaml",
            "title: Later\ndescription: Not counted yet.\nsource: paper\nfields: [{ name: year, type: year }, { name: troops, type: "
                + "quantity }]\nrows: []"
        );

        var site = report.Make();

        site["data/later.csv"].ShouldBe("year,troops,source,note\r\n");
        site["data/later/index.html"].ShouldContain("Not counted yet.");
    }

    [Fact]
    public void A_dataset_without_rows_that_charts_claims_and_pages_need_is_one_fault()
    {
        report.Write(
            "data/troops.yaml",
            "title: Troops\nsource: paper\nfields: [{ name: year, type: year }, { name: troops, type: quantity }]\nrows: []"
        );

        report.Faults().Select(fault => (fault.Code, fault.Position.Line)).ShouldBe([("DATA044", 4)]);
    }

    [Theory]
    [InlineData("Reading the input")]
    [InlineData("Writing the site")]
    public void A_build_that_is_stopped_leaves_the_old_site_and_nothing_beside_it(string during)
    {
        SiteBuilder.Build(report.Options(), new DiagnosticBag(), stop: TestContext.Current.CancellationToken).ShouldNotBeNull();
        report.Write("second.md", "---\ntitle: Another\ndescription: Another.\norder: 2\n---\n\nOther words.\n");
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => SiteBuilder.Build(report.Options(), new DiagnosticBag(), Stop, stop.Token));

        Directory
            .EnumerateFileSystemEntries(Path.GetDirectoryName(report.Output)!)
            .Select(Path.GetFileName)
            .ShouldBe(["input", "output"], ignoreOrder: true);
        File.ReadAllText(Path.Combine(report.Output, "second", "index.html")).ShouldNotContain("Other words.");

        void Stop(string step)
        {
            if (step == during)
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    public void A_footnote_of_a_claim_is_written_out_wherever_the_claim_stands()
    {
        report.Write(
            "claims.yaml",
            """
            many-troops:
              title: There were over 300,000 troops
              quote: The U.S. placed over 300,000 troops in Europe.
              source: paper
              record: [{ text: The count., source: paper }]
              verdict: imprecise
              explanation: |
                Not quite.[^why]

                [^why]: It was {{value "troops" "troops" year=2010}} in *September*{{cite "paper"}}.
            """
        );
        var site = report.Make();

        foreach (var page in new[] { "claims/many-troops/index.html", "first/index.html" })
        {
            site[page].ShouldContain("in <em>September</em><sup class=\"note-ref\">", customMessage: page);
        }
    }

    [Fact]
    public void Text_of_the_input_cannot_end_an_element_or_start_a_script()
    {
        report.Write(
            "site.yaml",
            """
            title: "</title><script>alert('x')</script>"
            description: "</script><img src=x onerror=alert('x')>"
            url: https://example.org/
            language: en
            date: 2025-09-01
            """
        );
        var site = report.Make();

        foreach (var (path, html) in site.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            html.ShouldNotContain("<script>", customMessage: path);
            html.ShouldNotContain("<img src=x", customMessage: path);
        }
    }

    [Fact]
    public void A_former_address_leads_on_and_is_kept_from_search_engines()
    {
        var html = report.Make("https://example.org/base/")["old-first/index.html"];

        html.ShouldContain("content=\"0; url=/base/first/\"");
        html.ShouldContain("noindex");
    }

    [Fact]
    public void Two_things_in_one_place_are_reported_where_the_second_was_asked_for()
    {
        report.Write("second.md", "---\ntitle: Second\ndescription: More.\nredirect_from: /first/\n---\n\nWords.");

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Code.ShouldBe("SITE102");
        fault.Position.File.ShouldEndWith("second.md");
        fault.Position.Line.ShouldBe(4);
    }

    [Theory]
    [InlineData("second.md", "---\ntitle: Second\ndescription: More.\nredirect_from: /feed.xml/\n---\n\nWords.", 4)]
    [InlineData("feed.xml.md", "---\ntitle: Third\ndescription: More.\n---\n\nWords.", 2)]
    public void A_page_that_makes_a_folder_of_a_file_is_reported_where_it_was_asked_for(string name, string text, int line)
    {
        report.Write(name, text);

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Code.ShouldBe("SITE107");
        fault.Position.File.ShouldEndWith(name);
        fault.Position.Line.ShouldBe(line);
        fault.Message.ShouldContain("'/feed.xml'");
        fault.Message.ShouldContain("'/feed.xml/index.html'");
    }

    [Fact]
    public void A_file_in_the_way_of_pages_is_reported_where_it_was_asked_for()
    {
        var bag = new DiagnosticBag();
        var asked = new Position("input/index.md", 7, 1);

        OutputFiles.Gather(
            [OutputFile.Text("charts/a/index.html", ""), OutputFile.Text("charts/index.html", ""), OutputFile.Text("Charts", "", asked)],
            bag
        );

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, fault.Position).ShouldBe(("SITE107", asked));
    }

    [Theory]
    [InlineData("data/con/index.html", "con")]
    [InlineData("AUX.txt", "AUX.txt")]
    [InlineData("files/lpt9.tar.gz", "lpt9.tar.gz")]
    [InlineData("files/nul .txt", "nul .txt")]
    [InlineData("a:b.txt", "a:b.txt")]
    [InlineData("what?.pdf", "what?.pdf")]
    [InlineData("end./x.txt", "end.")]
    [InlineData("end /x.txt", "end ")]
    [InlineData("a\tb.txt", "a\tb.txt")]
    public void A_name_that_some_disk_refuses_is_told_once_where_it_comes_from(string path, string part)
    {
        var bag = new DiagnosticBag();
        var asked = new Position("input/data/con.yaml", 1, 1);

        OutputFiles.Gather([OutputFile.Text(path, "", asked), OutputFile.Text("also/" + path, "", asked)], bag);

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, fault.Position).ShouldBe(("SITE109", asked));
        fault.Message.ShouldContain($"'{part}'");
    }

    [Theory]
    [InlineData(".well-known/security.txt")]
    [InlineData("console/index.html")]
    [InlineData("com10.txt")]
    [InlineData("Prices 50% off, #1.pdf")]
    [InlineData("über/日本.pdf")]
    public void A_name_that_every_disk_takes_is_no_fault(string path)
    {
        var bag = new DiagnosticBag();

        OutputFiles.Gather([OutputFile.Text(path, "")], bag).ShouldHaveSingleItem();

        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void A_name_may_be_255_bytes_long_and_a_path_180_characters()
    {
        var bytes = new string('ü', 127);
        var characters = new string('a', 100) + "/" + new string('b', 79);

        CodesOf(bytes + "a").ShouldBeEmpty();
        CodesOf(bytes + "aa").ShouldBe(["SITE109"]);
        CodesOf(characters).ShouldBeEmpty();
        CodesOf(characters + "b").ShouldBe(["SITE110"]);

        static IEnumerable<string> CodesOf(string path)
        {
            var bag = new DiagnosticBag();
            OutputFiles.Gather([OutputFile.Text(path, "")], bag);
            return bag.Sorted().Select(fault => fault.Code);
        }
    }

    [Theory]
    [InlineData("site.yaml", "title: Small report", 1)]
    [InlineData("claims.yaml", "  title: There were over 300,000 troops", 2)]
    [InlineData("data/troops.yaml", "title: Troops in Europe", 1)]
    [InlineData("charts/troops.yaml", "title: The troops left", 1)]
    [InlineData("second.md", "title: The second chapter", 2)]
    public void A_title_needs_words(string name, string title, int line)
    {
        var path = Path.Combine(report.Options().Input, name);
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace(title, title[..(title.IndexOf(':', StringComparison.Ordinal) + 1)] + " \"  \"", StringComparison.Ordinal)
        );

        var fault = report.Faults().Single(d => d.Code == "DATA062");

        fault.Position.File.ShouldEndWith(name);
        fault.Position.Line.ShouldBe(line);
    }

    [Fact]
    public void A_feed_is_whole_where_a_page_writes_a_control_character_as_an_entity()
    {
        report.Write(
            "second.md",
            "---\ntitle: The second &#1; chapter\ndescription: What &#x0B; follows.\norder: 2\ndate: "
                + "2025-08-01\n---\n\nWords &#1; more.\n"
        );

        XDocument.Parse(report.Make()["feed.xml"]).Root.ShouldNotBeNull();
    }

    public void Dispose() => report.Dispose();

    private static JsonElement LinkedData(string html) =>
        JsonDocument
            .Parse(Regex.Match(html, "<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value)
            .RootElement;

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();
}
