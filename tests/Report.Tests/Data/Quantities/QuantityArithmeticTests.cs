using CsCheck;
using Report.Data;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

public class QuantityArithmeticTests
{
    [Theory]
    [InlineData("68844", "65000", "3,844")]
    [InlineData("over 300000", "65000", "over 235,000")]
    [InlineData("over 300000", "about 65000", "over 230,000")]
    [InlineData("about 300000", "20000", "about 280,000")]
    [InlineData("about 300000", "2", "about 300,000")]
    [InlineData("65000", "over 300000", "under −235,000")]
    [InlineData("over 5", "over 3", "not applicable")]
    [InlineData("15 to 20", "5", "10 to 15")]
    [InlineData("5", "5", "0")]
    [InlineData("5", "not published", "not published")]
    [InlineData("suppressed", "not published", "suppressed")]
    public void A_difference_knows_what_is_known(string a, string b, string difference) =>
        Quantity.Difference(Parsed(a), Parsed(b)).ToString().ShouldBe(difference);

    [Theory]
    [InlineData("130", "65", "2")]
    [InlineData("about 130", "65", "about 2")]
    [InlineData("over 130", "65", "over 2")]
    [InlineData("130", "under 65", "over 2")]
    [InlineData("130", "up to 65", "at least 2")]
    [InlineData("under 65", "130", "0 to 0.5")]
    [InlineData("65", "over 130", "0 to 0.5")]
    [InlineData("-130", "65", "−2")]
    [InlineData("-130", "-65", "2")]
    [InlineData("5", "0", "not applicable")]
    [InlineData("0", "0", "not applicable")]
    [InlineData("0", "5", "0")]
    [InlineData("5", "-1 to 1", "not applicable")]
    [InlineData("5", "not collected", "not collected")]
    public void A_ratio_is_of_things_that_are_none_or_more(string a, string b, string ratio) =>
        Quantity.Ratio(Parsed(a), Parsed(b)).ToString().ShouldBe(ratio);

    [Theory]
    [InlineData("25", "75", "25")]
    [InlineData("about 50", "50", "about 50")]
    [InlineData("25", "at least 75", "0 to 25")]
    [InlineData("over 75", "25", "75 to 100")]
    [InlineData("up to 18", "fewer than 5", "0 to 100")]
    [InlineData("25", "0", "100")]
    [InlineData("0", "25", "0")]
    [InlineData("0", "about 25", "0")]
    [InlineData("about 25", "0", "100")]
    [InlineData("0", "0", "0 to 100")]
    [InlineData("-25", "75", "not applicable")]
    [InlineData("suppressed", "75", "suppressed")]
    public void A_part_is_in_percent_of_itself_and_the_rest(string part, string rest, string share) =>
        Quantity.Share(Parsed(part), Parsed(rest)).ToString().ShouldBe(share);

    [Theory]
    [InlineData("1000 to 2000", "about 100", "about 90% to 96%")]
    [InlineData("about 100", "1000 to 2000", "about 4.5% to 9.6%")]
    [InlineData("over 300", "about 500", "over 36%")]
    [InlineData("about 500", "over 300", "less than 64%")]
    [InlineData("over 300", "fewer than 5", "over 98%")]
    [InlineData("at least 40", "over 10", null)]
    [InlineData("up to 18", "fewer than 5", null)]
    [InlineData("about 1.2 million", "7", "over 99.9%")]
    [InlineData("7", "about 1.2 million", "less than 0.1%")]
    [InlineData("9960", "40", "99.6%")]
    [InlineData("99", "1", "99%")]
    [InlineData("5", "0", "100%")]
    [InlineData("0", "about 500", "0%")]
    [InlineData("about 500", "0", "100%")]
    [InlineData("0", "0", null)]
    [InlineData("about 3", "about 4", "about 43%")]
    public void A_share_is_told_in_few_digits_and_never_as_more_than_all(string part, string rest, string? share) =>
        (
            Percentages.Of(Operand.Share(Operand.FromZero(Parsed(part))!.Value, Operand.FromZero(Parsed(rest))!.Value)) is { } told
                ? QuantityWriter.English.Write(told, "%")
                : null
        ).ShouldBe(share);

    [Theory]
    [InlineData("200", "250", "25")]
    [InlineData("200", "150", "−25")]
    [InlineData("200", "over 250", "over 25")]
    [InlineData("200", "under 150", "−100 to −25")]
    [InlineData("under 200", "250", "over 25")]
    [InlineData("200", "0", "−100")]
    [InlineData("0", "200", "not applicable")]
    [InlineData("-5", "200", "not applicable")]
    public void A_change_is_in_percent_of_what_was(string from, string to, string change) =>
        Quantity.PercentChange(Parsed(from), Parsed(to)).ToString().ShouldBe(change);

