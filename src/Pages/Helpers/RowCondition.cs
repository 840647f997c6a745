using Report.Data;
using Report.Data.Derivation.Expressions;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Call = Report.Pages.Calls.Call;

namespace Report.Pages.Helpers;

/// <summary>Evaluates the condition on rows in a call's <c>where="troops &lt; 1000"</c>.</summary>
internal static class RowCondition
{
    public const string Name = "where";

    /// <summary>
    /// Returns the rows that meet the condition, or all rows if the call has none; may be empty. Null after a diagnostic: if the condition
    /// is faulty, or if a row may or may not meet it.
    /// </summary>
    /// <param name="nameOf">Returns the name of a row for messages.</param>
    public static IReadOnlyList<Row>? Kept(
        Call call,
        Dataset dataset,
        IReadOnlyList<Row> rows,
        Func<Row, string> nameOf,
        BindingContext context
    )
    {
        if (call[Name] is not { } where)
        {
            return rows;
        }

        if (
            ConditionParser.Parse(where.Value, context.Bag) is not { } condition
            || condition.Check(dataset, new ConditionScope(context.Tables with { Shown = [dataset] }, context.Locale, context.Bag))
                is not { } type
        )
        {
            return null;
        }

        if (type.Kind != ValueKind.Condition)
        {
            context.Report(FindingRules.NoCondition.At(where.At, where.Text, type.Words));
            return null;
        }

        var kept = new List<Row>();
        foreach (var row in rows)
        {
            switch (condition.Evaluate(row).Truth)
            {
                case null:
                    context.Report(FindingRules.RowIsOpen.At(where.At, where.Text, nameOf(row)));
                    return null;
                case true:
                    kept.Add(row);
                    break;
            }
        }

        return kept;
    }
}
