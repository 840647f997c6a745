using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;

namespace Report.Data.Findings;

/// <summary>
/// A function in a condition that reads the rows of a table. Its value is calculated by <see cref="Check"/>, since its table is known
/// only then.
/// </summary>
/// <param name="Written">The text of the function in the condition.</param>
internal abstract record RowsFunction(FigureArguments Arguments, string Written, Position At) : Expression(At)
{
    private bool isChecked;
    private ExpressionType? type;
    private Evaluation result;

    public override IEnumerable<string> Fields => [];

    /// <summary>The result; null before <see cref="Check"/>, and after a diagnostic.</summary>
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

    /// <summary>Calculates the result; null after a diagnostic.</summary>
    /// <param name="around">
    /// The table of the enclosing figure; at the top level, the empty table of <see cref="ConditionScope.IsNoTable"/>.
    /// </param>
    protected abstract (ExpressionType Type, Evaluation Result)? Find(Dataset around, ConditionScope scope);

    /// <summary>Stores the result, here and in the scope of the condition.</summary>
    protected void Keep(Figure figure, ConditionScope scope)
    {
        Figure = figure;
        scope.Keep(figure);
    }

    /// <summary>
    /// Adds breaks between the rows of this figure and those of another that it is compared with, of which readers are told.
    /// </summary>
    public void Tell(IReadOnlyList<SeriesBreak> breaks) => Figure = Figure! with { Breaks = [.. Figure.Breaks, .. breaks] };

    /// <summary>Returns the field that an expression names; null for a formula and for no expression.</summary>
    protected static Field? FieldOf(Expression? expression, Dataset table) =>
        expression is RowName { Name: var name } ? table.Field(name) : null;

    /// <summary>Evaluates an expression for each row.</summary>
    protected static List<FigureRow> Valued(Expression expression, IReadOnlyList<Row> rows, Dataset table, ConditionScope scope)
    {
        var fromZero = FieldOf(expression, table) is { IsNumeric: true } field && scope.MeasureOf(table, field).FromZero;
        return [.. rows.Select(row => new FigureRow(row, expression.Evaluate(row), fromZero))];
    }
}
