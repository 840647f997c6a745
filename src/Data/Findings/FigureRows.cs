using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Findings;

/// <summary>Finds the rows that a figure is read from.</summary>
internal sealed class FigureRows(FigureArguments arguments, string written, Position at, ConditionScope scope)
{
    private static readonly string[] Reserved = ["from", "to", "order", "across"];

    // What the condition says of the rows that it was evaluated for.
    private readonly Dictionary<Row, bool?> met = new(ReferenceEqualityComparer.Instance);

    /// <summary>Why it cannot be told which rows are meant; null where it can.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>After a diagnostic.</summary>
    public bool IsAtFault { get; private set; }

    /// <summary>Whether the words tell of a break in the series between the rows.</summary>
    public bool IsAcrossBreak { get; private set; }

    /// <summary>Whether ranks count from the smallest.</summary>
    public bool FromSmallest { get; private set; }

    /// <summary>The table; null after a diagnostic.</summary>
    /// <param name="around">The table of the figure that this one stands in; none at the top.</param>
    /// <param name="field">What must be in it.</param>
    public Dataset? Table(Dataset around, Expression? field, FigureFunction function, params IReadOnlyList<Located<string>> more)
    {
        List<Located<string>> needed = [.. more];
        needed.AddRange(field switch
        {
            null => [],
            RowName name => [new Located<string>(name.Name, name.At)],
            _ => field.Fields.Where(_ => function != FigureFunction.Count).Select(name => new Located<string>(name, field.At)),
        });
        needed.AddRange(arguments.Named.Select(n => n.Key).Where(key => !Reserved.Contains(key.Value)));
        return arguments.Dataset is null && !ConditionScope.IsNoTable(around) && needed.All(f => around.Field(f.Value) is not null)
            ? around
            : scope.Table(arguments, needed, written, at);
    }

    /// <summary>The rows, and those that are picked among them; null after a diagnostic.</summary>
    public (IReadOnlyList<Row> Asked, IReadOnlyList<Row> Picked)? Of(Dataset table, FigureFunction function)
    {
        IReadOnlyList<Row> rows = table.Rows;
        scope.ReadsFrom(table);
        if (Span(table, rows) is not { } within || (arguments.Where is { } where && !IsCondition(where, table)))
        {
            return null;
        }

        var values = new List<FilterValue>();
        foreach (var (key, value) in arguments.Named.Where(n => !Reserved.Contains(n.Key.Value)))
        {
            var field = table.Field(key.Value)!;
            if (ConditionScope.ValueOf(field, value, table, scope) is null)
            {
                return null;
            }

            values.Add(new FilterValue(value.Value, field, scope.Locale));
        }

        // A span of time leaves fewer rows than the table has.
        IReadOnlyList<Row> picked = ReferenceEquals(within, table.Rows)
            ? RowIndex.Of(table).Rows(values)
            : [.. within.Where(row => values.TrueForAll(value => value.IsIn(row)))];

        if (!function.PicksRow)
        {
            within = picked;
        }

        if (arguments.Where is not null && function != FigureFunction.Count)
        {
            if (within.FirstOrDefault(row => Meets(row) is null) is { } open)
            {
                WhyNot = $"the bounds of the row {DerivationScope.NameOf(open)} leave open whether its condition holds";
                return (within, picked);
            }

            picked = [.. picked.Where(row => Meets(row) == true)];
            within = function.IsOfPart ? within : [.. within.Where(row => Meets(row) == true)];
        }

        return IsFit(within, picked, function, table) ? (within, picked) : null;
    }

    /// <summary>Whether a row meets the condition; null where it cannot be told.</summary>
    public bool? Meets(Row row)
    {
        if (arguments.Where is null)
        {
            return true;
        }

        if (!met.TryGetValue(row, out var meets))
        {
            met[row] = meets = arguments.Where.Evaluate(row).Truth;
        }

        return meets;
    }

