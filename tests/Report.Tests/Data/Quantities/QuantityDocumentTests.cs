using System.Text.RegularExpressions;
using Report.Data;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

/// <summary>The examples and comparisons in docs/writing/quantities.md come out as it says.</summary>
public partial class QuantityDocumentTests
{
    private static readonly string[][] Tables =
    [
        .. File.ReadAllLines(Repository.PathTo("docs", "writing", "quantities.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Examples =>
        from row in Tables
        where row.Length == 2
        from Match example in Code().Matches(row[0])
        select new TheoryDataRow<string, string>(example.Groups[1].Value, row[1]);

    public static IEnumerable<TheoryDataRow<string, string, string, string, string, string>> Comparisons =>
        from row in Tables
        where row.Length == 6 && row[0] != "from"
        select new TheoryDataRow<string, string, string, string, string, string>(row[0], row[1], row[2], row[3], row[4], row[5]);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_written_or_refused_as_the_guide_says(string typed, string outcome)
    {
        var result = QuantityParser.Parse(typed);
        (result.Succeeded ? QuantityWriter.English.WriteNumber(result.Value) : result.Fault.Rule.ToString()).ShouldBe(outcome);
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void A_comparison_reads_as_the_guide_says(string from, string to, string ratio, string times, string percent, string difference)
    {
        var (first, second) = (QuantityParser.Parse(from).Value!, QuantityParser.Parse(to).Value!);
        QuantityWriter.English.CompareInWords(first, second, ComparisonStyle.Ratio).ShouldBe(ratio);
        QuantityWriter.English.CompareInWords(first, second, ComparisonStyle.Times).ShouldBe(times);
        QuantityWriter.English.CompareInWords(first, second, ComparisonStyle.Percent).ShouldBe(percent);
        QuantityWriter.English.CompareInWords(first, second, ComparisonStyle.Difference, "troops").ShouldBe(difference);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
