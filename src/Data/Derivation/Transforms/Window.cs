using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation.Transforms;

/// <summary>Adds fields calculated from neighbouring rows: moving and cumulative aggregates, ranks, differences from row to row.</summary>
internal sealed record Window(
    IReadOnlyList<(Located<string> Name, WindowCall Call)> Results,
    WindowFrame Frame,
    IReadOnlyList<Located<string>> SortBy,
    IReadOnlyList<Located<string>> GroupBy,
    Position At
) : Transform(At)
{
    private static readonly Key<IReadOnlyList<(Located<string> Name, Located<string> Value)>> Main = new(
        "window",
        TransformKeys.Formulas,
        "New fields by name: sum, mean, median, min, max or count of a field over a frame; rank, lag, difference, change.",
        required: true
    );

    private static readonly Key<WindowFrame> FrameKey = new(
        "frame",
        new FrameShape(),
        "The rows around each row, such as [-6, 0] or [null, 0]; or a stretch of time up to it, such as 7 days. From the first "
            + "row to this one where it is left out."
    );

    private static readonly Key<IReadOnlyList<Located<string>>> SortKey = new(
        "sort",
        TransformKeys.Names,
        "Fields that put the rows in order before; the order in which they are where it is left out."
    );

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) =>
        {
            var results = keys.Get(Main, []).Select(r => (r.Name, Call: WindowCall.Read(r.Value, bag))).ToList();
            return results.Exists(r => r.Call is null)
                ? null
                : new Window(
                    [.. results.Select(r => (r.Name, r.Call!))],
                    keys.Get(FrameKey) ?? WindowFrame.Cumulative(keys.Place(Main)),
                    keys.Get(SortKey, []),
                    keys.Get(TransformKeys.GroupBy, []),
                    keys.Place(Main)
                );
        },
        Main,
        FrameKey,
        SortKey,
        TransformKeys.GroupBy
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (
            scope.Fields(table, GroupBy) is not { } by
            || (SortBy.Count > 0 ? new Sort(SortBy, Descending: false, At).Apply(table, scope) : table) is not { } sorted
        )
        {
            return null;
        }

        foreach (var (name, call) in Results)
        {
            if (!scope.IsFree(sorted, name) || call.ResultField(name, sorted, scope) is not { } field)
            {
                return null;
            }

            var cells = new Dictionary<Row, Cell?>(ReferenceEqualityComparer.Instance);
            foreach (var group in DerivedCells.Groups(sorted.Rows, by))
            {
                if (call.Of(group, sorted, field, Frame, scope) is not { } made)
                {
                    return null;
                }

                foreach (var (row, cell) in group.Zip(made))
                {
                    cells[row] = cell;
                }
            }

            sorted = sorted with
            {
                Fields = [.. sorted.Fields, field],
                Rows = [.. sorted.Rows.Select(row => cells[row] is { } cell ? row with { Cells = [.. row.Cells, cell] } : row)],
            };
        }

        return sorted;
    }
}
