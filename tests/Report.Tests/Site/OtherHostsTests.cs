using System.Text.Json;
using System.Text.RegularExpressions;
using Report.Tests.Commands;
using Shouldly;

namespace Report.Tests.Site;

public sealed partial class OtherHostsTests : IDisposable
{
    private readonly NewReport report = new();

    [Fact]
    public void A_page_names_the_hosts_of_its_own_frames_and_loads_none_by_itself()
    {
        report.Edit("input/site.yaml", "language: en", "language: en\nembeds: [video.example.org, maps.example.org]");
        report.Write(
            "input/film.md",
            "---\ntitle: Film\ndescription: A film.\n---\n\n{{frame \"https://video.example.org/embed/1\" title=\"A speech\"}}\n"
        );

        report.Type("build", "--strict").ShouldSatisfyAllConditions(b => b.Error.ShouldNotContain("error"), b => b.ExitCode.ShouldBe(0));

        var film = report.Read("output/film/index.html");
        Policy(film).ShouldContain("frame-src 'self' https://video.example.org;");
        film.ShouldNotContain("<iframe");
        film.ShouldContain("<a href=\"https://video.example.org/embed/1\">A speech</a>");
        var front = report.Read("output/index.html");
        Policy(front).ShouldNotContain("example.org");
        front.ShouldNotContain("frames-");
    }

    [Theory]
    [InlineData("{{frame \"https://elsewhere.example.org/x\" title=\"A speech\"}}", "PAGE087")]
    [InlineData("{{frame \"http://video.example.org/x\" title=\"A speech\"}}", "PAGE086")]
    [InlineData("{{frame \"javascript:alert(1)\" title=\"A speech\"}}", "PAGE086")]
    [InlineData("{{frame \"https://video.example.org/x\"}}", "PAGE088")]
    public void What_is_not_allowed_is_a_fault_at_its_place(string call, string code)
    {
        report.Edit("input/site.yaml", "language: en", "language: en\nembeds: [video.example.org]");
        report.Write("input/film.md", $"---\ntitle: Film\ndescription: A film.\n---\n\n{call}\n");
        report
            .Type("check")
            .ShouldSatisfyAllConditions(
                c => c.ExitCode.ShouldBe(1),
                c => c.Error.ShouldContain($"film.md:6:"),
                c => c.Error.ShouldContain(code)
            );
    }

    [Fact]
    public void A_counter_is_allowed_where_site_yaml_names_it_and_waits_for_consent_where_it_says_so()
    {
        report.Edit(
            "input/site.yaml",
            "language: en",
            "language: en\nscripts:\n  - { src: 'https://count.example.org/c.js', data: { domain: '\"><b>' }, connect: "
                + "[api.example.org] }\n  - { src: 'https://ads.example.org/a.js', consent: true }"
        );

        report.Type("build", "--strict").ExitCode.ShouldBe(0);

        var front = report.Read("output/index.html");
        Policy(front)
            .ShouldSatisfyAllConditions(
                policy => policy.ShouldContain("script-src 'self' https://count.example.org https://ads.example.org;"),
                policy =>
                    policy.ShouldContain("connect-src 'self' https://count.example.org https://ads.example.org https://api.example.org;")
            );
        front.ShouldContain("<script defer src=\"https://count.example.org/c.js\" data-domain=\"&quot;&gt;&lt;b&gt;\"></script>");
        front.ShouldNotContain("src=\"https://ads.example.org/a.js\"");
        front.ShouldContain("id=\"asked-scripts\"");
        Policy(report.Read("output/charts/example/embed/index.html")).ShouldNotContain("count.example.org");
    }

    [Theory]
    [InlineData("embeds: ['https://video.example.org']", "SITE014")]
    [InlineData("scripts:\n  - { src: 'https://a.example.org/a.js', data: { 'x onload': '1' } }", "SITE015")]
    public void Names_that_would_change_the_policy_or_the_tag_are_refused(string yaml, string code)
    {
        report.Edit("input/site.yaml", "language: en", "language: en\n" + yaml);
        report.Type("check").ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(1), c => c.Error.ShouldContain(code));
    }

    [Fact]
    public void A_chart_says_how_it_is_embedded_to_systems_that_ask()
    {
        report.Type("build").ExitCode.ShouldBe(0);

        report
            .Read("output/charts/example/index.html")
            .ShouldContain("type=\"application/json+oembed\" href=\"https://example.org/my-report/charts/example/oembed.json\"");
        using var answer = JsonDocument.Parse(report.Read("output/charts/example/oembed.json"));
        answer.RootElement.GetProperty("type").GetString().ShouldBe("rich");
        answer
            .RootElement.GetProperty("html")
            .GetString()!
            .ShouldContain("<iframe src=\"https://example.org/my-report/charts/example/embed/\"");
    }

    public void Dispose() => report.Dispose();

    private static string Policy(string page) => System.Net.WebUtility.HtmlDecode(PolicyTag().Match(page).Groups[1].Value);

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex PolicyTag();
}
