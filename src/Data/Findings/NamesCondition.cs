using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Findings;

/// <summary>
/// A condition that rows with certain names, and no others, meet a condition or have the greatest or least value:
/// <c>host where max(troops) = Latvia</c>. If several have the same greatest value, all must be named, or the condition fails.
/// </summary>
/// <param name="Pick">The function max or min; null for a condition on rows.</param>
/// <param name="What">The field or formula that max or min is taken of, or the condition on rows.</param>
/// <param name="Written">The text of the condition without the names.</param>
internal sealed record NamesCondition(
    Located<string> Field,
    FigureFunction? Pick,
    Expression What,
    FigureArguments Arguments,
    IReadOnlyList<Located<string>> Names,
    string Written,
    Position At
) : RowsFunction(Arguments, Written, At)
{
    private const int MostNamed = 3;

    protected override (ExpressionType Type, Evaluation Result)? Find(Dataset around, ConditionScope scope)
    {
        var rows = new FigureRows(Arguments, Written, At, scope);
        if (
            rows.Table(around, Pick is null ? null : What, FigureFunction.Max, Field) is not { } table
            || !IsOfKind(table, scope)
            || rows.Of(table, FigureFunction.Max) is not var (asked, _)
        )
        {
            return null;
        }

        var field = table.Field(Field.Value)!;
        var names = new List<FilterValue>();
        foreach (var name in Names)
        {
            if (ConditionScope.ValueOf(field, name, table, scope) is null)
            {
                return null;
            }

            names.Add(new FilterValue(name.Value, field, scope.Locale));
        }

        var measured = FieldOf(What, table);
        var figure = new Figure(
            Written,
            Pick ?? FigureFunction.Count,
            table,
            Pick is null ? field : measured,
            Pick is null ? null : measured?.Unit,
            default
        );
        figure = rows.WhyNot is { } why ? figure with { WhyNot = why } : Found(figure, asked, field, names, table, scope);
        Keep(figure, scope);
        return (new ExpressionType(ValueKind.Condition), Evaluation.Is(figure.Result.Truth, [.. figure.Cells.Select(c => c.Cell)]));
    }

    private bool IsOfKind(Dataset table, ConditionScope scope)
    {
        if (What.Check(table, scope) is not { } of)
        {
            return false;
        }

        var wanted = Pick is null ? ValueKind.Condition : ValueKind.Number;
        if (of.Kind != wanted)
        {
            scope.Bag.Add(DataRules.WrongOperand.At(What.At, "this", of.Words, new ExpressionType(wanted).Words));
        }

        return of.Kind == wanted;
    }

    private Figure Found(Figure figure, IReadOnlyList<Row> asked, Field field, List<FilterValue> names, Dataset table, ConditionScope scope)
    {
        var values = Valued(What, asked, table, scope);
        var cells = values.SelectMany(v => Figure.Origins(table, v.Row, v.Result.From)).ToList();
        bool IsNamed(FigureRow row) => names.Exists(name => name.IsIn(row.Row));
        var groups = values
            .GroupBy(v => v.Row[field.Name]?.Value is { } value ? ValueText.Key(value) : "", StringComparer.Ordinal)
            .ToList();
        var truth = Pick is null ? MeetAlone(groups, IsNamed) : AreExtreme(groups, IsNamed, least: Pick == FigureFunction.Min);
        var meeting = Pick is null ? values.Where(v => v.Result.Truth == true) : Pick.Evaluate(values).Rows;
        return figure with
        {
            Result = Evaluation.Is(truth, []),
            Names =
            [
                .. meeting.Select(v => v.Row[field.Name]?.Value).OfType<Value>().Select(ValueText.Written).Distinct(StringComparer.Ordinal),
            ],
            Deciders = DecidingRow.Of(Deciding(values, meeting, IsNamed), table),
            Cells = cells,
            Rows = values.Count,
            Unknown = Pick is not null && values.Find(v => v.IsMissing) is { } missing ? Figure.WhyMissing(missing, What) : null,
        };
    }

    // Returns the named rows and, for max or min, the runner-up.
    private IEnumerable<FigureRow> Deciding(List<FigureRow> values, IEnumerable<FigureRow> meeting, Func<FigureRow, bool> isNamed)
    {
        if (Pick is null)
        {
            return meeting;
        }

        var named = meeting.Union(values.Where(isNamed).Take(MostNamed)).ToList();
        var rest = values.Except(named).Where(v => !v.IsMissing).ToList();
        return rest.Count == 0 || named.Exists(v => !isNamed(v)) ? named : [.. named, .. Pick.Evaluate(rest).Rows.Take(1)];
    }

    private static bool? MeetAlone(List<IGrouping<string, FigureRow>> groups, Func<FigureRow, bool> isNamed)
    {
        var open = false;
        foreach (var group in groups)
        {
            var meets =
                group.Any(v => v.Result.Truth == true) ? true
                : group.Any(v => v.Result.Truth is null) ? null
                : (bool?)false;
            if (meets != group.Any(isNamed))
            {
                if (meets is not null)
                {
                    return false;
                }

                open = true;
            }
        }

        return open ? null : true;
    }

    // True if all named rows have one and the same number and all others less. Null (undecided) if some number is within the bounds of
    // all named rows and may be above all others. If several rows have the same name, the greatest of them counts.
    private static bool? AreExtreme(List<IGrouping<string, FigureRow>> groups, Func<FigureRow, bool> isNamed, bool least)
    {
        Interval Of(IGrouping<string, FigureRow> group) =>
            Extremes.Of([.. group.Select(v => least ? -v.Number : v.Number)], least: false).Bounds;
        var bounds = groups.Where(g => g.Any(isNamed)).Select(Of).ToList();
        var others = groups.Where(g => !g.Any(isNamed)).Select(Of).ToList();
        if (bounds.Count == 0)
        {
            return false;
        }

        var isOneNumber = bounds.Count == 1 || (bounds[0].IsPoint && bounds.TrueForAll(b => b == bounds[0]));
        if (isOneNumber && others.TrueForAll(o => o.IsLessThan(bounds[0]) == true))
        {
            return true;
        }

        var ends = bounds.Where(b => b.High is not null).OrderBy(b => b.High).ThenByDescending(b => b.HighOpen).ToList();
        if (ends.Count == 0)
        {
            return null;
        }

        // Even if the end is open, numbers just below it are above anything lower.
        var (top, topOpen) = (ends[0].High!.Value, ends[0].HighOpen);
        var canAgree = bounds.TrueForAll(b => b.Low is not { } low || low < top || (low == top && !b.LowOpen && !topOpen));
        return canAgree && others.TrueForAll(o => o.Low is not { } low || low < top) ? null : false;
    }
}
