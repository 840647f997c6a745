using Report.Charts;
using Report.Charts.Rows;
using Report.Tests.Charts;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Docs;

/// <summary>The code in docs/adding-a-mark.md compiles, draws its mark, and is quoted from the file that is tested.</summary>
public sealed class AddingAMarkTests
{
    private const string Hosts = """
        host:category | troops:quantity:troops
        Estonia | 1430
        Latvia | 1887
        Lithuania | about 1632
        Poland | not published
        """;

    [Fact]
    public void The_tutorial_quotes_the_file_that_these_tests_compile()
    {
        var (name, quoted) = MarkdownExamples.In(Repository.PathTo("docs", "adding-a-mark.md")).ShouldHaveSingleItem();
        name.ShouldBe("LollipopMark.cs");
        quoted.ShouldBe(File.ReadAllText(Repository.PathTo("tests", "Report.Tests", "Docs", name)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_tutorials_mark_is_drawn() => Golden.Match(Drawing.Svg(Drawing.Compose(Lollipops()), "A lollipop chart"), "svg", "wide");

    [Fact]
    public void The_tutorials_mark_draws_what_has_a_value_and_labels_it()
    {
        var labels = Drawing.Compose(Lollipops(), narrow: true).Labels.Select(l => l.Text).ToList();
        labels.ShouldContain("1,887");
        labels.ShouldContain("about 1,632");
        labels.ShouldContain("Poland");
    }

    // The program does not list the tutorial's mark, so the data are read for a bar, which has the same channels, and the mark is
    // exchanged.
    private static ChartData Lollipops()
    {
        var rows = ChartData.Of(Chart("bar", Hosts, (Channel.X, "host"), (Channel.Y, "troops")));
        return rows with
        {
            Panels = [.. rows.Panels.Select(p => p with { Layers = [.. p.Layers.Select(l => l with { Mark = new LollipopMark() })] })],
        };
    }
}
