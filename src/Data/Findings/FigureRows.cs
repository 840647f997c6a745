using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Findings;

/// <summary>Selects the rows that a figure reads.</summary>
internal sealed class FigureRows(FigureArguments arguments, string written, Position at, ConditionScope scope)
{
    // The results of the condition for the rows evaluated so far.
    private readonly Dictionary<Row, bool?> met = new(ReferenceEqualityComparer.Instance);

    /// <summary>The reason why the rows, or their order, cannot be determined; null if they can.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>True after a fault that leaves the figure without a result.</summary>
    public bool IsAtFault { get; private set; }

    /// <summary>Returns the table of the figure; null after a diagnostic.</summary>
    /// <param name="around">
    /// The table of the enclosing figure; at the top level, the empty table of <see cref="ConditionScope.IsNoTable"/>.
    /// </param>
    /// <param name="field">The field or formula of the figure, whose fields the table must have; null for none.</param>
    /// <param name="more">Further fields that the table must have.</param>
    public Dataset? Table(Dataset around, Expression? field, FigureFunction function, params IReadOnlyList<Located<string>> more)
    {
        List<Located<string>> needed = [.. more];
        needed.AddRange(
            field switch
            {
                null => [],
                RowName name => [new Located<string>(name.Name, name.At)],
                _ => field.Fields.Where(_ => function != FigureFunction.Count).Select(name => new Located<string>(name, field.At)),
            }
        );
        needed.AddRange(arguments.Values.Select(n => n.Key));
        return arguments.Dataset is null && !ConditionScope.IsNoTable(around) && needed.All(f => around.Field(f.Value) is not null)
            ? around
            : scope.Table(arguments, needed, written, at);
    }

    /// <summary>
    /// Selects the rows that the figure asks for and, for functions that need it, those picked among them; null after a diagnostic.
    /// </summary>
    public (IReadOnlyList<Row> Asked, IReadOnlyList<Row> Picked)? Of(Dataset table, FigureFunction function)
    {
        IReadOnlyList<Row> rows = table.Rows;
        scope.ReadsFrom(table);
        if (Span(table, rows) is not { } within || (arguments.Where is { } where && !IsCondition(where, table)))
        {
            return null;
        }

        var values = new List<FilterValue>();
        foreach (var (key, value) in arguments.Values)
        {
            var field = table.Field(key.Value)!;
            if (ConditionScope.ValueOf(field, value, table, scope) is null)
            {
                return null;
            }

            values.Add(new FilterValue(value.Value, field, scope.Locale));
        }

        // The index covers all rows of the table, so it cannot be used after a span of time has excluded some.
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

    /// <summary>Whether a row meets the condition; null if its bounds leave it undecided.</summary>
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

    /// <summary>
    /// Returns the values in order of time for functions that need it, and otherwise unchanged. Sets <see cref="WhyNot"/> if the order is
    /// unclear.
    /// </summary>
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
                ReportMany(
                    sorted.Count(r => When(r) == When(sorted[i])),
                    sorted.Where(r => When(r) == When(sorted[i])).Select(r => r.Row).ToList(),
                    table,
                    time
                );
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
            // The missing row may be one that could not be read, which has been reported.
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
        var field = table.Fields.FirstOrDefault(f =>
            f != time && !f.IsNumeric && rows.Select(r => r[f.Name]?.Value).Distinct().Count() > 1
        );
        var example = field is null
            ? "where …"
            : $"{field.Name}: {ValueText.Written(rows.Select(r => r[field.Name]?.Value).OfType<Value>().First())}";
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

    // Applies the keywords. Both ends of a span must exist in the data: a change from 2011 must not silently become one from 2012.
    private IReadOnlyList<Row>? Span(Dataset table, IReadOnlyList<Row> rows)
    {
        foreach (var (key, value) in arguments.Options)
        {
            if (key.Value == FigureArguments.Order)
            {
                if (value.Value is not (FigureArguments.Ascending or "descending"))
                {
                    scope.Bag.Add(FindingRules.BadCondition.At(value.At, "'order' is 'ascending' or 'descending'"));
                    return null;
                }

                continue;
            }

            if (key.Value == FigureArguments.Across)
            {
                if (value.Value != "break")
                {
                    scope.Bag.Add(FindingRules.BadCondition.At(value.At, "'across' is 'break'"));
                    return null;
                }

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

            rows =
            [
                .. rows.Where(row =>
                    row[time.Name]?.Value is DateValue date
                    && (key.Value == FigureArguments.From ? date.Start >= end.Start : date.End <= end.End)
                ),
            ];
        }

        return rows;
    }
}
