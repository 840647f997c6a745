using Report.Diagnostics;
using Report.Themes;

namespace Report.Tests.Themes;

public sealed class ThemeReaderTests
{
    [Fact]
    public void The_theme_of_the_report_is_sound()
    {
        var bag = new DiagnosticBag();

        var theme = ThemeReader.Read(Repository.PathTo("theme"), bag);

        bag.Sorted().ShouldBeEmpty();
        theme.ShouldNotBeNull().Chart.AxisTextNarrow.ShouldBeGreaterThanOrEqualTo(12);
    }

    [Theory]
    [InlineData("THEME002", "\"#1b1b1b\"", "black")]
    [InlineData("THEME003", "  land: ", "  sand: ")]
    [InlineData("THEME004", "sans-600.ttf", "sans-900.ttf")]
    [InlineData("THEME005", "body: 1.1875rem", "body: 19")]
    [InlineData("THEME005", "body: 1.1875rem", "body: '1rem; } body { display: none'")]
    [InlineData("THEME006", "\"#595959\"", "\"#999999\"")]
    [InlineData("THEME008", "  body: ", "  Body: ")]
    [InlineData("THEME014", "sans-600.ttf", "README.md")]
    [InlineData("THEME014", "sans-600.ttf", "sans-400-latin.woff2")]
    [InlineData("THEME014", "  - assets/fonts/serif-400-latin.woff2", "  - assets/fonts/serif-400.ttf")]
    [InlineData("THEME015", "wide: 720", "wide: -1")]
    [InlineData("THEME015", "wide: 720", "wide: 1e9")]
    [InlineData("THEME015", "narrow: 360", "narrow: 0")]
    [InlineData("THEME015", "axis-text: 14", "axis-text: 400")]
    [InlineData("THEME015", "label-text-narrow: 13", "label-text-narrow: 9")]
    [InlineData("THEME015", "weight: 600", "weight: 1e12")]
    [InlineData("DATA011", "family: Report Sans, weight: 600", "family: \"Report\u0001Sans\", weight: 600")]
    public void A_fault_is_told(string code, string before, string after)
    {
        using var folder = new TemporaryFolder();
        CopyTo(folder, text => text.Replace(before, after, StringComparison.Ordinal));
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder.Path, bag);

        bag.Sorted().Select(d => d.Code).Distinct().ShouldBe([code]);
        bag.Sorted()[0].Position.File.ShouldEndWith("theme.yaml");
    }

    [Theory]
    [InlineData("[\n  {\"name\": }]", 2, 12)]
    [InlineData("{}", 1, 1)]
    [InlineData("[1]", 1, 1)]
    [InlineData("{\"type\":\"FeatureCollection\",\n \"features\":[]}", 1, 1)]
    [InlineData(
        "{\"type\":\"FeatureCollection\",\n \"features\":[\n  "
            + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[\"x\",2]]]}}]}",
        3,
        78
    )]
    [InlineData("", 1, 1)]
    public void What_is_no_map_is_told(string json, int line, int column)
    {
        using var folder = new TemporaryFolder();
        CopyTo(folder, text => text);
        folder.Write("maps/europe.json", json);
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder.Path, bag).ShouldBeNull();

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, fault.Position.Line, fault.Position.Column).ShouldBe(("THEME013", line, column));
        fault.Position.File.ShouldEndWith("maps/europe.json");
    }

    [Fact]
    public void A_theme_without_a_map_has_no_land()
    {
        using var folder = new TemporaryFolder();
        CopyTo(folder, text => text);

        ThemeReader.Read(folder.Path, new DiagnosticBag()).ShouldNotBeNull().Maps.Maps.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_outside_the_theme_is_no_file_of_the_theme()
    {
        using var folder = new TemporaryFolder();
        CopyTo(folder, text => text.Replace("assets/fonts/sans-600.ttf", "../../../../../../etc/hostname", StringComparison.Ordinal));
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder.Path, bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("THEME004");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder["theme"], bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("THEME001");
    }

    [Fact]
    public void Every_token_is_a_variable_in_the_style_sheet()
    {
        var theme = ThemeReader.Read(Repository.PathTo("theme"), new DiagnosticBag()).ShouldNotBeNull();

        var css = ThemeCss.Write(theme);

        foreach (var token in theme.Colors)
        {
            css.ShouldContain($"--color-{token.Name}:{token.Light};");
            css.ShouldContain($"--color-{token.Name}:{token.Dark};");
        }

        foreach (var size in theme.Sizes)
        {
            css.ShouldContain($"--{size.Name}:{size.Value};");
        }
    }

    [Fact]
    public void A_font_that_is_cut_off_is_told()
    {
        using var folder = new TemporaryFolder();
        CopyTo(folder, text => text);
        var font = folder["assets/fonts/sans-600.ttf"];
        File.WriteAllBytes(font, File.ReadAllBytes(font)[..5000]);
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder.Path, bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("THEME014");
    }

    [Fact]
    public void A_theme_that_is_not_utf8_is_told_with_its_place()
    {
        using var folder = new TemporaryFolder();
        CopyTo(folder, text => text);
        File.WriteAllBytes(folder["theme.yaml"], [.. "# a\n# "u8, 0xE9, .. "\n"u8]);
        var bag = new DiagnosticBag();

        ThemeReader.Read(folder.Path, bag).ShouldBeNull();

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, fault.Position.Line, fault.Position.Column).ShouldBe(("DATA010", 2, 3));
    }

    /// <summary>Copies theme.yaml of the report's theme, changed, and its fonts into a folder.</summary>
    internal static void CopyTo(TemporaryFolder folder, Func<string, string> change)
    {
        folder.Write("theme.yaml", change(File.ReadAllText(Repository.PathTo("theme", "theme.yaml"))));
        foreach (var font in Directory.EnumerateFiles(Repository.PathTo("theme", "assets", "fonts"), "*.*", SearchOption.AllDirectories))
        {
            var copy = folder[Path.GetRelativePath(Repository.PathTo("theme"), font)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(font, copy);
        }
    }
}
