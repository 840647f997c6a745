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
    [InlineData("over 300000", "about 65000", "over 231,750")]
    [InlineData("about 300000", "20000", "about 265,000 to 295,000")]
    [InlineData("about 300000", "2", "about 284,998 to 314,998")]
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
    [InlineData("25", "200", "12.5")]
    [InlineData("about 25", "200", "about 12.5")]
    [InlineData("over 25", "200", "over 12.5")]
    [InlineData("25", "at least 200", "0 to 12.5")]
    [InlineData("25", "0", "not applicable")]
    public void A_share_is_in_percent(string part, string whole, string share) =>
        Quantity.Share(Parsed(part), Parsed(whole)).ToString().ShouldBe(share);

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
    [InlineData("3", "about 400", "5", "about 408")]
    [InlineData("about 300", "about 400", "about 500", "about 1,200")]
    [InlineData("3", "over 4", "at least 5", "over 12")]
    [InlineData("3", "up to 4", "5", "at most 12")]
    [InlineData("3", "over 4", "under 5", "not applicable")]
    [InlineData("3", "4 to 6", "about 5", "about 12 to 14")]
    [InlineData("3", "not published", "suppressed", "not published")]
    public void A_sum_knows_what_is_known(string a, string b, string c, string sum) =>
        Quantity.Sum([Parsed(a), Parsed(b), Parsed(c)]).ToString().ShouldBe(sum);

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
    public void A_difference_holds_for_every_value() => Values(QuantityGen.Any).Sample(
        (a, b) => Allows(Quantity.Difference(a.Quantity, b.Quantity), a.Value - b.Value), iter: 1000);

    [Fact]
    public void A_sum_holds_for_every_value() => Values(QuantityGen.Any).Sample(
        (a, b) => Allows(Quantity.Sum([a.Quantity, b.Quantity]), a.Value + b.Value), iter: 1000);

    [Fact]
    public void A_ratio_holds_for_every_value() => Values(QuantityGen.Positive, fromZero: true).Where((_, b) => b.Value != 0).Sample(
        (a, b) => Allows(Quantity.Ratio(a.Quantity, b.Quantity), a.Value / b.Value), iter: 1000);

    [Fact]
    public void A_ratio_of_negative_numbers_holds_for_every_value() => Values(QuantityGen.Any, fromZero: true).Where((_, b) => b.Value != 0).Sample(
        (a, b) => Allows(Quantity.Ratio(a.Quantity, b.Quantity), a.Value / b.Value), iter: 1000);

    [Fact]
    public void A_share_holds_for_every_value() => Values(QuantityGen.Positive, fromZero: true).Where((_, b) => b.Value != 0).Sample(
        (a, b) => Allows(Quantity.Share(a.Quantity, b.Quantity), a.Value / b.Value * 100), iter: 1000);

    [Fact]
    public void A_change_holds_for_every_value() => Values(QuantityGen.Positive, fromZero: true).Where((from, _) => from.Value != 0).Sample(
        (from, to) => Allows(Quantity.PercentChange(from.Quantity, to.Quantity), (to.Value - from.Value) / from.Value * 100), iter: 1000);

    [Fact]
    public void Whatever_an_estimate_entered_is_never_exact() => Gen.Select(QuantityGen.Positive, QuantityGen.Present(QuantityGen.Positive)).Sample(
        (number, other) => Results(Quantity.About(number), other)
            .Concat(Results(other, Quantity.About(number)))
            .All(result => result.Kind != QuantityKind.Exact));

    [Fact]
    public void Nothing_makes_arithmetic_throw_and_every_result_can_be_written() => Gen.Select(Extremes, Extremes).Sample((a, b) =>
    {
        foreach (var result in Results(a, b))
        {
            Wording.English.WriteNumber(result).ShouldNotBeEmpty();
        }
    });

    private static Gen<Quantity> Extremes => Gen.Frequency(
        (2, QuantityGen.Present(Gen.OneOf(decimal.MaxValue, decimal.MinValue, 0m, 0.0000000000000000000000000001m, 1m, -1m))),
        (1, QuantityGen.Present(Gen.Decimal)),
        (1, QuantityGen.Everything));

    private static IEnumerable<Quantity> Results(Quantity a, Quantity b) =>
        [Quantity.Difference(a, b), Quantity.Ratio(a, b), Quantity.Share(a, b), Quantity.PercentChange(a, b), Quantity.Sum([a, b])];

    private static Gen<(Known, Known)> Values(Gen<decimal> numbers, bool fromZero = false) =>
        Gen.Select(QuantityGen.WithValue(QuantityGen.Present(numbers), fromZero), QuantityGen.WithValue(QuantityGen.Present(numbers), fromZero));

    // A decimal quotient is exact to 28 digits; what rounding does to the last of them is not what is tested here.
    private static bool Allows(Quantity result, decimal value)
    {
        var bounds = result.Bounds ?? Interval.Everything;
        var slack = (Math.Abs(value) + 1) * 1e-15m;
        return (bounds.Low is null || value >= bounds.Low - slack) && (bounds.High is null || value <= bounds.High + slack);
    }

    private static Quantity Parsed(string text) => QuantityParser.Parse(text).Value!;
}
