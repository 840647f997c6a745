using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Findings;

/// <summary>A call of a <see cref="FigureFunction"/> in a condition.</summary>
/// <param name="Argument">A field or a formula; null for a count of rows.</param>
internal sealed record FigureCall(FigureFunction Function, Expression? Argument, FigureArguments Arguments, string Written, Position At)
    : RowsFunction(Arguments, Written, At)
{
    protected override (ExpressionType Type, Evaluation Result)? Find(Dataset around, ConditionScope scope)
    {
        var rows = new FigureRows(Arguments, Written, At, scope);
        if (
            rows.Table(around, Argument, Function) is not { } table
            || TypeOf(table, scope) is not { } of
            || rows.Of(table, Function) is not var (asked, picked)
        )
        {
            return null;
        }

        var figure = new Figure(Written, Function, table, FieldOf(Argument, table), of.Unit, default);
        figure = figure with
        {
            IsOfDates = of.Kind == ValueKind.Date,
            Breaks = Function.ComparesRows && figure.Field is { } field ? table.BreaksWithin(field, asked) : [],
        };
        if (!Arguments.IsAcrossBreak && figure.Breaks is [var between, ..])
        {
            scope.Bag.Add(FindingRules.AcrossBreak.At(At, figure.Field!.Name, between.After.Iso, Written, between.Reason.TrimEnd('.')));
        }

        figure = rows.WhyNot is { } why ? figure with { WhyNot = why } : Found(figure, asked, picked, table, scope, rows);
        if (rows.IsAtFault)
        {
            return null;
        }

        Keep(figure, scope);
        return (
            Function.IsCondition ? new ExpressionType(ValueKind.Condition) : of,
            figure.Result with
            {
                From = [.. figure.Cells.Select(c => c.Cell)],
            }
        );
    }

    private Figure Found(
        Figure figure,
        IReadOnlyList<Row> asked,
        IReadOnlyList<Row> picked,
        Dataset table,
        ConditionScope scope,
        FigureRows rows
    )
    {
        if (Function.IsCount && !Function.PicksRow)
        {
            return Counted(figure, asked, table, rows);
        }

        IReadOnlyList<FigureRow> values = Valued(Argument!, asked, table, scope);
        if (figure.IsOfDates && values.FirstOrDefault(v => v.IsMissing) is { } undated)
        {
            return figure with { WhyNot = Figure.WhyMissing(undated, Argument!) };
        }

        values = rows.Ordered(values, table, Function);
        if (rows.IsAtFault || rows.WhyNot is not null)
        {
            return figure with { WhyNot = rows.WhyNot };
        }

        var isPicked = picked.ToHashSet<Row>(ReferenceEqualityComparer.Instance);
        var found = Function switch
        {
            { PicksRow: true } => Ranked(values, picked, Arguments.FromSmallest),
            { IsOfPart: true } => FigureFunction.ShareOf(
                [.. values.Where(v => isPicked.Contains(v.Row))],
                [.. values.Where(v => !isPicked.Contains(v.Row))]
            )
                is { } share
                ? FigureFinding.Of(share, [.. values.Where(v => isPicked.Contains(v.Row))])
                : default(FigureFinding?),
            _ => Function.NeedsZero && Function.IsShare && values.Any(v => !v.Number.Bounds.Above(0, strictly: false))
                ? null
                : Function.Evaluate(values),
        };
        var cells = values.SelectMany(v => Figure.Origins(table, v.Row, v.Result.From)).ToList();
        return found is not { } finding
            ? figure with
            {
                WhyNot = "some of the values may be below zero",
                Cells = cells,
            }
            : figure with
            {
                Result = new Evaluation(finding.Value, finding.Truth, null, []),
                Deciders = DecidingRow.Of(finding.Rows, table),
                Cells = cells,
                Rows = values.Count,
                Unknown = MissingAmong(finding, values) is { } missing ? Figure.WhyMissing(missing, Argument!) : null,
            };
    }

    // Functions such as first, last and change do not depend on values missing in between.
    private FigureRow? MissingAmong(FigureFinding finding, IReadOnlyList<FigureRow> values) =>
        finding.Rows.FirstOrDefault(r => r.IsMissing)
        ?? (Function is { IsInOrder: true, IsCondition: false } ? null : values.FirstOrDefault(v => v.IsMissing));

    // Rows for which the condition is undecided are counted only in the upper bound.
    private Figure Counted(Figure figure, IReadOnlyList<Row> asked, Dataset table, FigureRows rows)
    {
        var certain = asked.Where(row => rows.Meets(row) == true && HasValue(row)).ToList();
        var open = asked.Count(row => rows.Meets(row) is null && HasValue(row));
        var cells = asked.SelectMany(row => Figure.Origins(table, row, Arguments.Where?.Evaluate(row).From ?? [])).ToList();
        return figure with
        {
            Result = Evaluation.Of(FigureFunction.Between(certain.Count, certain.Count + open), []),
            Cells = cells,
            Deciders =
            [
                .. certain
                    .Where(row => row.Cells.Count > 0)
                    .Select(row => new DecidingRow(row, null, [.. Figure.Origins(table, row, [row.Cells[0]])])),
            ],
            Rows = asked.Count,
        };
    }

    private bool HasValue(Row row) => Argument is null || Argument.Evaluate(row).Value is not null;

    private static FigureFinding? Ranked(IReadOnlyList<FigureRow> values, IReadOnlyList<Row> picked, bool fromSmallest)
    {
        var row = values.First(v => ReferenceEquals(v.Row, picked[0]));
        return FigureFinding.Of(FigureFunction.RankOf(row, values, fromSmallest), row);
    }

    private ExpressionType? TypeOf(Dataset table, ConditionScope scope)
    {
        if (Argument is null)
        {
            return new(ValueKind.Number);
        }

        if (Argument.Check(table, scope) is not { } of)
        {
            return null;
        }

        if (Function == FigureFunction.Count)
        {
            return new(ValueKind.Number);
        }

        if (of.Kind != ValueKind.Number && !(of.Kind == ValueKind.Date && Function.TakesDates))
        {
            scope.Bag.Add(DataRules.WrongOperand.At(Argument.At, $"'{Written}'", of.Words, "a number"));
            return null;
        }

        if (Function.NeedsZero && of.Unit is { } unit && !new Measure(unit).HasZero)
        {
            scope.NoAnswer(At, Written, $"{unit} do not add up and have no shares");
            return null;
        }

        return Function.IsShare ? new(ValueKind.Number, "%")
            : Function.IsCount ? new(ValueKind.Number)
            : of;
    }
}
