using CsCheck;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Languages;
using Report.Tests.Data.Quantities;

namespace Report.Tests.Data.Findings;

/// <summary>
/// A condition that holds is true of all values within the bounds of a table, and one that fails is false of all. One that is open is true
/// of some and false of others, if it uses each value only once.
/// </summary>
public sealed class ConditionPropertyTests
{
    private static readonly string[] Formulas =
    [
        "name where max(number) = a",
        "name where min(number) = a",
        "name where max(number) = [a, b]",
        "name where number > 20 = a",
        "max(number) > 40",
        "min(number) >= 20",
        "sum(number) > 100",
        "mean(number) < 30",
        "median(number) > 25",
        "count where number > 30 = 2",
        "count where number >= 20 > 1",
        "rank(number, name: a) = 1",
        "rank(number, name: b, order: ascending) <= 2",
        "share(number where name = a) > 30%",
        "spread(number) < 60%",
        "spread(number) > 20%",
        "change(number) < 50%",
        "first(number) < last(number)",
        "last(number) < 50% * max(number)",
        "rises(number)",
        "falls(number)",
        "max(number) - min(number) > 20",
        "max(number) > 40 and min(number) < 10",
        "max(number) > 40 or min(number) < 10",
        "not (max(number) > 30)",
    ];

    // The formulas that use each value only once.
    private static readonly string[] Exact =
    [
        .. Formulas.Where(f =>
            !f.Contains("max(number) - ", StringComparison.Ordinal)
            && !f.Contains("last(number) < 50%", StringComparison.Ordinal)
            && !f.Contains(" and ", StringComparison.Ordinal)
            && !f.Contains(" or ", StringComparison.Ordinal)
        ),
    ];

    private static readonly Gen<decimal> Small = Gen.Int[1, 8].Select(x => x * 10m);

    // Bounds at multiples of ten, so that closed and open ends often coincide: the hard cases.
    private static readonly Gen<Quantity> Doubtful = Gen.OneOf(
        Small.Select(Quantity.Exact),
        Gen.Select(Small, Small, (a, b) => Quantity.Spanning(a, b)),
        Gen.Select(Small, Gen.Bool, Quantity.Ceiling)
    );

    [Fact]
    public void A_condition_is_true_or_false_of_every_value_within_the_bounds() =>
        Gen.Select(QuantityGen.WithValue(Doubtful, fromZero: true).Array[2, 4], Gen.Int[0, Formulas.Length - 1].Select(i => Formulas[i]))
            .Sample(
                (known, formula) =>
                {
                    if (Of(formula, known.Select(k => k.Quantity)) is not bool truth)
                    {
                        return;
                    }

                    Of(formula, known.Select(k => Quantity.Exact(k.Value)))
                        .ShouldBe(
                            truth,
                            $"{formula} of {string.Join(", ", known.Select(k => k.Quantity))} at "
                                + $"{string.Join(", ", known.Select(k => k.Value))}"
                        );
                },
                iter: 8000
            );

    [Fact]
    public void Where_a_figure_counts_each_value_once_an_open_condition_may_go_either_way() =>
        Gen.Select(Doubtful.Array[2, 3], Gen.Int[0, Exact.Length - 1].Select(i => Exact[i]))
            .Sample(
                (quantities, formula) =>
                {
                    if (Of(formula, quantities) is not null)
                    {
                        return;
                    }

                    var answers = Worlds(quantities).Select(world => Of(formula, world.Select(Quantity.Exact))).Distinct().ToList();
                    if (formula.StartsWith("change", StringComparison.Ordinal) && answers.Contains(null))
                    {
                        // A percentage change from zero has no value, and one zero among the values is enough to leave the condition open.
                        return;
                    }

                    answers.ShouldContain(true, $"{formula} of {string.Join(", ", quantities.AsEnumerable())}");
                    answers.ShouldContain(false, $"{formula} of {string.Join(", ", quantities.AsEnumerable())}");
                },
                iter: 150
            );

    // Combinations of values within the bounds: the ends, and values near enough to each other to be on either side of any threshold above.
    private static IEnumerable<decimal[]> Worlds(Quantity[] quantities) =>
        quantities
            .Select(q => q.Bounds!.Value)
            .Select(b => (Low: b.Low ?? 0, High: b.High!.Value, Bounds: b))
            .Select(b =>
                new[]
                {
                    b.Low,
                    b.Low + 0.001m,
                    b.Low + ((b.High - b.Low) / 2),
                    b.High - 0.001m,
                    b.High,
                    10,
                    20,
                    30,
                    40,
                    29.5m,
                    10.001m,
                    20.001m,
                    30.001m,
                    40.001m,
                    50,
                    50.001m,
                    60,
                    60.001m,
                    70,
                    70.001m,
                }
                    .Where(x => x >= 0 && b.Bounds.Contains(x))
                    .Distinct()
                    .ToArray()
            )
            .Aggregate(
                (IEnumerable<decimal[]>)
                    [
                        [],
                    ],
                (worlds, values) => worlds.SelectMany(world => values.Select(value => (decimal[])[.. world, value]))
            );

    private static bool? Of(string formula, IEnumerable<Quantity> numbers) =>
        Condition.Test(Conditions.Written(formula), Conditions.Table(numbers), Locales.BuiltIn.Default, new DiagnosticBag())?.Truth;
}
