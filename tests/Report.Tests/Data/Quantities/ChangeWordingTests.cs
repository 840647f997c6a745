using CsCheck;
using Report.Data;

namespace Report.Tests.Data.Quantities;

/// <summary>Changes of a value are worded as verbs, by the thresholds that docs/writing/findings.md states.</summary>
public sealed class ChangeWordingTests
{
    [Theory]
    [InlineData("100", "100", "did not change")]
    [InlineData("100", "102", "held steady")]
    [InlineData("100", "98", "held steady")]
    [InlineData("1000", "1021", "rose by 2.1%")]
    [InlineData("100", "97", "fell by 3%")]
    [InlineData("300", "200", "fell by a third")]
    [InlineData("1000", "672", "fell by about a third")]
    [InlineData("1000", "690", "fell by 31%")]
    [InlineData("442030", "67753", "fell by about 85%")]
    [InlineData("200", "100", "fell by half")]
    [InlineData("100", "0", "fell by 100%")]
    [InlineData("100", "150", "rose by half")]
    [InlineData("100", "185", "rose by 85%")]
    [InlineData("100", "189", "rose by about nine tenths")]
    [InlineData("100", "190", "almost doubled")]
    [InlineData("100", "199", "almost doubled")]
    [InlineData("100", "200", "doubled")]
    [InlineData("100", "201", "more than doubled")]
    [InlineData("100", "300", "tripled")]
    [InlineData("100", "399", "more than tripled")]
    [InlineData("100", "400", "quadrupled")]
    [InlineData("100", "500", "rose fivefold")]
    [InlineData("100", "1250", "rose more than 12-fold")]
    [InlineData("100", "about 200", "about doubled")]
    [InlineData("over 300000", "about 65000", "fell by more than three quarters")]
    [InlineData("100", "over 250", "more than doubled")]
    [InlineData("100", "60 to 70", "fell by between 30% and 40%")]
    public void A_change_is_told_as_a_verb(string from, string to, string words) => Words(from, to).ShouldBe(words);

    [Theory]
    [InlineData("100", "about 101")]
    [InlineData("100", "101 to 104")]
    [InlineData("about 100", "about 100")]
    [InlineData("100", "180 to 220")]
    [InlineData("100", "over 110")]
    [InlineData("0", "100")]
    [InlineData("-100", "50")]
    [InlineData("100", "not published")]
    public void At_a_threshold_that_bounds_leave_open_nothing_is_said(string from, string to) => Words(from, to).ShouldBeNull();

    [Fact]
    public void Degrees_do_not_double() =>
        QuantityWriter.English.ChangeInWords(Quantity.Exact(10), Quantity.Exact(20), new Measure("°C")).ShouldBeNull();

    // Words about uncertain quantities must be true of every value that they may have.
    [Fact]
    public void Words_of_doubtful_values_belong_to_each_value_within_them() =>
        Gen.Select(QuantityGen.WithValue(Doubtful, fromZero: true), QuantityGen.WithValue(Doubtful, fromZero: true))
            .Sample(
                (from, to) =>
                {
                    if (from.Value > 0 && QuantityWriter.English.ChangeInWords(from.Quantity, to.Quantity, Counted) is { } said)
                    {
                        KindOf(said, to.Value / from.Value)
                            .ShouldBeTrue($"{said}: {from.Quantity} to {to.Quantity}, {from.Value} to {to.Value}");
                    }
                },
                iter: 5000
            );

    private static readonly Measure Counted = new("troops", FromZero: true);

    private static readonly Gen<Quantity> Doubtful = Gen.OneOf(
        Gen.Int[1, 60].Select(x => Quantity.Exact(x * 5m)),
        Gen.Int[1, 60].Select(x => Quantity.About(x * 5m)),
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60], (a, b) => Quantity.Spanning(a * 5m, b * 5m)),
        Gen.Select(Gen.Int[1, 60], Gen.Bool, (a, reached) => Quantity.Floor(a * 5m, reached)),
        Gen.Select(Gen.Int[1, 60], Gen.Bool, (a, reached) => Quantity.Ceiling(a * 5m, reached))
    );

    // True if the words fit the ratio. "About" allows an eighth.
    private static bool KindOf(string said, decimal ratio) =>
        said.Split(' ') switch
        {
            ["did", ..] => ratio == 1,
            ["held", ..] => ratio is >= 0.98m and <= 1.02m,
            ["fell", ..] => ratio < 0.98m,
            ["rose", "by", ..] => ratio is > 1.02m and < 1.9m,
            ["almost", "doubled"] => ratio is >= 1.9m and < 2,
            ["more", "than", var verb] => ratio > Times(verb),
            ["rose", "more", "than", var fold] => ratio > Times(fold),
            ["about", var verb] => Math.Abs(ratio - Times(verb)) <= Times(verb) / 8,
            ["rose", "about", var fold] => Math.Abs(ratio - Times(fold)) <= Times(fold) / 8,
            ["rose", var fold] => ratio == Times(fold),
            [var verb] => ratio == Times(verb),
            _ => false,
        };

    private static readonly string[] Folds =
    [
        "",
        "",
        "doubled",
        "tripled",
        "quadrupled",
        "fivefold",
        "sixfold",
        "sevenfold",
        "eightfold",
        "ninefold",
        "tenfold",
    ];

    private static decimal Times(string verb) =>
        Array.IndexOf(Folds, verb) is >= 0 and var times
            ? times
            : decimal.Parse(verb[..verb.IndexOf('-', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);

    private static string? Words(string from, string to) =>
        QuantityWriter.English.ChangeInWords(QuantityParser.Parse(from).Value!, QuantityParser.Parse(to).Value!, Counted);
}
