using System.Text.RegularExpressions;
using Report.Charts;
using Report.Charts.Marks;
using Report.Commands.New;
using Report.Data;
using Report.Diagnostics;
using Report.Tests.Charts;
using Shouldly;

namespace Report.Tests.Docs;

/// <summary>docs/marks/ documents every mark, and every example is drawn.</summary>
public sealed partial class MarksTests
{
    public static TheoryData<string> Pages => [.. PageNames()];

    public static TheoryData<string> Marks => [.. MarkList.BuiltIn.All.Select(m => m.Name)];

    public static TheoryData<string> MarksThatStandAlone => [.. MarkList.BuiltIn.All.Where(m => !m.NeedsOtherLayer).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_of_a_page_is_drawn(string page)
    {
        var bag = new DiagnosticBag();
        var charts = MarkdownExamples.Charts(Path.Combine(Folder, page + ".md"), bag);
        bag.Sorted().ShouldBeEmpty();
        foreach (var chart in charts)
        {
            Golden.Match(Drawing.Svg(Drawing.Compose(chart, narrow: false, bag), chart.Title.Value), "svg", $"{page}-wide");
            Golden.Match(Drawing.Svg(Drawing.Compose(chart, narrow: true, bag), chart.Title.Value), "svg", $"{page}-narrow");
        }

        charts.Count.ShouldBe(1);
        bag.Sorted().ShouldBeEmpty();
    }

    // A notation without a name of a file stands for a chart over one of the datasets of its page.
    [Theory]
    [InlineData("map", 3)]
    [InlineData("dense", 1)]
    public void The_notations_of_a_page_are_drawn_over_its_data(string page, int count)
    {
        var file = Path.Combine(Folder, page + ".md");
        var datasets = MarkdownExamples.Datasets(file, new DiagnosticBag());
        var notations = Notation().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).ToList();

        notations.Count.ShouldBe(count);
        foreach (var notation in notations)
        {
            datasets.Values.Select(data => Faults(notation, data)).MinBy(faults => faults.Count)!.ShouldBeEmpty(notation);
        }
    }

    private static IReadOnlyList<Diagnostic> Faults(string notation, Dataset data)
    {
        var bag = new DiagnosticBag();
        var all = new Dictionary<string, Dataset> { [data.Id] = data };
        var text = $"title: A chart\ndata: {data.Id}\n{notation}";
        if (ChartReader.Read(new InputFile("charts/example.yaml", text), all, bag) is { } chart)
        {
            Drawing.Compose(chart, narrow: false, bag);
            Drawing.Compose(chart, narrow: true, bag);
        }

        return bag.Sorted();
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void Every_mark_has_a_page_that_names_its_channels(string mark)
    {
        var page = Path.Combine(Folder, mark + ".md");
        File.Exists(page).ShouldBeTrue();
        var text = File.ReadAllText(page);
        MarkList
            .BuiltIn.Find(mark)!
            .Channels.Select(c => $"| `{c.Name}` |")
            .Where(row => !text.Contains(row, StringComparison.Ordinal))
            .ShouldBeEmpty();
        File.ReadAllText(Path.Combine(Folder, "README.md")).ShouldContain($"[{mark}]({mark}.md)");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_its_picture(string page)
    {
        var picture = $"../../tests/Report.Tests/Docs/MarksTests.The_example_of_a_page_is_drawn_{page}-wide.verified.svg";
        File.ReadAllText(Path.Combine(Folder, page + ".md")).ShouldContain($"]({picture})");
        File.Exists(Path.Combine(Folder, picture)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_found_by_a_question_with_its_picture_or_by_its_name(string page)
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));
        index.ShouldContain($"]({page}.md)");
        if (page is not ("axes" or "color" or "facets" or "labels" or "shape"))
        {
            index.ShouldContain($"_{page}-narrow.verified.svg\" width=\"180\" alt=\"Example of {page}\"> | [{page}]({page}.md) |");
        }
    }

    [Fact]
    public void Every_picture_of_the_questions_is_one_that_the_tests_draw() =>
        Picture()
            .Matches(File.ReadAllText(Path.Combine(Folder, "README.md")))
            .Select(m => Path.Combine(Folder, m.Groups[1].Value))
            .ShouldAllBe(file => File.Exists(file));

    [Theory]
    [MemberData(nameof(MarksThatStandAlone))]
    public void A_chart_of_a_mark_is_begun_over_the_data_of_its_page(string mark)
    {
        var data = MarkdownExamples.Datasets(Path.Combine(Folder, mark + ".md"), new DiagnosticBag());

        var text = StarterChart.Of("begun", "A chart", data.Values, data, MarkList.BuiltIn.Find(mark)!).ShouldNotBeNull();

        var bag = new DiagnosticBag();
        var chart = ChartReader.Read(new InputFile("charts/begun.yaml", text), data, bag).ShouldNotBeNull();
        Drawing.Compose(chart, narrow: false, bag);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
    }

    [GeneratedRegex("<img src=\"([^\"]+)\"")]
    private static partial Regex Picture();

    [GeneratedRegex("^```yaml\n((?:(?!```).*\n)*?mark: (?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Notation();

    private static string Folder => Repository.PathTo("docs", "marks");

    private static IEnumerable<string> PageNames() =>
        Directory
            .EnumerateFiles(Folder, "*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(name => name != "README")
            .Order(StringComparer.Ordinal);
}