    /// <summary>The values in the order of time, for functions that ask for it.</summary>
    public IReadOnlyList<FigureRow> Ordered(IReadOnlyList<FigureRow> rows, Dataset table, FigureFunction function)
    {
        if (!function.IsInOrder || table.Fields.FirstOrDefault(f => f.IsTemporal) is not { } time)
        {
            return rows;
        }

        if (rows.FirstOrDefault(r => r.Row[time.Name] is null) is { } without)
        {
            WhyNot = $"'{time.Name}' is blank in the row {DerivationScope.NameOf(without.Row)}";
            return rows;
        }

        DateValue When(FigureRow row) => (DateValue)row.Row[time.Name]!.Value;
        List<FigureRow> sorted = [.. rows.OrderBy(r => When(r).Start).ThenBy(r => When(r).End)];
        for (var i = 1; i < sorted.Count; i++)
        {
            if (When(sorted[i - 1]) == When(sorted[i]))
            {
                ReportMany(sorted.Count(r => When(r) == When(sorted[i])), sorted.Where(r => When(r) == When(sorted[i])).Select(r => r.Row).ToList(), table, time);
                return rows;
            }

            if (When(sorted[i - 1]).End >= When(sorted[i]).Start)
            {
                WhyNot = $"'{When(sorted[i - 1]).Iso}' and '{When(sorted[i]).Iso}' may be in either order";
                return rows;
            }
        }

        return sorted;
    }

    private bool IsFit(IReadOnlyList<Row> rows, IReadOnlyList<Row> picked, FigureFunction function, Dataset table)
    {
        if (!table.IsComplete && picked.Count == 0)
        {
            // The row that is missing may be the one with the fault.
            IsAtFault = true;
        }
        else if (rows.Count == 0 && function != FigureFunction.Count)
        {
            IsAtFault = true;
            scope.Bag.Add(table.IsEmpty ? DataRules.NoRows.At(table.RowsAt) : FindingRules.NoRow.At(at, written));
        }
        else if ((function.IsOfOneRow || function.PicksRow) && picked.Count == 0)
        {
            IsAtFault = true;
            scope.Bag.Add(FindingRules.NoRow.At(at, written));
        }
        else if ((function.IsOfOneRow || function.PicksRow) && picked.Count > 1)
        {
            ReportMany(picked.Count, picked, table, null);
        }

        return !IsAtFault;
    }

    private void ReportMany(int count, IReadOnlyList<Row> rows, Dataset table, Field? time)
    {
        IsAtFault = true;
        var field = table.Fields.FirstOrDefault(f => f != time && !f.IsNumeric && rows.Select(r => r[f.Name]?.Value).Distinct().Count() > 1);
        var example = field is null ? "where …" : $"{field.Name}: {ValueText.Written(rows.Select(r => r[field.Name]?.Value).OfType<Value>().First())}";
        scope.Bag.Add(FindingRules.ManyRows.At(at, count, written, example));
    }

    private bool IsCondition(Expression where, Dataset table)
    {
        if (where.Check(table, scope) is not { } type)
        {
            return false;
        }

        if (type.Kind != ValueKind.Condition)
        {
            scope.Bag.Add(DataRules.WrongOperand.At(where.At, "this", type.Words, "a condition behind 'where'"));
        }

        return type.Kind == ValueKind.Condition;
    }

    // Both ends must be there: a change from 2011 is none from 2012.
    private IReadOnlyList<Row>? Span(Dataset table, IReadOnlyList<Row> rows)
    {
        foreach (var (key, value) in arguments.Named.Where(n => Reserved.Contains(n.Key.Value)))
        {
            if (key.Value == "order")
            {
                if (value.Value is not ("ascending" or "descending"))
                {
                    scope.Bag.Add(FindingRules.BadCondition.At(value.At, "'order' is 'ascending' or 'descending'"));
                    return null;
                }

                FromSmallest = value.Value == "ascending";
                continue;
            }

            if (key.Value == "across")
            {
                if (value.Value != "break")
                {
                    scope.Bag.Add(FindingRules.BadCondition.At(value.At, "'across' is 'break'"));
                    return null;
                }

                IsAcrossBreak = true;
                continue;
            }

            if (table.Fields.FirstOrDefault(f => f.IsTemporal) is not { } time)
            {
                scope.Bag.Add(FindingRules.BadCondition.At(key.At, $"'{key.Value}' needs a field of time, and '{table.Id}' has none"));
                return null;
            }

            if (ConditionScope.ValueOf(time, value, table, scope) is not DateValue end)
            {
                return null;
            }

            rows = [.. rows.Where(row => row[time.Name]?.Value is DateValue date && (key.Value == "from" ? date.Start >= end.Start : date.End <= end.End))];
        }

        return rows;
    }
}
