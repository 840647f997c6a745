using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Tests.Charts;
using Report.Themes;

namespace Report.Tests.Docs;

/// <summary>docs/themes.md shows every built-in theme with one chart, drawn in that theme.</summary>
public sealed class ThemesPageTests
{
    private static readonly string Page = Repository.PathTo("docs", "themes.md");

    public static TheoryData<string> Themes => [.. BuiltInThemes.Names];

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_chart_of_the_page_is_drawn_in_each_theme(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("theme.yaml", $"extends: {name}\n");
        var bag = new DiagnosticBag();
        var theme = ThemeReader.Read(folder.Path, bag).ShouldNotBeNull();
        var chart = MarkdownExamples.Charts(Page, bag).ShouldHaveSingleItem();

        var drawn = Draw(chart, theme, bag);

        bag.Sorted().ShouldBeEmpty();
        Golden.Match(drawn, "svg", name);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Each_theme_has_its_part_of_the_page_with_its_picture(string name)
    {
        var picture = $"../tests/Report.Tests/Docs/ThemesPageTests.The_chart_of_the_page_is_drawn_in_each_theme_{name}.verified.svg";

        var text = File.ReadAllText(Page);

        text.ShouldContain($"## {name}\n");
        text.ShouldContain($"]({picture})");
        File.Exists(Path.Combine(Path.GetDirectoryName(Page)!, picture)).ShouldBeTrue();
    }

    // Draws on the theme's background, in light colours unless the theme is always dark.
    private static string Draw(ChartSpec chart, Theme theme, DiagnosticBag bag)
    {
        string Color(string token) => theme.AlwaysDark ? theme.Color(token).Dark : theme.Color(token).Light;
        var picture = ChartLayout.Compose(ChartData.Of(chart), theme, ChartStyle.Wide(theme), null, bag);
        var svg = Drawing.Svg(picture, chart.Title.Value, theme, Color);
        return svg.Insert(
            svg.IndexOf('>', StringComparison.Ordinal) + 1,
            $"\n<rect width=\"100%\" height=\"100%\" fill=\"{Color("background")}\"/>"
        );
    }
}
