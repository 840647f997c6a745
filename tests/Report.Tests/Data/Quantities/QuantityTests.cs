using CsCheck;
using Report.Data;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

public class QuantityTests
{
    [Fact]
    public void Equal_numbers_are_equal_however_many_zeros_they_were_written_with()
    {
        Quantity.Exact(65_000).ShouldBe(Quantity.Exact(65_000.00m));
        Quantity.Exact(65_000).GetHashCode().ShouldBe(Quantity.Exact(65_000.00m).GetHashCode());
    }

    [Fact]
    public void A_number_an_estimate_and_a_bound_are_not_equal() =>
        new[]
        {
            Quantity.Exact(5),
            Quantity.About(5),
            Quantity.Floor(5, true),
            Quantity.Floor(5, false),
            Quantity.Ceiling(5, true),
            Quantity.Ceiling(5, false),
        }.ShouldBeUnique();

    [Fact]
    public void A_range_whose_ends_are_the_same_is_one_number()
    {
        Quantity.Between(5, 5).ShouldBe(Quantity.Exact(5));
        Quantity.Between(5, 5, approximate: true).ShouldBe(Quantity.About(5));
    }

    [Theory]
    [InlineData("65000", 65_000)]
    [InlineData("about 65000", 65_000)]
    [InlineData("over 300000", 300_000)]
    [InlineData("up to 5000", 5_000)]
    [InlineData("15000 to 20000", 17_500)]
    public void A_mark_stands_at_the_number_the_bound_or_the_middle(string text, int point) =>
        QuantityParser.Parse(text).Value!.Point.ShouldBe(point);

    [Fact]
    public void About_allows_a_twentieth_either_way() => Quantity.About(65_000).Bounds.ShouldBe(Interval.Between(61_750, 68_250));

    [Theory]
    [InlineData("4396", 1, "about 4,000")]
    [InlineData("4396", 4, "4,396")]
    [InlineData("4396", 9, "4,396")]
    [InlineData("0.6549", 2, "about 0.65")]
    [InlineData("-4396", 2, "about −4,400")]
    [InlineData("about 4396", 2, "about 4,400")]
    [InlineData("at least 4396", 1, "over 4,000")]
    [InlineData("over -4396", 2, "over −4,400")]
    [InlineData("over 4000", 1, "over 4,000")]
    [InlineData("at least 4000", 1, "at least 4,000")]
    [InlineData("up to 4396", 2, "under 4,400")]
    [InlineData("9,999 to 10,001", 2, "9,900 to 11,000")]
    [InlineData("not published", 2, "not published")]
    [InlineData("0", 2, "0")]
    public void Rounding_says_so(string text, int digits, string rounded) =>
        Rounding.To(digits, QuantityParser.Parse(text).Value!).ToString().ShouldBe(rounded);

    [Fact]
    public void Rounding_never_loses_a_value_that_was_possible() =>
        Gen.Select(QuantityGen.WithValue(QuantityGen.Present(QuantityGen.Any).Where(q => q.Kind != QuantityKind.Estimate)), Gen.Int[2, 6])
            .Sample((known, digits) => Rounding.To(digits, known.Quantity).Bounds!.Value.Contains(known.Value), iter: 1000);

    [Fact]
    public void Any_number_can_be_rounded() =>
        Gen.Select(Gen.Decimal, Gen.Int[1, 30])
            .Sample((number, digits) => Rounding.Down(number, digits) <= number && Rounding.Up(number, digits) >= number);
}
