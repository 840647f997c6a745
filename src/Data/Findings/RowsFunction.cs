using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;

namespace Report.Data.Findings;

/// <summary>A part of a condition that is read from the rows of a table. Its value is found while it is checked, since only then its table is known.</summary>
/// <param name="Written">As it stands in the condition.</param>
internal abstract record RowsFunction(FigureArguments Arguments, string Written, Position At) : Expression(At)
{
    private bool isChecked;
    private ExpressionType? type;
    private Evaluation result;

    public override IEnumerable<string> Fields => [];

    /// <summary>What it came to; null before it was checked, and after a diagnostic.</summary>
    public Figure? Figure { get; private set; }

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        if (!isChecked)
        {
            isChecked = true;
            if (Find(table, (ConditionScope)scope) is { } found)
            {
                (type, result) = found;
            }
        }

        return type;
    }

    public override Evaluation Evaluate(Row row) => result;

    /// <summary>What it gives; null after a diagnostic.</summary>
    /// <param name="around">The table of the figure that it stands in; none at the top.</param>
    protected abstract (ExpressionType Type, Evaluation Result)? Find(Dataset around, ConditionScope scope);

    /// <summary>Remembers what it came to.</summary>
    protected void Keep(Figure figure, ConditionScope scope)
    {
        Figure = figure;
        scope.Keep(figure);
    }

    /// <summary>The field that an expression is; null for a formula and for none.</summary>
    protected static Field? FieldOf(Expression? expression, Dataset table) => expression is RowName { Name: var name } ? table.Field(name) : null;

    /// <summary>What an expression gives for each of some rows.</summary>
    protected static List<FigureRow> Valued(Expression expression, IReadOnlyList<Row> rows, Dataset table, ConditionScope scope)
    {
        var fromZero = FieldOf(expression, table) is { IsNumeric: true } field && scope.MeasureOf(table, field).FromZero;
        return [.. rows.Select(row => new FigureRow(row, expression.Evaluate(row), fromZero))];
    }
}
