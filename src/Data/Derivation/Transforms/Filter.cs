using Report.Data.Derivation.Expressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Transforms;

/// <summary>Keeps the rows that meet a condition. Reports a row for which the condition is undecided.</summary>
internal sealed record Filter(Expression Condition, Position At) : Transform(At)
{
    private static readonly Key<Located<string>> Main = new(
        "filter",
        TransformKeys.Name,
        "The condition that rows must meet.",
        required: true
    )
    {
        Examples = ["year >= 1990 and country != \"Other\"", "date in 2014-07-01..2016-12-31"],
    };

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) => TransformKeys.Expression(keys, Main, bag) is { } condition ? new Filter(condition, keys.Place(Main)) : null,
        Main
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (Condition.Check(table, scope) is not { } type)
        {
            return null;
        }

        if (type.Kind != ValueKind.Condition)
        {
            scope.Bag.Add(DataRules.WrongOperand.At(At, "this", type.Words, "a condition"));
            return null;
        }

        var kept = new List<Row>();
        foreach (var row in table.Rows)
        {
            var result = Condition.Evaluate(row);
            if (result.Truth is null)
            {
                scope.Bag.Add(
                    DataRules
                        .NoAnswer.At(At, "the filter", WhyNot(row))
                        .WithHint(
                            "decide such rows in the filter: 'x is not missing and …' leaves them out, 'x is missing or …' keeps them"
                        )
                );
                return null;
            }

            if (result.Truth == true)
            {
                kept.Add(row);
            }
        }

        if (kept.Count == 0 && table.Rows.Count > 0)
        {
            scope.Bag.Add(DataRules.NothingLeft.At(At, table.Rows.Count));
            return null;
        }

        return kept.Count == table.Rows.Count ? table : table with { Rows = kept };
    }

    private string WhyNot(Row row)
    {
        var open = Condition
            .Fields.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Cell: row[name]))
            .FirstOrDefault(f =>
                f.Cell?.Value is null or Quantity { Kind: not QuantityKind.Exact } or DateValue { Precision: not DatePrecision.Day }
            );
        var what = open.Name is null
            ? "it cannot be told"
            : $"'{open.Name}' is {(open.Cell is { } cell ? $"'{DerivationScope.Quote(cell.Value)}'" : "blank")}";
        return $"{what} in the row {DerivationScope.NameOf(row)}";
    }
}
