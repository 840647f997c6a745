using Report.Charts;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
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

    [Fact]
    public void The_tutorials_mark_in_a_list_is_read_from_a_charts_file()
    {
        var bag = new DiagnosticBag();

        var chart = ChartReader.Read(
            new InputFile("charts/hosts.yaml", "title: Hosts\ndata: example\nmark: lollipop\nencoding: { x: host, y: troops }\n"),
            new Dictionary<string, Dataset> { ["example"] = Table(Hosts) },
            bag,
            marks: new MarkList([.. MarkList.BuiltIn.All, new LollipopMark()])
        );

        bag.Sorted().ShouldBeEmpty();
        chart.ShouldNotBeNull().Spec.Layers.ShouldHaveSingleItem().Mark.ShouldBeOfType<LollipopMark>();
    }

    private static ChartData Lollipops() =>
        ChartData.Of(Chart(Layer(new LollipopMark(), Table(Hosts), (Channel.X, "host"), (Channel.Y, "troops"))));
}