    [Theory]
    [InlineData("3", "4", "5", "12")]
    [InlineData("3", "about 400", "5", "about 400")]
    [InlineData("about 300", "about 400", "about 500", "about 1,200")]
    [InlineData("3", "over 4", "at least 5", "over 12")]
    [InlineData("3", "up to 4", "5", "at most 12")]
    [InlineData("3", "over 4", "under 5", "not applicable")]
    [InlineData("3", "4 to 6", "about 5", "about 12 to 14")]
    [InlineData("about 500", "501", "0", "about 1,000")]
    [InlineData("about 500", "37", "0", "about 540")]
    [InlineData("about 1.2 million", "7", "0", "about 1,200,000")]
    [InlineData("about 65,432", "1", "0", "about 65,433")]
    [InlineData("1.5bn", "1003", "3", "about 1,500,000,000")]
    [InlineData("1.5bn", "1.2bn", "0.3bn", "3,000,000,000")]
    [InlineData("1.5bn", "60 million", "0", "about 1,560,000,000")]
    [InlineData("5.0", "23.7", "1.3", "30.0")]
    [InlineData("about 5.0", "23.71", "1", "about 30")]
    [InlineData("3", "not published", "suppressed", "not published")]
    public void A_sum_knows_what_is_known(string a, string b, string c, string sum) =>
        Quantity.Sum([Parsed(a), Parsed(b), Parsed(c)]).ToString().ShouldBe(sum);

    [Theory]
    [InlineData("over 300", "fewer than 5", "over 300")]
    [InlineData("at most 10", "at least 20", "at least 20")]
    [InlineData("fewer than 5", "0", "under 5")]
    [InlineData("fewer than 5", "up to 18", "under 23")]
    [InlineData("fewer than 5", "100", "100 to 105")]
    public void A_sum_of_what_cannot_be_negative_knows_more(string a, string b, string sum) =>
        Quantity.Sum([Parsed(a), Parsed(b)], fromZero: true).ToString().ShouldBe(sum);

    [Fact]
    public void The_sum_of_nothing_is_zero() => Quantity.Sum([]).ShouldBe(Quantity.Exact(0));

    [Fact]
    public void Results_too_large_for_a_decimal_have_no_bound()
    {
        var vast = Quantity.Exact(decimal.MaxValue);
        Quantity.Sum([vast, vast]).Kind.ShouldBe(QuantityKind.Missing);
        Quantity.Ratio(vast, Quantity.Exact(0.001m)).Kind.ShouldBe(QuantityKind.Missing);
        Quantity.About(decimal.MaxValue).Bounds!.Value.High.ShouldBeNull();
    }

    [Fact]
    public void A_difference_holds_for_every_value() =>
        Values(QuantityGen.Any).Sample((a, b) => Allows(Quantity.Difference(a.Quantity, b.Quantity), a.Value - b.Value), iter: 1000);

    [Fact]
    public void A_sum_holds_for_every_value() =>
        Values(QuantityGen.Any).Sample((a, b) => Allows(Quantity.Sum([a.Quantity, b.Quantity]), a.Value + b.Value), iter: 1000);

    [Fact]
    public void A_ratio_holds_for_every_value() =>
        Values(QuantityGen.Positive, fromZero: true)
            .Where((_, b) => b.Value != 0)
            .Sample((a, b) => Allows(Quantity.Ratio(a.Quantity, b.Quantity), a.Value / b.Value), iter: 1000);

    [Fact]
    public void A_ratio_of_negative_numbers_holds_for_every_value() =>
        Values(QuantityGen.Any, fromZero: true)
            .Where((_, b) => b.Value != 0)
            .Sample((a, b) => Allows(Quantity.Ratio(a.Quantity, b.Quantity), a.Value / b.Value), iter: 1000);

    [Fact]
    public void A_sum_of_many_holds_for_every_value() =>
        QuantityGen
            .WithValue(QuantityGen.Present(QuantityGen.Positive), fromZero: true)
            .Array[1, 6]
            .Sample(
                parts => Allows(Quantity.Sum(parts.Select(part => part.Quantity), fromZero: true), parts.Sum(part => part.Value)),
                iter: 2000
            );

    // All shares of values within the bounds lie within the calculated bounds, and some come close to either end of these.
    [Fact]
    public void A_share_is_that_of_some_values_and_of_all() =>
        Gen.Select(Shared, Shared)
            .Sample(
                (part, rest) =>
                {
                    var shares = Grid(part)
                        .SelectMany(one => Grid(rest).Where(other => one + other > 0).Select(other => one / (one + other)))
                        .ToList();
                    var reckoned = Operand.Share(Operand.FromZero(part)!.Value, Operand.FromZero(rest)!.Value).Bounds;
                    shares.ShouldAllBe(share => share >= reckoned.Low - 1e-20m && share <= reckoned.High + 1e-20m);
                    (shares.Min() - reckoned.Low!.Value).ShouldBeLessThan(1e-6m);
                    (reckoned.High!.Value - shares.Max()).ShouldBeLessThan(1e-6m);
                    if (Percentages.Of(Operand.Share(Operand.FromZero(part)!.Value, Operand.FromZero(rest)!.Value)) is { } told)
                    {
                        shares.ShouldAllBe(share => Allows(told, share * 100));
                        (told.Low ?? told.High).ShouldNotBeNull().ShouldBeInRange(0, 100);
                    }
                },
                iter: 500
            );

