using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>A condition over the data that supports a statement, and its result.</summary>
/// <param name="Written">The text that the editor wrote.</param>
/// <param name="Truth">Whether the condition holds; null if the bounds of values leave it undecided.</param>
/// <param name="Parts">The parsed condition; each figure in it has its result.</param>
/// <param name="Figures">The figures of the condition, in the order in which they were evaluated.</param>
internal sealed record Condition(Located<string> Written, bool? Truth, Expression Parts, IReadOnlyList<Figure> Figures)
{
    /// <summary>Tests a condition; null if it is faulty, or if its data could not be read, which has been reported.</summary>
    public static Condition? Test(Located<string> written, ConditionTables tables, ILocale locale, DiagnosticBag bag)
    {
        if (ConditionParser.Parse(written, bag) is not { } expression)
        {
            return null;
        }

        var scope = new ConditionScope(tables, locale, bag);
        return scope.Check(expression, written.Value) && scope.IsOfCompleteTables
            ? new Condition(written, expression.Evaluate(NoRow).Truth, expression, scope.Figures)
            : null;
    }

    /// <summary>The current values of the figures, for messages.</summary>
    public string Today => string.Join("; ", Figures.Select(f => f.Today()).Distinct(StringComparer.Ordinal));

    /// <summary>The cells that the condition depends on, each once, in the order of its figures.</summary>
    public IEnumerable<Derivation.CellOrigin> Cells => Figures.SelectMany(f => f.Cells).Distinct(Derivation.CellOrigin.ByPlace);

    // A placeholder: figures are calculated before, and nothing else in a condition reads a row.
    private static readonly Row NoRow = new("", [], null, null, null, default);
}
