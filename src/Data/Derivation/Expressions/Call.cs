using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Expressions;

/// <summary>A call of a <see cref="Function"/> in an expression.</summary>
internal sealed record Call(Located<string> Name, IReadOnlyList<Expression> Arguments, Position At) : Expression(At)
{
    private readonly Function? function = Functions.All.FirstOrDefault(f => f.Name == Name.Value);

    public override IEnumerable<string> Fields => Arguments.SelectMany(a => a.Fields);

    public override ExpressionType? Check(Dataset table, DerivationScope scope)
    {
        if (function is null)
        {
            scope.Bag.Add(
                DataRules
                    .BadExpression.At(Name.At, $"there is no function '{Name.Value}'")
                    .WithHint(DidYouMean.Hint(Name.Value, Functions.All.Select(f => f.Name)))
            );
            return null;
        }

        if (Arguments.Count < function.Least || Arguments.Count > function.Most)
        {
            scope.Bag.Add(DataRules.BadExpression.At(Name.At, $"{function.Usage} is how '{function.Name}' is written"));
            return null;
        }

        var types = Arguments.Select(a => a.Check(table, scope)).ToList();
        if (types.Contains(null))
        {
            return null;
        }

        for (var i = 0; i < types.Count; i++)
        {
            var (type, wanted) = (types[i]!.Value, function.Wants(i));
            if (wanted is { } kind && type.Kind != kind)
            {
                scope.Bag.Add(DataRules.WrongOperand.At(Arguments[i].At, "this", type.Words, new ExpressionType(kind).Words));
                return null;
            }
        }

        return function.Type([.. types.Select(t => t!.Value)], Arguments, At, scope);
    }

    public override Evaluation Evaluate(Row row) => function!.Evaluate([.. Arguments.Select(a => a.Evaluate(row))]);
}
