using Report.Diagnostics;
using Report.Site;
using Report.Tests.Site;

namespace Report.Tests.Themes;

/// <summary>A report with a theme of its own gets nothing of the built-in theme, since the program does not depend on that theme.</summary>
public sealed class OtherThemeTests
{
    [Fact]
    public void A_report_builds_with_another_theme_and_looks_like_that()
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        var bag = new DiagnosticBag();

        var made = SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken);

        bag.Sorted().ShouldBeEmpty();
        var files = MadeFiles.Texts(made.ShouldNotBeNull().Files);
        var html = files["index.html"];
        files["first/index.html"].ShouldContain("<b><a href=\"/data/troops/#row-2010\">");
        html.ShouldNotContain("masthead");
        html.ShouldContain("Courier Sans");
        var css = files
            .Single(f => f.Key.StartsWith("assets/site.", StringComparison.Ordinal) && f.Key.EndsWith(".css", StringComparison.Ordinal))
            .Value;
        css.ShouldContain("#fff1e5");
        css.ShouldNotContain("Report S");
    }

    [Theory]
    [InlineData("THEME009", "layouts/page.hbs", "{{#> courier}}\n{{#if html}}\n{{/courier}}")]
    [InlineData("THEME012", "layouts/page.hbs", "{{#> courier}}\n{{htlm}}\n{{/courier}}")]
    [InlineData("THEME012", "partials/value.hbs", "{{txet}}")]
    [InlineData("THEME009", "layouts/page.hbs", "{{#> courier}}\n{{#if}}x{{/if}}\n{{/courier}}")]
    [InlineData("THEME009", "layouts/page.hbs", "{{#> courier}}\n{{#each}}x{{/each}}\n{{/courier}}")]
    [InlineData("THEME009", "layouts/page.hbs", "{{#> courier}}\n{{lookup}}\n{{/courier}}")]
    [InlineData("THEME009", "layouts/page.hbs", "{{> page}}")]
    [InlineData("THEME009", "partials/value.hbs", "{{#if text}}a{{/if}}{{else}}b")]
    [InlineData("THEME009", "partials/value.hbs", "{{#if text}}a{{else}}b{{else}}c{{/if}}")]
    [InlineData("THEME009", "partials/value.hbs", "{{#if text}}a{{else if href}}b{{else}}c{{^}}d{{/if}}")]
    [InlineData("THEME009", "layouts/page.hbs", "{{#> courier}}\n{{else}}\n{{/courier}}")]
    [InlineData("THEME016", "layouts/page.hbs", "{{#> courier}}\n{{> valeu}}\n{{/courier}}")]
    [InlineData("THEME016", "layouts/page.hbs", "{{#> courrier}}\n{{/courrier}}")]
    [InlineData("DATA011", "layouts/page.hbs", "{{#> courier}}\n\u0001\n{{/courier}}")]
    [InlineData("THEME011", "partials/page.hbs", "words")]
    public void A_fault_of_a_template_is_told_in_its_file(string code, string file, string text)
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write(file, text);
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken).ShouldBeNull();

        var faults = bag.Sorted();
        faults.Select(d => d.Code).Distinct().ShouldBe([code]);
        faults.Count(d => d.Code == "THEME009").ShouldBeLessThan(2);
        faults[0].Position.File.ShouldEndWith(file);
    }

    [Theory]
    [InlineData("layouts/page.hbs", "{{#> courier}}{{htlm}}{{/courier}}", "html")]
    [InlineData("layouts/page.hbs", "{{#> courier}}{{Title}}{{/courier}}", "title")]
    [InlineData("layouts/page.hbs", "{{#> courier}}{{site.titelShort}}{{/courier}}", "titleShort")]
    [InlineData("layouts/page.hbs", "{{#> courier}}{{@root.strings.skipToContents}}{{/courier}}", "skipToContent")]
    [InlineData("partials/value.hbs", "{{machin}}", "machine")]
    public void The_nearest_name_that_a_template_is_given_is_told_where_it_asks_for_another(string file, string text, string nearest)
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write(file, text);
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken);

        var fault = bag.Sorted()[0];
        (fault.Code, fault.Hint).ShouldBe(("THEME012", $"did you mean '{nearest}'?"));
    }

    [Theory]
    [InlineData("a\n {{#if title}}b", 2, 2, "'{{#if}}' is never closed: '{{/if}}' is missing")]
    [InlineData("a\n{{title", 2, 1, "'{{' is never closed")]
    [InlineData("a {{title\n{{html}}", 1, 3, "'{{' is never closed")]
    [InlineData("a\n{{{html}}", 2, 1, "'{{{' is closed with '}}' and needs '}}}'")]
    [InlineData("a\n  {{/if}}", 2, 3, "'{{/if}}' closes nothing")]
    [InlineData(
        "{{#if title}}\n{{#each pages}}\n{{/if}}{{/each}}",
        3,
        1,
        "'{{/if}}' stands where '{{/each}}' has to close '{{#each}}' of line 2"
    )]
    [InlineData("a {{}}", 1, 3, "nothing stands between '{{' and '}}'")]
    [InlineData("a\n{{asset \"x}}", 2, 9, "'\"' is never closed")]
    [InlineData("a {{title (x}}", 1, 11, "'(' is never closed")]
    [InlineData("a {{title x)}}", 1, 12, "')' closes nothing")]
    [InlineData("a {{> value text=}}", 1, 3, "a value is missing behind 'text='")]
    [InlineData("{{#>\n}}a{{/}}", 1, 1, "'#>' needs a name, as in '{{#if title}}'")]
    [InlineData("{{{{raw}}}}", 1, 1, "'{{{{' opens nothing here: write '{{' or '{{{'")]
    [InlineData("{{!-- {{#if --}}a\\{{b\n{{> page}}", 1, 1, "it draws itself in, again and again")]
    [InlineData("{{> (lookup . \"nothing\")}}", 1, 1, "it cannot be filled in: one of its tags asks for what Handlebars cannot do")]
    [InlineData("{{asset}}", 1, 1, "it cannot be filled in: one of its tags asks for what Handlebars cannot do")]
    public void What_is_wrong_with_a_template_is_told_at_its_place_and_in_words_of_the_program(
        string text,
        int line,
        int column,
        string words
    )
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write("layouts/page.hbs", text);
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken);

        var fault = bag.Sorted().First(d => d.Position.File.EndsWith("layouts/page.hbs", StringComparison.Ordinal));
        (fault.Code, fault.Position.Line, fault.Position.Column, fault.Message).ShouldBe(
            ("THEME009", line, column, "this is not a Handlebars template: " + words)
        );
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(3_000, 1)]
    public void Blocks_within_each_other_are_compiled_to_a_depth_and_refused_beyond(int deep, int faults)
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write(
            "partials/deep.hbs",
            string.Concat(Enumerable.Repeat("{{#if title}}\n", deep)) + string.Concat(Enumerable.Repeat("{{/if}}", deep))
        );
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken);

        bag.Sorted().Select(d => $"{d.Code} {d.Position.Line}").ShouldBe(Enumerable.Repeat("THEME009 101", faults));
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(3_000, "THEME009 1:167")]
    public void Parentheses_within_each_other_are_refused_beyond_a_depth(int deep, string? fault)
    {
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write(
            "partials/deep.hbs",
            "{{#if "
                + string.Concat(Enumerable.Repeat("(lookup ", deep))
                + "title"
                + string.Concat(Enumerable.Repeat(" \"a\")", deep))
                + "}}x{{/if}}"
        );
        var bag = new DiagnosticBag();

        Report.Pages.Templates.TemplateSet.Read(Report.Themes.ThemeReader.Read(theme.Path, bag)!, bag);

        bag.Sorted().Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}").ShouldBe(fault is null ? [] : [fault]);
    }

    [Theory]
    [InlineData("/* @import \"https://fonts.example.org/a.css\"; */\nbody { color: red }", null)]
    [InlineData("a { background: url(data:image/png;base64,AA) }", null)]
    [InlineData("a {}\n@import \"https://fonts.example.org/a.css\";", "THEME025 2:1")]
    [InlineData("a {}\n b { src: url('https://fonts.example.org/a.woff2') }", "THEME024 2:16")]
    [InlineData("b { src: url(//fonts.example.org/a.woff2) }", "THEME024 1:14")]
    [InlineData("a {}\nb\0 {}", "THEME026 2:2")]
    [InlineData("a { color: red;\nb { color: blue }", "THEME030 1:3")]
    [InlineData("a { color: red }}\nb { color: blue }", "THEME031 1:17")]
    [InlineData("a {\n  background: url('x.png') }", "THEME004 2:20")]
    [InlineData("a { background: url(../../x.png) }", "THEME004 1:21")]
    public void What_a_style_sheet_asks_for_in_vain_is_told_at_its_place(string css, string? fault)
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write("assets/css/9.css", css);
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken);

        bag.Sorted().Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}").ShouldBe(fault is null ? [] : [fault]);
    }

    [Theory]
    [InlineData("import { a } from './1.js';", null)]
    [InlineData("import './1.js';\nimport a, { b } from \"../js/1.js\";\nexport * from './1.js';", null)]
    [InlineData("// import './gone.js';\n/*\nimport './gone.js';\n*/\nconst a = `import './gone.js'`;", null)]
    [InlineData("import { a,\n  b } from './gone.js';", "THEME004 2:13")]
    [InlineData("\nimport './gone.js';", "THEME004 2:9")]
    [InlineData("import * as d3 from 'd3';", "THEME032 1:22")]
    [InlineData("import * as d3 from 'https://example.org/d3.js';", "THEME024 1:22")]
    public void An_import_that_leads_nowhere_is_told_at_its_place(string script, string? fault)
    {
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write("assets/js/1.js", "export const a = 1, b = 2;\nexport default a;\n");
        theme.Write("assets/js/9.js", script);
        var bag = new DiagnosticBag();

        Report.Themes.ThemeReader.Read(theme.Path, bag);

        bag.Sorted().Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}").ShouldBe(fault is null ? [] : [fault]);
    }

    [Theory]
    [InlineData("assets/css/9.css")]
    [InlineData("assets/js/9.js")]
    public void A_style_sheet_or_script_that_is_not_UTF_8_is_a_fault_at_its_place(string file)
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write(file, "");
        File.WriteAllBytes(theme[file], [.. "/* 1 */\n/* caf"u8, 0xE9, .. " */\n"u8]);
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken).ShouldBeNull();

        bag.Sorted()
            .Select(d => $"{d.Code} {Path.GetFileName(d.Position.File)} {d.Position.Line}:{d.Position.Column}")
            .ShouldBe([$"DATA010 {Path.GetFileName(file)} 2:7"]);
    }

    [Fact]
    public void A_link_out_of_the_theme_is_refused_before_it_is_read()
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        using var other = new TemporaryFolder();
        CopyCourier(theme);
        File.Delete(theme["layouts/page.hbs"]);
        File.CreateSymbolicLink(theme["layouts/page.hbs"], other.Write("secret", "A secret."));
        File.CreateSymbolicLink(theme["layouts/gone.hbs"], theme["nowhere"]);
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken).ShouldBeNull();

        bag.Sorted()
            .Select(d => (d.Code, Path.GetFileName(d.Position.File), d.Position.IsOfClosedFile))
            .ShouldBe([("THEME022", "gone.hbs", true), ("THEME021", "page.hbs", true)]);
    }

    [Fact]
    public void A_partial_may_be_named_in_a_comment_or_defined_where_it_is_used()
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write(
            "layouts/page.hbs",
            "{{!-- {{> gone}} --}}{{! {{#if}} }}{{#*inline \"own\"}}<p>here</p>{{/inline}}" + theme.Read("layouts/page.hbs") + "{{> own}}"
        );
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken).ShouldNotBeNull();

        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_a_template_asks_for_in_vain_is_told_at_its_place()
    {
        using var report = new SmallReport();
        using var theme = new TemporaryFolder();
        CopyCourier(theme);
        theme.Write("layouts/page.hbs", "{{#> courier}}\n  {{htlm}}\n{{/courier}}");
        var bag = new DiagnosticBag();

        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken);

        var at = bag.Sorted().First(d => d.Code == "THEME012").Position;
        (at.Line, at.Column, at.Length).ShouldBe((2, 5, 4));
    }

    /// <param name="theme">The path of the theme's folder within <paramref name="folder"/>; "" for the folder itself.</param>
    internal static void CopyCourier(TemporaryFolder folder, string theme = "")
    {
        folder.Copy(Repository.PathTo("tests", "Report.Tests", "Themes", "Courier"), theme);
        var fonts = Path.Combine(folder[theme], "assets", "fonts");
        Directory.CreateDirectory(fonts);
        foreach (var font in Directory.EnumerateFiles(Repository.PathTo("theme", "assets", "fonts"), "*.ttf"))
        {
            File.Copy(font, Path.Combine(fonts, Path.GetFileName(font)));
        }
    }
}
