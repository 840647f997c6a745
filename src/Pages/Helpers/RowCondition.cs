using Report.Data;
using Report.Data.Derivation.Expressions;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Call = Report.Pages.Calls.Call;

namespace Report.Pages.Helpers;

/// <summary>The condition of rows that a call has in <c>where="troops &lt; 1000"</c>.</summary>
internal static class RowCondition
{
    public const string Name = "where";

    /// <summary>
    /// The rows that meet it, all of them where the call has none; null after a diagnostic: where it makes no sense, and where it cannot be told whether a row
    /// meets it. May be empty.
    /// </summary>
    /// <param name="nameOf">A row as messages name it.</param>
    public static IReadOnlyList<Row>? Kept(Call call, Dataset dataset, IReadOnlyList<Row> rows, Func<Row, string> nameOf, BindingContext context)
    {
        if (call[Name] is not { } where)
        {
            return rows;
        }

        if (ConditionParser.Parse(where.Value, context.Bag) is not { } condition
            || condition.Check(dataset, new ConditionScope(context.Tables with { Shown = [dataset] }, context.Locale, context.Bag)) is not { } type)
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