    [Fact]
    public void A_share_and_the_share_of_the_rest_make_up_the_whole() =>
        Gen.Select(Shared, Shared)
            .Sample(
                (part, rest) =>
                {
                    var (one, other) = (Operand.FromZero(part)!.Value, Operand.FromZero(rest)!.Value);
                    var (share, remaining) = (Operand.Share(one, other).Bounds, Operand.Share(other, one).Bounds);
                    (share.Low + remaining.High).ShouldNotBeNull().ShouldBe(1, 1e-20m);
                    share.LowOpen.ShouldBe(remaining.HighOpen);
                },
                iter: 500
            );

    [Fact]
    public void A_bound_that_is_rounded_moves_away_from_the_values_within() =>
        Gen.Select(QuantityGen.Present(QuantityGen.Any), QuantityGen.Present(QuantityGen.Any))
            .Sample(
                (a, b) =>
                {
                    var (sum, exact) = (Quantity.Sum([a, b]), a.Bounds!.Value + b.Bounds!.Value);
                    (sum.Kind is not (QuantityKind.Floor or QuantityKind.Range) || sum.Low <= exact.Low || sum.Approximate).ShouldBeTrue();
                    (
                        sum.Kind is not (QuantityKind.Ceiling or QuantityKind.Range) || sum.High >= exact.High || sum.Approximate
                    ).ShouldBeTrue();
                },
                iter: 2000
            );

    private static readonly Gen<Quantity> Shared = QuantityGen.Present(QuantityGen.Positive);

    // Values within the bounds: closed ends, values just inside them and some between. Without an upper end, they go up to 10¹⁸.
    private static List<decimal> Grid(Quantity quantity)
    {
        var bounds = Operand.FromZero(quantity)!.Value.Bounds;
        var (low, high) = (bounds.Low!.Value, bounds.High ?? 1e18m);
        var between = new[] { 0, 1e-10m, 0.1m, 0.5m, 0.9m, 1 - 1e-10m, 1 }.Select(at => low + ((high - low) * at));
        return [.. between.Append(low * (1 + 1e-10m)).Where(bounds.Contains)];
    }

    [Fact]
    public void A_change_holds_for_every_value() =>
        Values(QuantityGen.Positive, fromZero: true)
            .Where((from, _) => from.Value != 0)
            .Sample(
                (from, to) => Allows(Quantity.PercentChange(from.Quantity, to.Quantity), (to.Value - from.Value) / from.Value * 100),
                iter: 1000
            );

    [Fact]
    public void Whatever_an_estimate_entered_is_never_exact() =>
        Gen.Select(QuantityGen.Positive, QuantityGen.Present(QuantityGen.Positive))
            .Sample(
                (number, other) =>
                    Results(Quantity.About(number), other)
                        .Concat(Results(other, Quantity.About(number)))
                        .All(result => result.Kind != QuantityKind.Exact)
            );

    [Fact]
    public void Nothing_makes_arithmetic_throw_and_every_result_can_be_written() =>
        Gen.Select(Extremes, Extremes)
            .Sample(
                (a, b) =>
                {
                    foreach (var result in Results(a, b))
                    {
                        QuantityWriter.English.WriteNumber(result).ShouldNotBeEmpty();
                    }
                }
            );

    private static Gen<Quantity> Extremes =>
        Gen.Frequency(
            (2, QuantityGen.Present(Gen.OneOf(decimal.MaxValue, decimal.MinValue, 0m, 0.0000000000000000000000000001m, 1m, -1m))),
            (1, QuantityGen.Present(Gen.Decimal)),
            (1, QuantityGen.Everything)
        );

    private static IEnumerable<Quantity> Results(Quantity a, Quantity b) =>
        [Quantity.Difference(a, b), Quantity.Ratio(a, b), Quantity.Share(a, b), Quantity.PercentChange(a, b), Quantity.Sum([a, b])];

    private static Gen<(Known, Known)> Values(Gen<decimal> numbers, bool fromZero = false) =>
        Gen.Select(
            QuantityGen.WithValue(QuantityGen.Present(numbers), fromZero),
            QuantityGen.WithValue(QuantityGen.Present(numbers), fromZero)
        );

    // True if the value is within the bounds of the result, give or take the rounding of a decimal quotient in its last digits.
    private static bool Allows(Quantity result, decimal value)
    {
        var bounds = result.Bounds ?? Interval.Everything;
        var slack = (Math.Abs(value) + 1) * 1e-15m;
        if (result is { Kind: QuantityKind.Estimate, Low: { } about })
        {
            // A derived "about" allows an eighth: docs/decisions/what-about-allows.md.
            return Math.Abs(value - about) <= (Math.Abs(about) / 8) + slack;
        }

        return (bounds.Low is null || value >= bounds.Low - slack) && (bounds.High is null || value <= bounds.High + slack);
    }

    private static Quantity Parsed(string text) => QuantityParser.Parse(text).Value!;
}
