using CsCheck;
using Report.Data;
using Shouldly;

namespace Report.Tests.Data.Quantities;

public sealed class ProseWordingTests
{
    [Theory]
    [InlineData("326608014285.316", "dollars", "326.6 billion dollars")]
    [InlineData("2048517438873.54", "dollars", "2.05 trillion dollars")]
    [InlineData("326608014285.316", "$", "$326.6 billion")]
    [InlineData("326608014285.316", null, "326.6 billion")]
    [InlineData("-45678912.5", "people", "−45.68 million people")]
    [InlineData("8336817", "people", "8,336,817 people")]
    [InlineData("68844.5", "troops", "68,844.5 troops")]
    [InlineData("12345.6789", "km", "12,346 km")]
    [InlineData("23.73333333333", "%", "23.73%")]
    [InlineData("0.00123456789", "g", "0.001235 g")]
    [InlineData("999999.96", "people", "1 million people")]
    [InlineData("over 326678014285", "dollars", "over 326.6 billion dollars")]
    [InlineData("at most 326608014285", "dollars", "less than 326.7 billion dollars")]
    [InlineData("about 326608014285", "people", "about 326.6 billion people")]
    [InlineData("326608014285 to 926608014285", "dollars", "326.6 billion to 926.7 billion dollars")]
    [InlineData("not published", "dollars", "not published")]
    public void A_long_number_is_rounded_as_people_write_it(string written, string? unit, string expected) =>
        QuantityWriter.English.WriteInProse(QuantityParser.Parse(written).Value!, unit).ShouldBe(expected);

    [Fact]
    public void Rounding_for_readers_moves_a_number_little_and_a_bound_outward() =>
        Gen.Select(Gen.Decimal[-1e15m, 1e15m], Gen.Decimal[-1000m, 1000m], Gen.Bool)
            .Sample(
                (large, small, isLarge) =>
                {
                    var value = isLarge ? large : small;
                    var exact = Rounding.ForReading(Quantity.Exact(value));
                    exact.Kind.ShouldBe(QuantityKind.Exact);
                    Math.Abs(exact.Low!.Value - value).ShouldBeLessThanOrEqualTo(Math.Abs(value) / 200);
                    Rounding.ForReading(Quantity.Floor(value, reached: true)).Low!.Value.ShouldBeLessThanOrEqualTo(value);
                    Rounding.ForReading(Quantity.Ceiling(value, reached: true)).High!.Value.ShouldBeGreaterThanOrEqualTo(value);
                }
            );
}
