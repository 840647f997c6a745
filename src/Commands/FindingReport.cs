using System.Globalization;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Pages.Prose;

namespace Report.Commands;

/// <summary>Prints every finding with today's values and how far they may move before its condition fails.</summary>
internal static class FindingReport
{
    private const int MostCells = 3;

    public static void Write(IReadOnlyList<Finding> findings, IReadOnlyList<BareComparison> comparisons, TextWriter output)
    {
        var tested = findings.Where(f => f.Basis.Condition is not null).ToList();
        output.WriteLine(
            $"{Count.Of(tested.Count, "condition", "conditions")} and {Count.Of(findings.Count - tested.Count, "reason", "reasons")} "
                + "behind words"
        );
        foreach (var finding in findings)
        {
            output.WriteLine();
            output.WriteLine(Excerpt.Escaped($"{finding.At.File}:{finding.At.Line}:{finding.At.Column}: “{finding.Words}”"));
            foreach (var line in LinesOf(finding))
            {
                output.WriteLine(Excerpt.Escaped($"   {line}"));
            }
        }

        output.WriteLine();
        output.WriteLine($"{Count.Of(comparisons.Count, "sentence compares and rests", "sentences compare and rest")} on nothing");
        foreach (var bare in comparisons)
        {
            output.WriteLine(Excerpt.Escaped($"{bare.At.File}:{bare.At.Line}:{bare.At.Column}: '{bare.Words}' in: {bare.Sentence}"));
        }
    }

    /// <summary>Describes in a line the cell that is nearest to breaking a finding; null if none does.</summary>
    public static string? Nearest(Finding finding) => Margin.Of(finding) is [var nearest, ..] ? Line(nearest) : null;

    private static IEnumerable<string> LinesOf(Finding finding)
    {
        if (finding.Basis.Reason is { } reason)
        {
            return [$"reason: {reason.Value}"];
        }

        var written = finding.Basis.Condition!.Value.Value;
        return finding.Condition switch
        {
            null => [$"cannot be read: {written}"],
            { Truth: false } condition => [$"fails: {written}", $"today: {condition.Today}"],
            { Truth: null } condition => [$"cannot be told: {written}", $"today: {condition.Today}"],
            var condition => [$"holds: {written}", $"today: {condition.Today}", .. Margins(finding)],
        };
    }

    private static IEnumerable<string> Margins(Finding finding)
    {
        var margins = Margin.Of(finding);
        return margins.Count == 0
            ?
            [
                Margin.ByName(finding) is { } renaming
                    ? $"margin: {Line(renaming)}"
                    : "margin: no single cell that was tried breaks it; those behind the answer of a query are not tried",
            ]
            : margins.Take(MostCells).Select(Line).Select((line, i) => i == 0 ? $"margin: {line}" : $"        {line}");
    }

    private static string Line(Renaming renaming) =>
        $"fails with '{ValueText.Written(renaming.Other)}' in place of '{ValueText.Written(renaming.Cell.Cell.Value)}': "
        + $"{Figure.Label(renaming.Cell)}, {renaming.Cell.Cell.Field.Title}";

    private static string Line(CellMargin margin)
    {
        var field = margin.Cell.Cell.Field;
        var percent = margin.Percent is { } moved ? string.Create(CultureInfo.InvariantCulture, $" ({moved:+0.0;−0.0}%)") : "";
        return $"fails with {QuantityWriter.English.Write(margin.Nearest!, field.Unit)} in place of "
            + $"{QuantityWriter.English.Write(margin.Now with { Format = null }, field.Unit)}{percent}: {Figure.Label(margin.Cell)}, "
            + $"{field.Title}";
    }
}
