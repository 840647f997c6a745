using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;

namespace Report.Tests.Docs;

/// <summary>The conditions of docs/writing/findings.md come to what the page says.</summary>
public sealed class FindingDocsTests
{
    private static readonly string Page = Repository.PathTo("docs", "writing", "findings.md");

    public static TheoryData<string, string> Table()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in File.ReadAllLines(Page).SkipWhile(line => !line.StartsWith("| condition |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')))
        {
            var cells = row.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray();
            data.Add(cells[0].Trim('`'), cells[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_condition_comes_to_what_the_page_says(string condition, string today)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/site.yaml", "title: A report\ndescription: About something.\nurl: https://example.org/report/\ndate: 2025-09-01\n");
        folder.Write("input/sources.yaml", "paper: { type: report, title: A paper }\n");
        foreach (var (name, text) in MarkdownExamples.In(Page))
        {
            folder.Write(name, text);
        }

        var bag = new DiagnosticBag();
        var data = InputReader.Read(folder["input"], bag);
        var result = Condition.Test(new Located<string>(condition, new Position("x.yaml", 1, 1, condition.Length)), new ConditionTables([data.Datasets["hosts"]], data.Datasets), data.Site.Locale, bag);

        bag.Sorted().ShouldBeEmpty();
        result!.Truth.ShouldBe(today switch { "holds" => true, "fails" => false, _ => null });
    }

    [Fact]
    public void Every_function_has_an_example() => FigureFunction.All.ShouldAllBe(function => Table().Any(row => row.Data.Item1.Contains(function.Name + "(", StringComparison.Ordinal)));
}
