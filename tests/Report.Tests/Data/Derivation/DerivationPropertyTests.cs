using CsCheck;
using Report.Data;
using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Languages;
using Report.Tests.Data.Quantities;

namespace Report.Tests.Data.Derivation;

/// <summary>
/// Derived values hold for all values within the bounds of a table; from exact tables, they are those of plain arithmetic.
/// </summary>
public sealed class DerivationPropertyTests
{
    private static readonly string[] Functions = ["sum", "mean", "median", "min", "max"];
    private static readonly Field Group = new("group", FieldType.Category, "group", null, null, default);
    private static readonly Field Number = new("number", FieldType.Quantity, "number", null, null, default);

    private static readonly Gen<(string Group, Known Known)[]> Tables = Gen.Select(
        Words("a", "b", "c"),
        QuantityGen.WithValue(QuantityGen.Present(QuantityGen.Any))
    ).Array[1, 12];

    private static readonly Gen<(string Group, Known Known)[]> Amounts = Gen.Select(
        Words("a", "b"),
        QuantityGen.WithValue(QuantityGen.Present(QuantityGen.Positive), fromZero: true)
    ).Array[1, 12];

    [Fact]
    public void A_figure_of_a_group_holds_for_every_value_that_its_parts_may_have() =>
        Tables.Sample(
            rows =>
            {
                // A column without numbers below zero is taken to start at zero, so that "at most 5" is 0 to 5. A negative value is none of
                // these.
                if (rows.All(r => !(r.Known.Quantity.Low < 0 || r.Known.Quantity.High < 0)) && rows.Any(r => r.Known.Value < 0))
                {
                    return;
                }

                foreach (var function in Functions)
                {
                    var made = Apply(
                        $"aggregate: {{ x: {function}(number) }}\ngroupby: [group]",
                        rows.Select(r => (r.Group, r.Known.Quantity))
                    );
                    foreach (var row in made?.Rows ?? [])
                    {
                        var values = rows.Where(r => r.Group == Text(row)).Select(r => r.Known.Value).Order().ToList();
                        HoldsAsShown(row.Quantity("x")!, Plain(function, values))
                            .ShouldBeTrue(
                                $"{function} of {string.Join(", ", rows.Select(r => r.Known))} is shown as {row.Quantity("x")!.Shown}"
                            );
                        Holds(row.Quantity("x")!, Plain(function, values))
                            .ShouldBeTrue($"{function} of {string.Join(", ", rows.Select(r => r.Known))}: {row.Quantity("x")}");
                    }
                }
            },
            iter: 2000
        );

    [Fact]
    public void A_formula_holds_for_every_value_that_its_parts_may_have() =>
        Gen.Select(
                Tables,
                Words(
                    "number * number",
                    "number - 3",
                    "number * -2 + 7",
                    "(number + 5) / 4",
                    "abs(number)",
                    "round(number, 1)",
                    "max(number, 10)",
                    "min(number, 0 - 4)",
                    "10 / (number * number + 1)"
                )
            )
            .Sample(
                (rows, formula) =>
                {
                    var made = Apply($"calculate: {{ x: '{formula}' }}", rows.Select(r => (r.Group, r.Known.Quantity)));
                    foreach (var (row, known) in made?.Rows.Zip(rows.Select(r => r.Known)) ?? [])
                    {
                        var plain = Apply($"calculate: {{ x: '{formula}' }}", [("a", Quantity.Exact(known.Value))])?.Rows[0].Quantity("x");
                        if (row.Quantity("x") is { Kind: not QuantityKind.Missing } quantity && plain?.Point is { } value)
                        {
                            Holds(quantity, value).ShouldBeTrue($"{formula} of {known}: {quantity}, and {value}");
                        }
                    }
                },
                iter: 2000
            );

    [Fact]
    public void A_share_holds_for_every_value_that_its_parts_may_have_and_is_none_above_100() =>
        Amounts.Sample(
            rows =>
            {
                var made = Apply("normalize: number\nas: x\ngroupby: [group]", rows.Select(r => (r.Group, r.Known.Quantity)));
                foreach (var (row, known) in made?.Rows.Zip(rows.Select(r => r.Known)) ?? [])
                {
                    var total = rows.Where(r => r.Group == Text(row)).Sum(r => r.Known.Value);
                    if (total > 0)
                    {
                        Holds(row.Quantity("x")!, known.Value / total * 100).ShouldBeTrue();
                        HoldsAsShown(row.Quantity("x")!, known.Value / total * 100).ShouldBeTrue();
                        (row.Quantity("x")!.Low is > 100).ShouldBeFalse();
                    }
                }
            },
            iter: 1000
        );

    [Fact]
    public void A_window_gives_what_each_frame_gives_by_itself() =>
        Gen.Select(Gen.Int[-50, 50].Array[1, 30], Gen.Int[-4, 0], Gen.Int[0, 3], Words("sum", "mean", "min", "max", "median", "count"))
            .Sample(
                (numbers, from, to, function) =>
                {
                    var rows = numbers.Select(n => ("a", Quantity.Exact(n))).ToList();
                    var rolling = Apply($"window: {{ x: {function}(number) }}\nframe: [{from}, {to}]", rows)!.Rows;
                    var running = function == "median" ? null : Apply($"window: {{ x: {function}(number) }}", rows)!.Rows;
                    for (var i = 0; i < numbers.Length; i++)
                    {
                        var whole = i + from >= 0 && i + to < numbers.Length;
                        rolling[i]
                            .Quantity("x")
                            ?.Low.ShouldBe(Plain(function, [.. numbers[(i + from)..(i + to + 1)].Select(n => (decimal)n).Order()]));
                        (rolling[i].Quantity("x") is not null).ShouldBe(whole);
                        running?[i].Quantity("x")!.Low.ShouldBe(Plain(function, [.. numbers[..(i + 1)].Select(n => (decimal)n).Order()]));
                    }
                },
                iter: 500
            );

