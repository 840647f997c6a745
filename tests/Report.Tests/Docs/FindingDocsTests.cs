using System.Globalization;
using System.Text.RegularExpressions;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Tests.Data.Findings;

namespace Report.Tests.Docs;

/// <summary>The conditions and the words of changes in docs/writing/findings.md are those of the program.</summary>
public sealed partial class FindingDocsTests
{
    private static readonly string Page = Repository.PathTo("docs", "writing", "findings.md");

    public static TheoryData<string, string> Table() => Rows("| condition |");

    public static TheoryData<string, string> Changes() => Rows("| later value, of the earlier |");

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

    // The thresholds of a row are turned into values at and just beyond them.
    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_has_the_words_that_the_page_says(string later, string words)
    {
        var quoted = Quoted().Matches(words).Select(m => m.Groups[1].Value).ToList();
        var values = Values(later);
        var change = new Measure("troops", FromZero: true);

        var said = values
            .Select(value => QuantityWriter.English.ChangeInWords(Quantity.Exact(100), value, change).ShouldNotBeNull())
            .ToList();

        said.ShouldNotBeEmpty();
        if (quoted.Count > 1)
        {
            said.ShouldBe(quoted);
        }
        else if (words.EndsWith('”'))
        {
            said.ShouldAllBe(each => each == quoted[0]);
        }
        else
        {
            said.ShouldAllBe(each => each.StartsWith(quoted[0] + " ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_function_has_an_example() =>
        FigureFunction.All.ShouldAllBe(function =>
            Table().Any(row => row.Data.Item1.Contains(function.Name + "(", StringComparison.Ordinal))
        );

    private static List<Quantity> Values(string later)
    {
        var numbers = Numbers().Matches(later).Select(m => decimal.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        return
        [
            .. later switch
            {
                "the same, both exact" => [Quantity.Exact(100)],
                _ when later.StartsWith("less than", StringComparison.Ordinal) => [Quantity.Exact(numbers[0] - Little)],
                _ when later.StartsWith("exactly", StringComparison.Ordinal) => numbers.Select(n => Quantity.Exact(n * 100)),
                _ when later.StartsWith("an estimate", StringComparison.Ordinal) => numbers.Select(n => Quantity.About(n * 100)),
                _ when later.EndsWith("times", StringComparison.Ordinal) => numbers.Select(n => Quantity.Exact((n * 100) + Little)),
                _ when later.EndsWith("under twice", StringComparison.Ordinal) =>
                [
                    Quantity.Exact(numbers[0]),
                    Quantity.Exact(200 - Little),
                ],
                _ when later.StartsWith("over", StringComparison.Ordinal) =>
                [
                    Quantity.Exact(numbers[0] + Little),
                    Quantity.Exact(numbers[1] - Little),
                ],
                _ => numbers.Select(Quantity.Exact),
            },
        ];
    }

    private const decimal Little = 0.1m;

    private static TheoryData<string, string> Rows(string heading)
    {
        var data = new TheoryData<string, string>();
        foreach (
            var row in File.ReadAllLines(Page)
                .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
        )
        {
            var cells = row.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray();
            data.Add(cells[0].Trim('`'), cells[1]);
        }

        return data;
    }

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
