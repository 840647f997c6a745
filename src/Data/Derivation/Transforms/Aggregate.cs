using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation.Transforms;

/// <summary>Reduces each group of rows to one row: counts, sums, means, medians, minima and maxima.</summary>
internal sealed record Aggregate(
    IReadOnlyList<(Located<string> Name, AggregateCall Call)> Results,
    IReadOnlyList<Located<string>> GroupBy,
    Position At
) : Transform(At)
{
    private static readonly Key<IReadOnlyList<(Located<string> Name, Located<string> Value)>> Main = new(
        "aggregate",
        TransformKeys.Formulas,
        "New fields by name: count(), or count, distinct, sum, mean, median, min or max of a field.",
        required: true
    );

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) =>
        {
            var results = keys.Get(Main, []).Select(r => (r.Name, Call: AggregateCall.Read(r.Value, bag))).ToList();
            return results.Exists(r => r.Call is null)
                ? null
                : new Aggregate([.. results.Select(r => (r.Name, r.Call!))], keys.Get(TransformKeys.GroupBy, []), keys.Place(Main));
        },
        Main,
        TransformKeys.GroupBy
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (scope.Fields(table, GroupBy) is not { } by)
        {
            return null;
        }

        var named = table with { Fields = by };
        var fields = Results.Select(r => scope.IsFree(named, r.Name) ? r.Call.ResultField(r.Name.Value, table, scope) : null).ToList();
        if (fields.Contains(null))
        {
            return null;
        }

        var measures = Results
            .Select(r =>
                r.Call.Field is { } of && table.Field(of.Value) is { IsNumeric: true } field ? scope.MeasureOf(table, field) : null
            )
            .ToList();
        var rows = new List<Row>();
        foreach (var group in DerivedCells.Groups(table.Rows, by))
        {
            var cells = DerivedCells.Names(group, by).ToList();
            for (var i = 0; i < Results.Count; i++)
            {
                var call = Results[i].Call;
                if (call.Of(group, table, measures[i], scope) is not { } value)
                {
                    return null;
                }

                var from = call.Cells(group);
                cells.Add(DerivedCells.Of(fields[i]!, value, call.Function, from, At));
            }

            rows.Add(DerivedCells.Row(cells, At));
        }

        return table with
        {
            Fields = [.. by, .. fields.OfType<Field>()],
            Rows = rows,
        };
    }
}
