using System.Globalization;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Expressions;

/// <summary>A function that expressions may call.</summary>
/// <param name="Usage">An example of a call, which begins with the name.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Wants">Returns the kind of an argument by its index; null if any kind is accepted.</param>
/// <param name="Type">Returns the type of the result; null after a diagnostic.</param>
/// <param name="Evaluate">Calculates the result from the values of the arguments.</param>
internal sealed record Function(
    string Usage,
    int Least,
    int Most,
    Func<int, ValueKind?> Wants,
    Func<IReadOnlyList<ExpressionType>, IReadOnlyList<Expression>, Position, DerivationScope, ExpressionType?> Type,
    Func<IReadOnlyList<Evaluation>, Evaluation> Evaluate
)
{
    public string Name { get; } = Usage[..Usage.IndexOf('(', StringComparison.Ordinal)];
}

/// <summary>The functions that expressions may call.</summary>
internal static class Functions
{
    private const int Many = 100;

    public static readonly IReadOnlyList<Function> All =
    [
        OfNumber(
            "round(number, digits)",
            2,
            rounds: true,
            (values, digits) => Monotone(values, x => Rounding.ToStep(x, Step(digits), MidpointRounding.AwayFromZero))
        ),
        OfNumber("floor(number)", 1, rounds: true, (values, _) => Monotone(values, Math.Floor)),
        OfNumber("ceil(number)", 1, rounds: true, (values, _) => Monotone(values, Math.Ceiling)),
        OfNumber(
            "abs(number)",
            1,
            rounds: false,
            (value, _) =>
                value.Bounds.Above(0, strictly: false) ? value
                : value.Bounds.Below(0, strictly: false) ? -value
                : Magnitude(value)
        ),
        Extreme("min(one, other, …)", least: true),
        Extreme("max(one, other, …)", least: false),
        new("share(part, rest)", 2, 2, _ => ValueKind.Number, ShareType, r => Numbers(r, Share)),
        OfText("concat(one, other, …)", Many, string.Concat),
        OfText("upper(text)", 1, parts => parts[0].ToUpperInvariant()),
        OfText("lower(text)", 1, parts => parts[0].ToLowerInvariant()),
        OfText("trim(text)", 1, parts => parts[0].Trim()),
        OfText(
            "replace(text, old, new)",
            3,
            parts => parts[1].Length == 0 ? parts[0] : parts[0].Replace(parts[1], parts[2], StringComparison.Ordinal)
        ),
        new(
            "year(date)",
            1,
            1,
            _ => ValueKind.Date,
            (_, _, _, _) => new(ValueKind.Number),
            r =>
                r[0].Value is DateValue date
                    ? Evaluation.Of(Operand.Of(Quantity.Exact(date.Start.Year))!, r[0].From)
                    : Evaluation.None(r[0].Why, r[0].From)
        ),
        new("if(condition, then, else)", 3, 3, i => i == 0 ? ValueKind.Condition : null, ChoiceType, Choose),
    ];

    // A number that may be negative is no part of a whole: there is no answer, as for a division by zero.
    private static Operand Share(IReadOnlyList<Operand> values) =>
        values.All(value => value.Bounds.Above(0, strictly: false)) ? Operand.Share(values[0], values[1]) * 100 : Operand.Anything;

    private static Function OfNumber(string usage, int most, bool rounds, Func<Operand, decimal, Operand> calculate) =>
        new(
            usage,
            1,
            most,
            _ => ValueKind.Number,
            (types, arguments, at, scope) =>
            {
                if (arguments.Count == 2 && arguments[1] is not Literal { Value: Quantity { Low: >= 0 and <= 15 } })
                {
                    scope.Bag.Add(
                        DataRules.BadExpression.At(arguments[1].At, "the number of decimals is written as a whole number from 0 to 15")
                    );
                    return null;
                }

                return types[0] with
                {
                    SeldomEnds = types[0].SeldomEnds && !rounds,
                };
            },
            r => Numbers(r, values => calculate(values[0], values.Count > 1 ? values[1].Bounds.Low!.Value : 0))
        );

    private static Function OfText(string usage, int most, Func<string[], string> make) =>
        new(
            usage,
            most == Many ? 2 : most,
            most,
            most == Many ? _ => null : _ => ValueKind.Text,
            (types, arguments, at, scope) => types.Any(t => t.Kind == ValueKind.Condition) ? NoText(at, scope) : new(ValueKind.Text),
            r =>
                r.FirstOrDefault(x => x.Value is null) is { From: not null } missing ? Evaluation.None(missing.Why, From(r))
                : make([.. r.Select(x => TextOf(x.Value!))]) is { Length: > 0 } text ? Evaluation.Of(new TextValue(text), From(r))
                : Evaluation.None(null, From(r))
        );

