using System.Text.Json;
using System.Text.RegularExpressions;

namespace Report.Tests.Site.Generated;

/// <summary>A correction is shown on the pages that it concerns, and on no other, and in the data for search engines.</summary>
public sealed partial class CorrectionTests : IDisposable
{
    private readonly SmallReport report = new();

    [Fact]
    public void A_correction_of_a_row_is_told_on_the_pages_that_show_the_row_and_on_no_other()
    {
        report.Write("corrections.yaml", Entry("rows: [troops#row-2010]"));

        var site = report.Make();

        Told(site)
            .ShouldBe(
                ["index.html", "first/index.html", "second/index.html", "charts/troops/index.html", "charts/troops/embed/index.html"],
                ignoreOrder: true
            );
        site["first/index.html"].ShouldContain("href=\"/corrections/#2025-09-02-65-000-not-66-000\"");
    }

    [Fact]
    public void A_chart_that_leaves_the_row_out_is_not_touched()
    {
        report.Write(
            "charts/troops.yaml",
            """
            title: The troops left
            subtitle: Troops in Europe, 1985 and 1990
            data: troops
            filter: { year: [1985, 1990] }
            mark: line
            encoding: { x: year, y: troops }
            """
        );
        report.Write("corrections.yaml", Entry("rows: [troops#row-2010]"));

        Told(report.Make()).ShouldBe(["first/index.html", "second/index.html"], ignoreOrder: true);
    }

    [Fact]
    public void Pages_charts_and_claims_may_be_named()
    {
        report.Write("corrections.yaml", Entry("pages: second/, charts: troops, claims: many-troops"));

        var page = report.Make();

        Told(page)
            .ShouldBe(
                [
                    "index.html",
                    "first/index.html",
                    "second/index.html",
                    "charts/troops/index.html",
                    "charts/troops/embed/index.html",
                    "claims/many-troops/index.html",
                ],
                ignoreOrder: true
            );
        page["corrections/index.html"].ShouldContain(">The second chapter</a>");
    }

    [Theory]
    [InlineData("rows: [troops#row-2011]", "SITE006")]
    [InlineData("rows: [troops]", "SITE006")]
    [InlineData("rows: [tropos#row-2010]", "SITE004")]
    [InlineData("pages: third/", "PAGE044")]
    [InlineData("charts: tanks", "PAGE030")]
    [InlineData("claims: many-tanks", "PAGE032")]
    public void What_a_correction_names_has_to_be_there(string named, string code)
    {
        report.Write("corrections.yaml", Entry(named));

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Rule.Code.ShouldBe(code);
        fault.Position.File.ShouldEndWith("corrections.yaml");
    }

    [Theory]
    [InlineData("correction", "Correction")]
    [InlineData("revision", "Revised by its source")]
    [InlineData("evidence", "Change in evidence")]
    [InlineData("addition", "Addition")]
    public void Its_kind_is_said(string kind, string said)
    {
        report.Write("corrections.yaml", Entry($"kind: {kind}, pages: second/"));

        var site = report.Make();

        site["corrections/index.html"].ShouldContain($"</time>, {said}</span>");
        site["second/index.html"].ShouldContain($"<strong>{said}, <time");
    }

    [Fact]
    public void The_date_of_a_page_moves_with_its_own_corrections_and_updates_and_with_nothing_else()
    {
        report.Write("site.yaml", SiteOf("2025-12-24"));
        report.Write("releases.yaml", "- { version: 1.0.0, date: 2025-07-01, tables: [] }");
        report.Write("third.md", "---\ntitle: The third chapter\ndescription: More.\norder: 3\nupdated: 2025-10-05\n---\n\nWords.");
        report.Write("corrections.yaml", Entry("pages: second/"));

        var site = report.Make();

        Dates(site["first/index.html"]).ShouldBe(("2025-07-01", "2025-07-01"));
        Dates(site["second/index.html"]).ShouldBe(("2025-08-01", "2025-09-02"));
        Dates(site["third/index.html"]).ShouldBe(("2025-07-01", "2025-10-05"));
        site["sitemap.xml"].ShouldNotContain("2025-12-24");
    }

    [Fact]
    public void Search_engines_are_given_the_correction_with_the_article()
    {
        report.Write("corrections.yaml", Entry("pages: second/"));

        var correction = LinkedData(report.Make()["second/index.html"]).GetProperty("correction")[0];

        correction.GetProperty("@type").GetString().ShouldBe("CorrectionComment");
        correction.GetProperty("datePublished").GetString().ShouldBe("2025-09-02");
    }

    [Fact]
    public void Authors_are_persons_unless_they_are_said_to_be_organizations_and_the_publisher_is_one()
    {
        report.Write(
            "site.yaml",
            SiteOf("2025-09-01")
                .Replace(
                    "[{ name: A. Author }]",
                    "[{ name: A. Author }, { name: The desk, organization: true }, { name: The Press }]",
                    StringComparison.Ordinal
                )
        );

        LinkedData(report.Make()["first/index.html"])
            .GetProperty("author")
            .EnumerateArray()
            .Select(a => a.GetProperty("@type").GetString())
            .ShouldBe(["Person", "Organization", "Organization"]);
    }

    [Fact]
    public void A_review_gives_the_claim_in_short_its_verdict_in_words_and_where_it_was_made()
    {
        var review = LinkedData(report.Make()["claims/many-troops/index.html"]);

        review.GetProperty("claimReviewed").GetString().ShouldBe("There were over 300,000 troops");
        review.GetProperty("reviewRating").EnumerateObject().Select(p => p.Name).ShouldBe(["@type", "alternateName"]);
        var claim = review.GetProperty("itemReviewed");
        claim.GetProperty("author")[0].GetProperty("@type").GetString().ShouldBe("Person");
        claim.GetProperty("appearance")[0].GetProperty("url").GetString().ShouldBe("https://example.com/paper");
    }

    public void Dispose() => report.Dispose();

    private static string Entry(string more) =>
        $"- {{ date: 2025-09-02, title: \"65,000, not 66,000\", what: It was given as 66000 by mistake., {more} }}";

    private static string SiteOf(string date) =>
        $$"""
            title: Small report
            description: A report for the tests.
            url: https://example.org/
            language: en
            authors: [{ name: A. Author }]
            publisher: { name: The Press, url: https://press.example/ }
            version: 1.2.0
            date: {{date}}
            """;

    private static IEnumerable<string> Told(IReadOnlyDictionary<string, string> site) =>
        site.Where(f =>
                f.Key.EndsWith(".html", StringComparison.Ordinal) && f.Value.Contains("class=\"corrected\"", StringComparison.Ordinal)
            )
            .Select(f => f.Key);

    private static (string? Published, string? Modified) Dates(string html)
    {
        var article = LinkedData(html);
        return (article.GetProperty("datePublished").GetString(), article.GetProperty("dateModified").GetString());
    }

    private static JsonElement LinkedData(string html) => JsonDocument.Parse(Block().Match(html).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.+?)</script>", RegexOptions.Singleline)]
    private static partial Regex Block();
}
