using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>A condition that words rest on, and what the data say of it.</summary>
/// <param name="Written">As the editor wrote it.</param>
/// <param name="Truth">Null where the bounds of values leave it open.</param>
/// <param name="Parts">Its parts, each figure with what it came to.</param>
/// <param name="Figures">What it is read from, in the order in which it is written.</param>
internal sealed record Condition(Located<string> Written, bool? Truth, Expression Parts, IReadOnlyList<Figure> Figures)
{
    /// <summary>Tests a condition; null after a diagnostic where it makes no sense, or where its data could not be read.</summary>
    public static Condition? Test(Located<string> written, ConditionTables tables, ILocale locale, DiagnosticBag bag)
    {
        if (ConditionParser.Parse(written, bag) is not { } expression)
        {
            return null;
        }

        var scope = new ConditionScope(tables, locale, bag);
        return scope.Check(expression, written.Value) && scope.IsOfCompleteTables ? new Condition(written, expression.Evaluate(NoRow).Truth, expression, scope.Figures) : null;
    }

    /// <summary>Today's values, for messages.</summary>
    public string Today => string.Join("; ", Figures.Select(f => f.Today()).Distinct(StringComparer.Ordinal));

    /// <summary>The cells that it rests on, each once, in the order of reading.</summary>
    public IEnumerable<Derivation.CellOrigin> Cells => Figures.SelectMany(f => f.Cells).Distinct(Derivation.CellOrigin.ByPlace);

    // Figures are found before, and nothing else is read from a row.
    private static readonly Row NoRow = new("", [], null, null, null, default);
}
