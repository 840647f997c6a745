using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics.Rules;

namespace Report.Data.Findings;

/// <summary>
/// Finds breaks in a series between the rows of figures that a condition compares, as in <c>last(total) &lt; max(total)</c>.
/// </summary>
internal static class ComparedFigures
{
    /// <summary>
    /// Reports each break between two figures of the same field, unless one of them has "across: break"; it then keeps the break, so that
    /// readers are told.
    /// </summary>
    public static void CheckBreaks(FigureComparing comparing, DerivationScope scope)
    {
        var calls = In(comparing.Left).Concat(In(comparing.Right)).ToList();
        foreach (var group in calls.Where(c => c.Figure?.Field is not null).GroupBy(c => (c.Figure!.Table.Id, c.Figure.Field!.Name)))
        {
            var compared = group.ToList();
            if (compared.Count < 2 || Between(compared) is not [var between, ..] breaks)
            {
                continue;
            }

            if (compared.Find(call => call.Arguments.IsAcrossBreak) is { } told)
            {
                told.Tell(breaks);
            }
            else
            {
                scope.Bag.Add(
                    FindingRules.AcrossBreak.At(
                        compared[0].At,
                        group.Key.Name,
                        between.After.Iso,
                        $"{compared[0].Written} {Written(comparing.Sign)} {compared[^1].Written}",
                        between.Reason.TrimEnd('.')
                    )
                );
            }
        }
    }

    private static string Written(string sign) => sign == "==" ? "=" : sign;

    // The breaks that are not within the rows of one figure, which has said so itself.
    private static IReadOnlyList<SeriesBreak> Between(List<FigureCall> calls)
    {
        var (table, field) = (calls[0].Figure!.Table, calls[0].Figure!.Field!);
        var own = calls.SelectMany(call => call.Figure!.Breaks).ToHashSet();
        return [.. table.BreaksWithin(field, calls.SelectMany(call => RowsOf(call.Figure!))).Where(b => !own.Contains(b))];
    }

    private static IEnumerable<Row> RowsOf(Figure figure) =>
        figure.Deciders.Count > 0 ? figure.Deciders.Select(row => row.Row) : figure.Cells.Select(cell => cell.Row);

    private static IEnumerable<FigureCall> In(Expression expression) =>
        expression switch
        {
            FigureCall call => [call],
            FigureSum sum => In(sum.Left).Concat(In(sum.Right)),
            Arithmetic calculated => In(calculated.Left).Concat(In(calculated.Right)),
            Call function => function.Arguments.SelectMany(In),
            _ => [],
        };
}