    private static Function Extreme(string usage, bool least) =>
        new(usage, 2, Many, _ => ValueKind.Number, SameUnits, r => Numbers(r, values => Extremes.Of(values, least)));

    private static ExpressionType? NoText(Position at, DerivationScope scope)
    {
        scope.Bag.Add(DataRules.WrongOperand.At(at, "this", "a condition", "text"));
        return null;
    }

    private static ExpressionType? SameUnits(
        IReadOnlyList<ExpressionType> types,
        IReadOnlyList<Expression> arguments,
        Position at,
        DerivationScope scope
    )
    {
        var units = types.Where(t => t is { IsPure: false, UnitIsKnown: true }).ToList();
        if (units.FirstOrDefault(t => t.Unit != units[0].Unit) is { Unit: { } other })
        {
            scope.Bag.Add(DataRules.UnitsDiffer.At(at, "one value", units[0].Unit!, "another", other));
            return null;
        }

        return (units.Count > 0 ? units[0] : types[0]) with
        {
            SeldomEnds = types.Any(t => t.SeldomEnds),
        };
    }

    private static ExpressionType? ShareType(
        IReadOnlyList<ExpressionType> types,
        IReadOnlyList<Expression> arguments,
        Position at,
        DerivationScope scope
    ) => SameUnits(types, arguments, at, scope) is null ? null : new(ValueKind.Number, "%", SeldomEnds: true);

    private static ExpressionType? ChoiceType(
        IReadOnlyList<ExpressionType> types,
        IReadOnlyList<Expression> arguments,
        Position at,
        DerivationScope scope
    )
    {
        if (types[1].Kind == types[2].Kind)
        {
            return types[1].Kind == ValueKind.Number ? SameUnits([types[1], types[2]], arguments, at, scope) : types[1];
        }

        scope.Bag.Add(DataRules.WrongOperand.At(arguments[2].At, "this", types[2].Words, $"{types[1].Words}, as before it,"));
        return null;
    }

    // If the condition is undecided, so is the value.
    private static Evaluation Choose(IReadOnlyList<Evaluation> r) =>
        r[0].Truth switch
        {
            true => r[1] with { From = From([r[0], r[1]]) },
            false => r[2] with { From = From([r[0], r[2]]) },
            _ => Evaluation.None(r[0].Why ?? MissingReason.NotApplicable, From(r)),
        };

    private static Evaluation Numbers(IReadOnlyList<Evaluation> results, Func<IReadOnlyList<Operand>, Operand> calculate)
    {
        var missing = results.FirstOrDefault(r => r.Value is null);
        return missing.From is not null
            ? Evaluation.None(missing.Why, From(results))
            : Evaluation.Of(calculate([.. results.Select(r => (Operand)r.Value!)]), From(results));
    }

    private static IReadOnlyList<Cell> From(IReadOnlyList<Evaluation> results) => [.. results.SelectMany(r => r.From)];

    private static string TextOf(object value) =>
        value switch
        {
            TextValue text => text.Text,
            DateValue date => date.Iso,
            Operand reading => DerivationScope.Quote(reading.ToQuantity()),
            _ => "",
        };

    private static decimal Step(decimal digits)
    {
        var step = 1m;
        for (var i = 0; i < digits; i++)
        {
            step /= 10;
        }

        return step;
    }

    private static Operand Magnitude(Operand value)
    {
        static Interval Of(Interval i)
        {
            var negative = -i;
            return new Interval(
                0,
                false,
                i.High is { } high && negative.High is { } low ? Math.Max(high, low) : null,
                i.High is null || negative.High is null
            );
        }

        return value with
        {
            Bounds = Of(value.Bounds),
            Nominal = Of(value.Nominal),
        };
    }

    // For an increasing function, the bounds of the result are those of the argument. Rounding may reach an open end, so the ends become
    // closed.
    private static Operand Monotone(Operand value, Func<decimal, decimal> function)
    {
        Interval Of(Interval i) => Interval.Between(i.Low is { } low ? function(low) : null, i.High is { } high ? function(high) : null);
        return value with { Bounds = Of(value.Bounds), Nominal = Of(value.Nominal) };
    }
}
