using CsCheck;
using Report.Data;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

public class QuantityWordingTests
{
    private static readonly QuantityWriter Wording = QuantityWriter.English;

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1100", "1,100")]
    [InlineData("1234567.8900", "1,234,567.89")]
    [InlineData("-1234.5", "−1,234.5")]
    [InlineData("0.0000001", "0.0000001")]
    [InlineData("79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335")]
    public void Numbers_are_grouped_with_a_real_minus_and_never_an_exponent(string value, string written) =>
        Wording.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(written);

    [Theory]
    [InlineData("65000", "troops", "65,000 troops")]
    [InlineData("over 300000", "troops", "over 300,000 troops")]
    [InlineData("at least 5", "troops", "at least 5 troops")]
    [InlineData("about 65000", "troops", "about 65,000 troops")]
    [InlineData("under 5000", "troops", "fewer than 5,000 troops")]
    [InlineData("under 24", "hours", "less than 24 hours")]
    [InlineData("under 12", "%", "less than 12%")]
    [InlineData("under 2", "% of GDP", "less than 2% of GDP")]
    [InlineData("under 5", "km", "less than 5 km")]
    [InlineData("under 5", "$", "less than $5")]
    [InlineData("under 5", "million euros", "less than 5 million euros")]
    [InlineData("under 5", "km per hour", "less than 5 km per hour")]
    [InlineData("under 16", "troops per 1,000 people", "fewer than 16 troops per 1,000 people")]
    [InlineData("under 1", "troops", "less than 1 troop")]
    [InlineData("under 5000", null, "under 5,000")]
    [InlineData("up to 5000", "troops", "at most 5,000 troops")]
    [InlineData("15000 to 20000", "troops", "15,000 to 20,000 troops")]
    [InlineData("0 to 1", "hours", "0 to 1 hours")]
    [InlineData("about 15000 to 20000", "troops", "about 15,000 to 20,000 troops")]
    [InlineData("10 to 12%", "%", "10% to 12%")]
    [InlineData("-3 to 5", "$", "−$3 to $5")]
    [InlineData("1.2bn", "£", "£1.2 billion")]
    [InlineData("1200000000", "£", "£1.2 billion")]
    [InlineData("about 3 million", "£", "about £3 million")]
    [InlineData("1234567", "£", "£1,234,567")]
    [InlineData("1.5 million", "troops", "1.5 million troops")]
    [InlineData("1 million", "troops", "1 million troops")]
    [InlineData("1.2 to 1.5bn", "£", "£1.2 billion to £1.5 billion")]
    [InlineData("1 to 1500000", "troops", "1 to 1,500,000 troops")]
    [InlineData("4.5", "£ million", "£4.5 million")]
    [InlineData("1200000", "million barrels", "1,200,000 million barrels")]
    [InlineData("12000000", "%", "12,000,000%")]
    [InlineData("5.0", "%", "5.0%")]
    [InlineData("0.0", "%", "0.0%")]
    [InlineData("1.0", "hours", "1.0 hours")]
    [InlineData("at least 5.28", "%", "at least 5.28%")]
    [InlineData("not published", "troops", "not published")]
    [InlineData("not collected", null, "not collected")]
    [InlineData("not applicable", null, "not applicable")]
    [InlineData("suppressed", "%", "suppressed")]
    public void A_quantity_is_written_with_its_unit(string quantity, string? unit, string written) =>
        Wording.Write(Parsed(quantity), unit).ShouldBe(written);

    [Theory]
    [InlineData("troops", "1 troop")]
    [InlineData("troops per 1,000 people", "1 troop per 1,000 people")]
    [InlineData("members of parliament", "1 member of parliament")]
    [InlineData("percentage points", "1 percentage point")]
    [InlineData("hours", "1 hour")]
    [InlineData("countries", "1 country")]
    [InlineData("people", "1 person")]
    [InlineData("brigades", "1 brigade")]
    [InlineData("bases", "1 base")]
    [InlineData("classes", "1 class")]
    [InlineData("aircraft", "1 aircraft")]
    [InlineData("US dollars", "1 US dollar")]
    [InlineData("km", "1 km")]
    [InlineData("series", "1 series")]
    [InlineData("million euros", "1 million euros")]
    [InlineData("%", "1%")]
    public void One_of_something_is_singular(string unit, string written)
    {
        Wording.Write(Quantity.Exact(1), unit).ShouldBe(written);
        Wording.Write(Quantity.Exact(1.5m), unit).ShouldEndWith(unit);
    }

    [Theory]
    [InlineData(400_000, null, "400,000")]
    [InlineData(999_999, null, "999,999")]
    [InlineData(1_000_000, null, "1 million")]
    [InlineData(1_500_000, "troops", "1.5 million")]
    [InlineData(-2_250_000, null, "−2.25 million")]
    [InlineData(1_234_567, null, "1,234,567")]
    [InlineData(3_000_000_000, "€", "€3 billion")]
    [InlineData(40, "%", "40%")]
    [InlineData(0, null, "0")]
    public void An_axis_is_short(double value, string? unit, string written) => Wording.Axis((decimal)value, unit).ShouldBe(written);

    [Theory]
    [InlineData("-5 to 3", "%", "minus 5 to 3 percent")]
    [InlineData("about 65000", "troops", "about 65,000 troops")]
    [InlineData("< 5", "km", "less than 5 kilometres")]
    [InlineData("-5", "$", "minus 5 dollars")]
    [InlineData("1", "$", "1 dollar")]
    [InlineData("2", "% of GDP", "2 percent of GDP")]
    [InlineData("-1", "°C", "minus 1 degree Celsius")]
    [InlineData("1.2bn", "£", "1.2 billion pounds")]
    [InlineData("4.5", "£ million", "4.5 million pounds")]
    [InlineData("4.5", "£ per head", "4.5 pounds per head")]
    [InlineData("not published", "%", "not published")]
    public void A_voice_hears_words_for_signs(string quantity, string unit, string spoken) =>
        Wording.Spoken(Parsed(quantity), unit).ShouldBe(spoken);

    [Theory]
    [InlineData("fewer than 5000", "troops", "fewer than 5,000")]
    [InlineData("under 24", "hours", "less than 24")]
    [InlineData("-5 to 3", "%", "minus 5 to 3")]
    public void A_number_whose_unit_was_heard_is_worded_as_of_that_unit(string quantity, string unit, string spoken) =>
        Wording.SpokenNumber(Parsed(quantity), unit).ShouldBe(spoken);

    [Fact]
    public void Nothing_spoken_holds_a_sign() =>
        Gen.Select(QuantityGen.Everything, Gen.OneOf("%", "$", "€", "km", "°C", "troops"))
            .Sample((quantity, unit) => Wording.Spoken(quantity, unit).IndexOfAny(['−', '-', '–', '%', '$', '€', '°', '~', '<', '>']) < 0);

    private static Quantity Parsed(string text) => QuantityParser.Parse(text).Value!;
}
