using Report.Diagnostics;
using Report.Site;
using Report.Site.Assets;
using Report.Tests.Site;
using Report.Themes;

namespace Report.Tests.Themes;

/// <summary>A theme folder overrides the theme that it extends, file by file and token by token.</summary>
public sealed class ThemeOverThemeTests : IDisposable
{
    private readonly SmallReport report = new();
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_report_without_a_theme_folder_has_the_built_in_theme()
    {
        var own = Make(report.Options());

        var builtIn = Make(report.Options() with { Theme = folder["theme"], ThemeMayLack = true });

        builtIn.Keys.ShouldBe(own.Keys);
        builtIn["index.html"].ShouldBe(own["index.html"]);
    }

    [Fact]
    public void A_folder_that_was_asked_for_is_not_replaced_by_the_built_in_theme()
    {
        var bag = new DiagnosticBag();

        SiteBuilder
            .Make(report.Options() with { Theme = folder["theme"] }, bag, stop: TestContext.Current.CancellationToken)
            .ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("THEME001");
    }

    [Fact]
    public void One_colour_is_changed_and_all_others_stay()
    {
        folder.Write("theme/theme.yaml", "colors:\n  accent: { light: \"#005f00\", dark: \"#70ff70\" }\n");

        var css = StyleSheet();

        css.ShouldContain("--color-accent:#005f00;");
        css.ShouldContain("--color-link:#12436d;");
        css.ShouldContain("--type-body:");
    }

    [Fact]
    public void One_partial_is_replaced_and_one_style_sheet_added()
    {
        folder.Write("theme/partials/header.hbs", "<header class=\"ours\">{{site.title}}</header>");
        folder.Write("theme/assets/css/9-ours.css", ".ours { border: 3px solid }");

        var files = Make(Themed());

        files["index.html"].ShouldContain("<header class=\"ours\">Small report</header>");
        files["index.html"].ShouldContain("<footer class=\"colophon\">");
        StyleSheet(files).ShouldEndWith(".ours{border:3px solid}");
    }

    [Fact]
    public void A_theme_extends_a_folder_beside_it_which_extends_the_built_in_theme()
    {
        folder.Write(
            "house/theme.yaml",
            "colors:\n  accent: { light: \"#005f00\", dark: \"#70ff70\" }\n  link: { light: \"#003f00\", dark: \"#70ff70\" }\n"
        );
        folder.Write("theme/theme.yaml", "extends: ../house\ncolors:\n  accent: { light: \"#5f0000\", dark: \"#ff7070\" }\n");

        var css = StyleSheet();

        css.ShouldContain("--color-accent:#5f0000;");
        css.ShouldContain("--color-link:#003f00;");
    }

    [Fact]
    public void Fonts_of_a_theme_take_the_place_of_those_below_and_of_what_pages_preload()
    {
        Directory.CreateDirectory(folder["theme/assets/fonts"]);
        File.Copy(Repository.PathTo("theme", "assets", "fonts", "serif-400.ttf"), folder["theme/assets/fonts/ours.ttf"]);
        folder.Write(
            "theme/theme.yaml",
            """
            fonts:
              - { role: sans, family: Ours, file: assets/fonts/ours.ttf }
              - { role: serif, family: Ours, file: assets/fonts/ours.ttf }
            """
        );
        var theme = ThemeReader.Read(folder["theme"], new DiagnosticBag()).ShouldNotBeNull();

        theme.Fonts.Select(f => f.Family).Distinct().ShouldBe(["Ours"]);
        theme.Preload.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("@font-face { font-family: \"Our Face\"; src: url(fonts/ours.ttf) }", true)]
    [InlineData("@font-face{src:url(fonts/ours.ttf);font-family:Our Face}", true)]
    [InlineData("@font-face { font-family: 'Our Face Too'; src: url(fonts/ours.ttf) }", false)]
    [InlineData("body { font-family: \"Our Face\" }", false)]
    public void A_font_that_no_style_sheet_loads_is_told_at_its_file(string css, bool loads)
    {
        Directory.CreateDirectory(folder["theme/assets/fonts"]);
        File.Copy(Repository.PathTo("theme", "assets", "fonts", "serif-400.ttf"), folder["theme/assets/fonts/ours.ttf"]);
        folder.Write("theme/assets/ours.css", css);
        folder.Write(
            "theme/theme.yaml",
            """
            fonts:
              - { role: sans, family: Our Face, file: assets/fonts/ours.ttf }
              - { role: serif, family: Our Face, file: assets/fonts/ours.ttf }
            """
        );
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder["theme"], bag).ShouldNotBeNull();

        bag.Sorted()
            .Select(fault => (fault.Code, fault.Severity, fault.Position.Line))
            .ShouldBe(loads ? [] : [("THEME023", Severity.Warning, 2)]);
    }

    [Theory]
    [InlineData("extends: nothing", "THEME017")]
    [InlineData("extends: ../nothing", "THEME017")]
    [InlineData("extends: ../theme", "THEME018")]
    [InlineData("extends: .", "THEME018")]
    [InlineData("extends: none", "THEME003")]
    public void What_cannot_be_extended_is_told_at_the_key(string yaml, string code)
    {
        folder.Write("theme/theme.yaml", yaml + "\n");
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder["theme"], bag).ShouldBeNull();

        bag.Sorted()[0].Code.ShouldBe(code);
        bag.Sorted()[0].Position.Line.ShouldBe(1);
    }

    [Fact]
    public void Two_themes_that_extend_each_other_are_told()
    {
        folder.Write("theme/theme.yaml", "extends: ../house\n");
        folder.Write("house/theme.yaml", "extends: ../theme\n");
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder["theme"], bag).ShouldBeNull();

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, Path.GetFileName(Path.GetDirectoryName(fault.Position.File))).ShouldBe(("THEME018", "house"));
    }

    public void Dispose()
    {
        report.Dispose();
        folder.Dispose();
    }

    private BuildOptions Themed() => report.Options() with { Theme = folder["theme"] };

    private static IReadOnlyDictionary<string, string> Make(BuildOptions options) => SmallReport.Make(options);

    // The style sheet alone, without a site.
    private string StyleSheet()
    {
        var bag = new DiagnosticBag();
        var assets = AssetSet.Read(ThemeReader.Read(folder["theme"], bag).ShouldNotBeNull());
        bag.Sorted().ShouldBeEmpty();
        return StyleSheet(assets.Files.ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span)));
    }

    private static string StyleSheet(IReadOnlyDictionary<string, string> files) =>
        files
            .Single(f => f.Key.StartsWith("assets/site.", StringComparison.Ordinal) && f.Key.EndsWith(".css", StringComparison.Ordinal))
            .Value.TrimEnd();
}
