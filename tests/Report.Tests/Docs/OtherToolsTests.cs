using System.Text.RegularExpressions;
using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Tests.Charts;

namespace Report.Tests.Docs;

/// <summary>
/// docs/from-other-tools.md translates the terms of other tools, and each notation in its last column is drawn without a diagnostic.
/// </summary>
public sealed partial class OtherToolsTests
{
    private static readonly string Page = Repository.PathTo("docs", "from-other-tools.md");
    private static readonly Lazy<IReadOnlyDictionary<string, Dataset>> Datasets = new(() =>
        MarkdownExamples.Datasets(Page, new DiagnosticBag())
    );
    private static readonly HashSet<string> Channels =
    [
        .. Report.Charts.Marks.MarkList.BuiltIn.All.SelectMany(m => m.Channels).Select(c => c.Name),
    ];

    public static TheoryData<string> Notations => [.. Rows().Select(row => row.Notation)];

    [Theory]
    [MemberData(nameof(Notations))]
    public void A_notation_of_ours_is_drawn_with_nothing_to_remark(string notation)
    {
        // The page does not say which of its datasets has the fields of a notation, so each is tried; one must fit.
        var tried = Datasets.Value.Values.Select(data => Faults(notation, data)).ToList();

        tried.MinBy(faults => faults.Count)!.ShouldBeEmpty();
    }

    [Fact]
    public void Every_channel_is_on_the_page()
    {
        var notations = string.Join('\n', Rows().Select(row => row.Notation));
        Channels.Where(channel => !Regex.IsMatch(notations, $"^{channel}:", RegexOptions.Multiline)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_says_how_each_tool_calls_it()
    {
        Rows().Count().ShouldBeGreaterThan(60);
        Rows().Where(row => row.Cells.Length != 6 || row.Cells.Any(string.IsNullOrWhiteSpace)).Select(row => row.Cells[0]).ShouldBeEmpty();
    }

    private static IReadOnlyList<Diagnostic> Faults(string notation, Dataset data)
    {
        var bag = new DiagnosticBag();
        var all = new Dictionary<string, Dataset> { [data.Id] = data };
        if (ChartReader.Read(new InputFile("charts/example.yaml", Chart(notation, data)), all, bag) is { } chart)
        {
            Drawing.Compose(chart, narrow: false, bag);
            Drawing.Compose(chart, narrow: true, bag);
        }

        return bag.Sorted();
    }

    // A notation lists the channels and the other keys of a chart together: the channels go below "encoding".
    private static string Chart(string notation, Dataset data)
    {
        var lines = notation.Split('\n');
        var encoding = lines.Where(line => Channels.Contains(line[..line.IndexOf(':', StringComparison.Ordinal)])).ToList();
        IEnumerable<string> mark = lines.Any(line => line.StartsWith("mark:", StringComparison.Ordinal)) ? [] : ["mark: dot"];
        return string.Join(
            '\n',
            ["title: A chart", $"data: {data.Id}", .. mark, .. lines.Except(encoding), "encoding:", .. encoding.Select(line => "  " + line)]
        );
    }

    private static IEnumerable<(string[] Cells, string Notation)> Rows()
    {
        var isOurs = false;
        foreach (var line in File.ReadLines(Page))
        {
            if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = UnescapedBar().Split(line)[1..^1].Select(cell => cell.Trim()).ToArray();
            if (cells is ["chart" or "what", ..])
            {
                isOurs = cells[^1] == "here";
            }
            else if (isOurs)
            {
                yield return (cells, string.Join('\n', Code().Matches(cells[^1]).Select(m => m.Groups[1].Value)));
            }
        }
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
