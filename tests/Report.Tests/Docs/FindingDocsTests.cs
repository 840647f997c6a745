using Report.Data.Findings;
using Report.Diagnostics;
using Report.Tests.Data.Findings;

namespace Report.Tests.Docs;

/// <summary>The conditions in docs/writing/findings.md have the results that the page shows.</summary>
public sealed class FindingDocsTests
{
    private static readonly string Page = Repository.PathTo("docs", "writing", "findings.md");

    public static TheoryData<string, string> Table()
    {
        var data = new TheoryData<string, string>();
        foreach (
            var row in File.ReadAllLines(Page)
                .SkipWhile(line => !line.StartsWith("| condition |", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
        )
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
        var bag = new DiagnosticBag();
        var data = MarkdownExamples.Input(Page);

        var result = Conditions.Test(condition, data, bag, "hosts");

        bag.Sorted().ShouldBeEmpty();
        result!.Truth.ShouldBe(
            today switch
            {
                "holds" => true,
                "fails" => false,
                _ => null,
            }
        );
    }

    [Fact]
    public void Every_function_has_an_example() =>
        FigureFunction.All.ShouldAllBe(function =>
            Table().Any(row => row.Data.Item1.Contains(function.Name + "(", StringComparison.Ordinal))
        );
}