    [Fact]
    public void Ranks_orders_and_the_top_are_those_of_the_numbers() =>
        Gen.Select(Gen.Int[-9, 9].Array[1, 30], Gen.Int[1, 10])
            .Sample(
                (numbers, count) =>
                {
                    var rows = numbers.Select((n, i) => ($"g{i}", Quantity.Exact(n))).ToList();
                    Apply("window: { x: rank(number) }", rows)!
                        .Rows.Select(r => r.Quantity("x")!.Low!.Value)
                        .ShouldBe(numbers.Select(n => (decimal)numbers.Count(other => other > n) + 1));
                    Apply("sort: number", rows)!.Rows.Select(r => (int)r.Quantity("number")!.Low!).ShouldBe(numbers.Order());
                    Apply("sort: number\norder: descending", rows)!
                        .Rows.Select(Text)
                        .ShouldBe(numbers.Index().OrderByDescending(n => n.Item).Select(n => $"g{n.Index}"));
                    var top = Apply($"top: {count}\nby: number\nname: group", rows)!.Rows;
                    top.Sum(r => r.Quantity("number")!.Low!.Value).ShouldBe(numbers.Sum());
                    top.Count.ShouldBe(Math.Min(numbers.Length, count + 1));
                },
                iter: 500
            );

    [Fact]
    public void No_text_ends_the_parser_of_expressions() =>
        Gen.OneOf(
                Gen.String[0, 30],
                Words(
                    "number",
                    "(",
                    ")",
                    " and ",
                    " or ",
                    "not ",
                    "<",
                    "1",
                    "2016-07",
                    "\"a\"",
                    " in ",
                    "[",
                    "]",
                    ",",
                    "..",
                    "`x`",
                    " is missing",
                    "/",
                    "-",
                    "if(",
                    "round("
                )
                    .Array[0, 14]
                    .Select(string.Concat)
            )
            .Sample(
                text =>
                {
                    var bag = new DiagnosticBag();
                    var expression = ExpressionParser.Parse(new Located<string>(text, new Position("", 1, 1, text.Length)), bag);
                    (expression is null).ShouldBe(bag.HasErrors);
                    var table = Table([("a", Quantity.About(3))]);
                    if (
                        expression?.Check(table, new DerivationScope(new Dictionary<string, Dataset>(), Locales.BuiltIn.Default, bag))
                        is not null
                    )
                    {
                        expression.Evaluate(table.Rows[0]);
                    }
                },
                iter: 5000
            );

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static decimal Plain(string function, List<decimal> sorted) =>
        function switch
        {
            "count" => sorted.Count,
            "sum" => sorted.Sum(),
            "mean" => sorted.Sum() / sorted.Count,
            "min" => sorted[0],
            "max" => sorted[^1],
            _ => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2,
        };

    // True if the quantity, rounded as it is shown, allows the value. A rounded estimate is wider than its input, and nothing else is
    // narrower but for the last digits of a decimal. An exact number is rounded to its last digit shown; rounding never crosses a bound.
    private static bool HoldsAsShown(Quantity quantity, decimal value) =>
        Holds(quantity.Shown, value, quantity.Bounds!.Value.IsPoint ? quantity.ShownTo / 2 ?? 0 : 0);

    private static bool Holds(Quantity quantity, decimal value, decimal rounding = 0)
    {
        var bounds = quantity.Bounds!.Value;
        var slack = (Math.Max(1, Math.Abs(value)) * 0.000_000_000_000_001m) + rounding;
        var allowed = quantity.Approximate ? Math.Abs(quantity.Point ?? 0) * 0.08m : 0;
        return (bounds.Low is not { } low || value >= low - slack - allowed)
            && (bounds.High is not { } high || value <= high + slack + allowed);
    }

    private static string Text(Row row) => ((TextValue)row["group"]!.Value).Text;

    private static Dataset? Apply(string yaml, IEnumerable<(string Group, Quantity Number)> rows)
    {
        var bag = new DiagnosticBag();
        var node = Report.Data.Yaml.YamlReader.Read("x.yaml", yaml + "\n", bag)!;
        new TransformShape(TransformShape.BuiltIn)
            .TryRead(node, bag, out var step)
            .ShouldBeTrue(string.Join('\n', bag.Sorted().Select(d => d.Message)));
        var source = Table(rows);
        return DerivationEntry.Run(
            source,
            source,
            [step!],
            new DerivationScope(new Dictionary<string, Dataset>(), Locales.BuiltIn.Default, bag)
        );
    }

    private static Dataset Table(IEnumerable<(string Group, Quantity Number)> rows) =>
        new(
            "t",
            "T",
            null,
            null,
            [Group, Number],
            [
                .. rows.Select(
                    (r, i) =>
                        new Row(
                            $"row-{i}",
                            [
                                new Cell(Group, new TextValue(r.Group), ObservationStatus.Normal, default),
                                new Cell(Number, r.Number, ObservationStatus.Normal, default),
                            ],
                            null,
                            null,
                            null,
                            default
                        )
                ),
            ],
            [],
            default
        );
}
