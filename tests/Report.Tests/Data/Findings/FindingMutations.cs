using System.Text.RegularExpressions;
using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Derivation;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Pages;
using Report.Tests.Pages;

namespace Report.Tests.Data.Findings;

/// <summary>
/// A report in memory, with one cell changed at a time. Each finding is tested by the chart, page or claim that has it, over the changed
/// data.
/// </summary>
internal sealed partial class FindingMutations
{
    private readonly string input;
    private readonly InputData data;
    private readonly IReadOnlyList<ChartData> charts;
    private readonly IReadOnlyList<PageSource> pages;

    public FindingMutations(string input)
    {
        this.input = input;
        var bag = new DiagnosticBag();
        data = InputReader.Read(input, bag);
        charts = ChartReader.ReadAll(input, data.Datasets, bag);
        pages = [.. PageReader.ReadAll(input, bag).Where(page => !page.IsDraft)];
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        Findings =
        [
            .. Owners()
                .SelectMany(owner => owner.Of(data, new DiagnosticBag()).Select(finding => (owner, finding)))
                .DistinctBy(f => f.finding.At),
        ];
    }

    /// <summary>Every finding with the chart, page or claim that has it.</summary>
    public IReadOnlyList<(Owner Owner, Finding Finding)> Findings { get; }

    /// <summary>
    /// Returns the hint of the error, with the finding's words, that a build would report at a finding if a cell had another value; null
    /// where the finding holds.
    /// </summary>
    public string? Said(Owner owner, Finding finding, CellOrigin cell, Value value)
    {
        var changed = cell.Dataset with
        {
            Rows =
            [
                .. cell.Dataset.Rows.Select(row =>
                    !ReferenceEquals(row, cell.Row)
                        ? row
                        : row with
                        {
                            Cells = [.. row.Cells.Select(c => c.Field.Name == cell.Cell.Field.Name ? c with { Value = value } : c)],
                        }
                ),
            ],
        };
        var bag = new DiagnosticBag();
        owner.Of(data with { Datasets = ChangedDatasets.Of(data.Datasets, changed) }, bag);
        return bag.Sorted().FirstOrDefault(d => d.Code is "FIND001" or "FIND002" && d.Position == finding.At)?.Hint;
    }

    private IEnumerable<Owner> Owners() =>
        [
            .. charts.Select(chart => new Owner(
                chart.Id,
                (changed, bag) => chart.Again(changed.Datasets) is { } again ? ChartTexts.Bind(again, changed, bag).Findings : []
            )),
            .. pages.Select(page => new Owner(
                page.Name,
                (changed, bag) => PageRenderer.Render(page, PageStage.ContextOf(input, changed, charts, pages), bag).Findings
            )),
            .. data.Claims.Values.Select(claim => new Owner(
                claim.Id,
                (changed, bag) => ClaimFindings.Of(claim, PageStage.ContextOf(input, changed, charts, pages).BindingFor(bag))
            )),
        ];

    // Only this many characters at the start of a sentence are compared: calls further on may write other words for the changed cell.
    private const int Beginning = 12;

    private static void ShouldSayTheWords(string? said, Finding finding, string what) =>
        WithoutNumbers(said.ShouldNotBeNull(what))
            .ShouldContain(WithoutNumbers($"“{finding.Words[..Math.Min(finding.Words.Length, Beginning)]}"), Case.Sensitive, what);

    // Replaces numbers, which a call may have written from the changed cell.
    private static string WithoutNumbers(string words) => Numbers().Replace(words, "…");

    [GeneratedRegex(@"\d[\d,.]*")]
    private static partial Regex Numbers();

    /// <summary>A chart, a page or a claim.</summary>
    /// <param name="Of">Returns its findings over some data, and reports those that do not hold.</param>
    internal sealed record Owner(string Name, Func<InputData, DiagnosticBag, IReadOnlyList<Finding>> Of);

    /// <summary>
    /// Renames one name behind each finding that no number can break, such as a count of names, so that the finding fails. Returns the
    /// number of findings for which there is such a name.
    /// </summary>
    public int RenameEach()
    {
        var renamed = 0;
        foreach (var (owner, finding) in Findings.Where(f => f.Finding.Condition is not null && Margin.Of(f.Finding).Count == 0))
        {
            if (Margin.ByName(finding) is { } renaming)
            {
                ShouldSayTheWords(Said(owner, finding, renaming.Cell, renaming.Other), finding, $"{owner.Name}: {renaming}");
                renamed++;
            }
        }

        return renamed;
    }

    /// <summary>
    /// For each cell that can break a finding, tries the nearest values below and above that break it, and the last ones before them that
    /// do not. Returns the number of findings with such a cell, and the number of breaking values tried: up to two for each cell.
    /// </summary>
    /// <param name="most">How many cells to try for each finding, beginning with the nearest to breaking it.</param>
    public (int Findings, int Cells) BreakEach(int most = int.MaxValue)
    {
        var (broken, cells) = (0, 0);
        foreach (var (owner, finding) in Findings.Where(f => f.Finding.Condition is not null))
        {
            var margins = Margin.Of(finding);
            broken += margins.Count > 0 ? 1 : 0;
            foreach (var margin in margins.Take(most))
            {
                foreach (var limit in new[] { margin.Falling, margin.Rising }.OfType<Quantity>())
                {
                    var back = Math.Sign(margin.Now.Point!.Value - limit.Point!.Value) * Margin.StepOf(margin.Now);
                    var what =
                        $"{owner.Name}: {finding.Basis.Condition!.Value.Value} with {limit} for {margin.Now} in "
                        + $"{Figure.Label(margin.Cell)}";
                    ShouldSayTheWords(Said(owner, finding, margin.Cell, limit), finding, what);
                    Said(owner, finding, margin.Cell, Margin.Shifted(limit, back)).ShouldBeNull($"one step before {what}");
                    cells++;
                }
            }
        }

        return (broken, cells);
    }
}
