using System.Globalization;
using Report.Data;
using Report.Data.Changes;
using Report.Data.Findings;

namespace Report.Site.Changes;

/// <summary>Reports the findings that a change of the data makes false, or brings close to it.</summary>
internal static class FindingChanges
{
    /// <summary>A finding is close to false if a change of one cell by less than this, in percent, makes it false.</summary>
    public const decimal Near = 5;

    /// <param name="before">The findings of the older state.</param>
    public static IReadOnlyList<ChangeGroup> Between(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var known = before
            .Where(f => f.Basis.Condition is not null)
            .GroupBy(KeyOf)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return
        [
            .. after
                .Where(f => f.Condition is not null)
                .Select(now => Group(known.GetValueOrDefault(KeyOf(now)), now))
                .OfType<ChangeGroup>(),
        ];
    }

    private static ChangeGroup? Group(Finding? then, Finding now)
    {
        var condition = now.Condition!;
        var name = $"{now.At.File}, line {now.At.Line}";
        if (condition.Truth != true)
        {
            var what = condition.Truth == false ? "does not hold any more" : "cannot be told any more";
            return new ChangeGroup(
                ChangeKind.Revised,
                now.Words,
                $"{name}: {what}",
                [new ChangeLine(condition.Written.Value, then?.Condition?.Today ?? "a new condition", condition.Today, null)]
            );
        }

        var (margin, former) = (Nearest(now), then is null ? null : Nearest(then));
        return
            margin is { Percent: { } percent } && Math.Abs(percent) < Near && Written(margin) != (former is null ? null : Written(former))
            ? new ChangeGroup(
                ChangeKind.Revised,
                now.Words,
                $"{name}: near to failing",
                [
                    new ChangeLine(
                        $"{condition.Written.Value}: it fails with",
                        former is null ? "nothing within reach" : Written(former),
                        Written(margin),
                        null
                    ),
                ]
            )
            : null;
    }

    // Returns the cell whose smallest change makes the finding false; null if no single cell can.
    private static CellMargin? Nearest(Finding finding) => Margin.Of(finding) is [var nearest, ..] ? nearest : null;

    private static string Written(CellMargin margin)
    {
        var unit = margin.Cell.Cell.Field.Unit;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Figure.Label(margin.Cell)} at {QuantityWriter.English.Write(margin.Nearest!, unit)}, now "
                + $"{QuantityWriter.English.Write(margin.Now with { Format = null }, unit)} ({margin.Percent:+0.0;−0.0}%)"
        );
    }

    // The condition as written, without its line, so that a finding is recognized after lines were added above it.
    private static string KeyOf(Finding finding) => $"{Path.GetFileName(finding.At.File)} {finding.Basis.Condition!.Value.Value}";
}
