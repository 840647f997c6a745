using Report.Diagnostics;
using Report.Site;
using Report.Tests.Site;
using Report.Themes;

namespace Report.Tests.Themes;

/// <summary>
/// Templates can use the assets, parameters, words and site images that a designer provides, and mistakes in them are reported at their
/// position.
/// </summary>
public sealed class DesignerTests : IDisposable
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 0];

    private readonly SmallReport report = new();
    private readonly TemporaryFolder theme = new();

    [Fact]
    public void An_asset_is_linked_under_its_published_name()
    {
        theme.Write("assets/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        theme.Write("partials/footer.hbs", "<footer><img src=\"{{asset \"mark.svg\"}}\" alt=\"\"></footer>");

        var files = Make("https://example.org/my-report/");

        var mark = files.Keys.Single(path => path.StartsWith("assets/mark.", StringComparison.Ordinal));
        files["first/index.html"].ShouldContain($"<img src=\"/my-report/{mark}\" alt=\"\">");
    }

    [Fact]
    public void An_asset_that_is_not_there_is_told_at_its_name()
    {
        theme.Write("partials/footer.hbs", "<footer>\n{{asset \"mark.svg\"}}</footer>");

        var fault = Faults().ShouldHaveSingleItem();

        (fault.Code, fault.Position.Line, fault.Position.Column, fault.Position.Length).ShouldBe(("THEME019", 2, 10, 8));
    }

    [Fact]
    public void A_parameter_of_a_page_counts_before_that_of_the_site_and_may_be_missing()
    {
        report.Write(
            "site.yaml",
            File.ReadAllText(Path.Combine(report.Folder, "input", "site.yaml")) + "params: { desk: Data, sections: [a, b] }"
        );
        report.Write(
            "second.md",
            "---\ntitle: The second chapter\ndescription: What follows.\norder: 2\nparams: { desk: Foreign, dateline: Riga "
                + "}\n---\n\nWords."
        );
        theme.Write(
            "partials/footer.hbs",
            "<footer>{{params.desk}}{{#each params.sections}}/{{this}}{{/each}}{{#if params.dateline}} from "
                + "{{params.dateline}}{{/if}}</footer>"
        );

        var files = Make();

        files["first/index.html"].ShouldContain("<footer>Data/a/b</footer>");
        files["second/index.html"].ShouldContain("<footer>Foreign/a/b from Riga</footer>");
    }

    [Fact]
    public void A_parameter_that_no_page_has_is_a_fault()
    {
        theme.Write("partials/footer.hbs", "<footer>{{params.desc}}</footer>");

        Faults().Select(f => f.Code).Distinct().ShouldBe(["THEME012"]);
    }

    [Fact]
    public void Words_of_the_interface_are_the_themes_where_it_has_some()
    {
        theme.Write("theme.yaml", "strings: { skipToContent: Zum Text }\n");

        Make()["first/index.html"].ShouldContain(">Zum Text</a>");
    }

    [Fact]
    public void A_word_that_the_interface_does_not_have_is_a_fault_at_its_name()
    {
        theme.Write("theme.yaml", "strings:\n  skipToContents: Zum Text\n");

        var fault = Faults().ShouldHaveSingleItem();

        (fault.Code, fault.Position.Line, fault.Position.Column).ShouldBe(("THEME020", 2, 3));
        fault.Hint.ShouldNotBeNull().ShouldContain("skipToContent");
    }

    [Fact]
    public void Pictures_that_the_site_names_stand_on_every_page()
    {
        Picture("brand/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8);
        Picture("brand/icon.png", Png);
        Picture("brand/phone.png", Png);
        Picture("brand/shared.png", Png);
        Site("logo: brand/logo.svg\nicon: brand/icon.png\ntouch-icon: brand/phone.png\nimage: brand/shared.png");

        var files = Make("https://example.org/my-report/");

        files.Keys.ShouldContain("favicon.png");
        files.Keys.ShouldNotContain("favicon.svg");
        var page = files["second/index.html"];
        page.ShouldContain("src=\"/my-report/logo.svg\"");
        page.ShouldContain("<link rel=\"icon\" href=\"/my-report/favicon.png\" type=\"image/png\">");
        page.ShouldContain("<link rel=\"apple-touch-icon\" href=\"/my-report/apple-touch-icon.png\">");
        page.ShouldContain("og:image\" content=\"https://example.org/my-report/social-image.png\"");
        files["index.html"].ShouldContain("og:image\" content=\"https://example.org/my-report/charts/troops");
    }

    [Theory]
    [InlineData("logo: nothing.svg", "DATA009")]
    [InlineData("logo: ../theme.yaml", "DATA")]
    [InlineData("logo: site.yaml", "SITE013")]
    [InlineData("touch-icon: words.png", "SITE013")]
    public void What_is_not_that_picture_is_told_at_its_key(string yaml, string code)
    {
        report.Write("words.png", "These are words.");
        Site(yaml);

        var fault = report.Faults().ShouldHaveSingleItem();

        fault.Code.ShouldStartWith(code);
        fault.Position.File.ShouldEndWith("site.yaml");
    }

    [Fact]
    public void Every_built_in_theme_is_sound_and_builds()
    {
        BuiltInThemes.Names.ShouldBe(["report", "wire"]);
        foreach (var name in BuiltInThemes.Names)
        {
            theme.Write("theme.yaml", $"extends: {name}\n");

            Make().Keys.ShouldContain("index.html");
        }
    }

    [Fact]
    public void A_dark_theme_is_dark_on_every_screen_and_light_on_paper()
    {
        theme.Write("theme.yaml", "scheme: dark\n");

        var css = Make()
            .Single(f => f.Key.StartsWith("assets/site.", StringComparison.Ordinal) && f.Key.EndsWith(".css", StringComparison.Ordinal))
            .Value;

        css.ShouldStartWith(":root{color-scheme:dark;");
        css.ShouldNotContain("@media (prefers-color-scheme:dark){:root{");
        css.ShouldContain("@media print{:root,:root[data-theme]{color-scheme:light;--color-background:#ffffff");
    }

    public void Dispose()
    {
        report.Dispose();
        theme.Dispose();
    }

    private void Site(string yaml) => report.Write("site.yaml", File.ReadAllText(Path.Combine(report.Folder, "input", "site.yaml")) + yaml);

    private void Picture(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(report.Folder, "input", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private IReadOnlyDictionary<string, string> Make(string? baseUrl = null) =>
        SmallReport.Make(report.Options(baseUrl) with { Theme = theme.Path });

    private IReadOnlyList<Diagnostic> Faults()
    {
        var bag = new DiagnosticBag();
        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag);
        return bag.Sorted();
    }
}
