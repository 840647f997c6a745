using CsCheck;
using Report.Data;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

public class QuantityParserTests
{
    [Theory]
    [InlineData("65000")]
    [InlineData("65000.0")]
    [InlineData("65,000")]
    [InlineData("65 000")]
    [InlineData("65\u00A0000")]
    [InlineData("65\u202F000")]
    [InlineData("65\u2009000")]
    [InlineData("65'000")]
    [InlineData("65’000")]
    [InlineData("65_000")]
    [InlineData("65k")]
    [InlineData("65 K")]
    [InlineData("65 thousand")]
    [InlineData("0.065 million")]
    [InlineData("  +65,000.00 ")]
    public void Every_spelling_of_a_number_is_the_same_number(string text) => Parsed(text).ShouldBe(Quantity.Exact(65_000));

    [Theory]
    [InlineData("0", 0)]
    [InlineData(".5", 0.5)]
    [InlineData("1.5 million", 1_500_000)]
    [InlineData("1.5bn", 1_500_000_000)]
    [InlineData("12,345,678.9", 12_345_678.9)]
    [InlineData("-5", -5)]
    [InlineData("− 5", -5)]
    [InlineData("−\u2009300", -300)]
    [InlineData("−5.25", -5.25)]
    [InlineData("12%", 12)]
    [InlineData("12 %", 12)]
    [InlineData("12.5 percent", 12.5)]
    [InlineData("12 per  cent", 12)]
    public void Numbers_may_be_negative_decimal_multiplied_or_percentages(string text, double value) =>
        Parsed(text).ShouldBe(Quantity.Exact((decimal)value));

    [Theory]
    [InlineData("about 65000")]
    [InlineData("some 65,000")]
    [InlineData("Roughly 65k")]
    [InlineData("~65000")]
    [InlineData("~ 65000")]
    [InlineData("approximately  65000")]
    [InlineData("around 65000")]
    [InlineData("c. 65000")]
    [InlineData("c.65,000")]
    [InlineData("circa 65000")]
    [InlineData("≈ 65k")]
    public void An_estimate_has_many_names(string text) => Parsed(text).ShouldBe(Quantity.About(65_000));

    [Theory]
    [InlineData("over 300,000", false)]
    [InlineData("more than 300000", false)]
    [InlineData("> 300000", false)]
    [InlineData(">300k", false)]
    [InlineData("at least 300000", true)]
    [InlineData("from 300000", true)]
    [InlineData(">= 300000", true)]
    [InlineData("≥300000", true)]
    public void A_floor_says_whether_it_is_reached(string text, bool reached) => Parsed(text).ShouldBe(Quantity.Floor(300_000, reached));

    [Theory]
    [InlineData("under 5000", false)]
    [InlineData("fewer than 5,000", false)]
    [InlineData("less than 5000", false)]
    [InlineData("< 5000", false)]
    [InlineData("at most 5000", true)]
    [InlineData("up to 5000", true)]
    [InlineData("<=5000", true)]
    [InlineData("no more than 5000", true)]
    public void A_ceiling_says_whether_it_is_reached(string text, bool reached) => Parsed(text).ShouldBe(Quantity.Ceiling(5_000, reached));

    [Theory]
    [InlineData("15000 to 20000")]
    [InlineData("15000..20000")]
    [InlineData("15,000 .. 20,000")]
    [InlineData("between 15000 and 20000")]
    [InlineData("from 15000 to 20000")]
    [InlineData("15,000–20,000")]
    [InlineData("15 000 – 20 000")]
    [InlineData("15000-20000")]
    [InlineData("15 to 20 thousand")]
    [InlineData("15k to 20k")]
    [InlineData("15,000 to 20k")]
    public void A_range_has_two_ends(string text) => Parsed(text).ShouldBe(Quantity.Between(15_000, 20_000));

    [Theory]
    [InlineData("about 15,000 to 20,000")]
    [InlineData("between about 15,000 and 20,000")]
    public void A_range_may_be_approximate(string text) => Parsed(text).ShouldBe(Quantity.Between(15_000, 20_000, approximate: true));

    [Theory]
    [InlineData("-5 to 3", -5, 3)]
    [InlineData("−5–−3", -5, -3)]
    [InlineData("-5--3", -5, -3)]
    [InlineData("10 to 12%", 10, 12)]
    [InlineData("10% to 12%", 10, 12)]
    [InlineData("900,000 to 1.2 million", 900_000, 1_200_000)]
    [InlineData("0.5..1.5", 0.5, 1.5)]
    [InlineData("2010-2016", 2010, 2016)]
    public void The_ends_of_a_range_may_be_of_any_sort(string text, double low, double high) =>
        Parsed(text).ShouldBe(Quantity.Between((decimal)low, (decimal)high));

    [Theory]
    [InlineData("not published", MissingReason.NotPublished)]
    [InlineData("Not  collected", MissingReason.NotCollected)]
    [InlineData("not applicable", MissingReason.NotApplicable)]
    [InlineData(" suppressed ", MissingReason.Suppressed)]
    public void No_value_has_a_reason(string text, MissingReason reason) => Parsed(text).ShouldBe(Quantity.None(reason));

    [Theory]
    [InlineData("n/a", MissingReason.NotAvailable)]
    [InlineData("..", MissingReason.NotAvailable)]
    [InlineData(":", MissingReason.NotAvailable)]
    [InlineData("[x]", MissingReason.NotAvailable)]
    [InlineData("no data", MissingReason.NotAvailable)]
    [InlineData("[c]", MissingReason.Suppressed)]
    [InlineData("withheld", MissingReason.Suppressed)]
    [InlineData("[z]", MissingReason.NotApplicable)]
    public void Signs_of_statistics_offices_are_reasons(string text, MissingReason reason) => Parsed(text).ShouldBe(Quantity.None(reason));

    [Theory]
    [InlineData("just over 40", ApproximationSide.Above)]
    [InlineData("a little over 40", ApproximationSide.Above)]
    [InlineData("just under 40", ApproximationSide.Below)]
    [InlineData("nearly 40", ApproximationSide.Below)]
    [InlineData("almost 40", ApproximationSide.Below)]
    public void An_estimate_may_lie_on_one_side(string text, ApproximationSide side)
    {
        var quantity = Parsed(text);
        quantity.ShouldBe(Quantity.About(40) with { Leaning = side });
        quantity.Bounds!.Value.Contains(40).ShouldBeFalse();
        quantity.Bounds!.Value.Contains(side == ApproximationSide.Above ? 41 : 39).ShouldBeTrue();
    }

    [Theory]
    [InlineData("40+")]
    [InlineData("40 +")]
    [InlineData("40-plus")]
    [InlineData("40 or more")]
    [InlineData("40 and over")]
    [InlineData("no fewer than 40")]
    public void A_floor_may_be_said_behind_its_number(string text) => Parsed(text).ShouldBe(Quantity.Floor(40, reached: true));

    [Theory]
    [InlineData("40 or fewer")]
    [InlineData("40 or less")]
    [InlineData("as many as 40")]
    public void So_may_a_ceiling(string text) => Parsed(text).ShouldBe(Quantity.Ceiling(40, reached: true));

    [Theory]
    [InlineData("4.2 (3.1 to 5.3)", null)]
    [InlineData("4.2 (3.1–5.3)", null)]
    [InlineData("4.2 (3.1-5.3)", null)]
    [InlineData("4.2 [3.1, 5.3]", null)]
    [InlineData("4.2 (95% CI 3.1 to 5.3)", 95)]
    [InlineData("4.2 (90% CI: 3.1 to 5.3)", 90)]
    [InlineData("4.2 (95% confidence interval 3.1 to 5.3)", 95)]
    public void A_number_may_come_with_an_interval(string text, int? level) =>
        Parsed(text).ShouldBe(Quantity.Within(4.2m, 3.1m, 5.3m) with { Confidence = level });

    [Theory]
    [InlineData("40 ± 3")]
    [InlineData("40±3")]
    [InlineData("40 +/- 3")]
    public void A_number_may_come_with_a_margin(string text) => Parsed(text).ShouldBe(Quantity.Within(40, 37, 43));

    [Theory]
    [InlineData("1 in 5", "%", "20")]
    [InlineData("one in five", "%", "20")]
    [InlineData("about 1 in 5", "%", "about 20")]
    [InlineData("1 in 3", "%", "about 33")]
    [InlineData("1 in 8", null, "0.125")]
    [InlineData("1 in 1,000", "%", "0.1")]
    [InlineData("½", null, "0.5")]
    [InlineData("3½", null, "3.5")]
    [InlineData("1e6", null, "1,000,000")]
    [InlineData("4e+06", null, "4,000,000")]
    [InlineData("2.5e-3", null, "0.0025")]
    [InlineData("5 or 6", null, "5 to 6")]
    public void Shares_fractions_and_exponents_are_numbers(string text, string? unit, string written) =>
        QuantityParser.Parse(text, unit).Value!.ToString().ShouldBe(written);

    [Theory]
    [InlineData("12 (r)", "12", ObservationStatus.Revised)]
    [InlineData("12 [p]", "12", ObservationStatus.Provisional)]
    [InlineData("1.2m (E)", "1.2m", ObservationStatus.Estimated)]
    [InlineData("12 (forecast)", "12", ObservationStatus.Forecast)]
    public void A_status_may_stand_behind_a_number(string text, string number, ObservationStatus status) =>
        QuantityParser.StatusAfter(text).ShouldBe((number, status));

    [Theory]
    [InlineData("(r)")]
    [InlineData("12 (x)")]
    [InlineData("4.2 (3.1 to 5.3)")]
    public void Other_brackets_are_no_status(string text) => QuantityParser.StatusAfter(text).ShouldBeNull();

    [Theory]
    [InlineData("-", "none")]
    [InlineData("*", "suppressed")]
    [InlineData("12p", "pence")]
    [InlineData("(12)", "loss")]
    [InlineData("2019/20", "type period")]
    [InlineData("Q3 2021", "type period")]
    [InlineData("2021H1", "type period")]
    [InlineData("1/5", "fraction")]
    [InlineData("12,5", "decimal mark")]
    [InlineData("dozens", "over 200")]
    [InlineData("1.2m", "million")]
    [InlineData("&lt;5", "<5")]
    [InlineData("1O", "0 for O")]
    [InlineData("about l2,5oo", "0 for O")]
    [InlineData("O.5%", "0 for O")]
    [InlineData("I7", "1 for l")]
    public void What_has_two_meanings_is_refused_with_a_hint(string text, string hint)
    {
        QuantityParser.Parse(text).Succeeded.ShouldBeFalse();
        NotationHints.For(text, null).ShouldNotBeNull().ShouldContain(hint);
    }

    [Theory]
    [InlineData("24 hours", "hours", 24)]
    [InlineData("1 hour", "hours", 1)]
    [InlineData("5 million euros", "million euros", 5)]
    [InlineData("−€5", "€", -5)]
    [InlineData("US$5", "US$", 5)]
    [InlineData("12%", "%", 12)]
    [InlineData("2% of GDP", "% of GDP", 2)]
    [InlineData("2%", "% of GDP", 2)]
    [InlineData("26.7 troops per 1,000 people", "troops per 1,000 people", 26.7)]
    [InlineData("26.7 per 1,000", "troops per 1,000 people", 26.7)]
    [InlineData("1.2m", "m", 1.2)]
    [InlineData("1.2m", "troops", 1_200_000)]
    [InlineData("£1.2bn", "£", 1_200_000_000)]
    [InlineData("£1.2m", "£", 1_200_000)]
    [InlineData("£ 5", "£", 5)]
    [InlineData("£1.2bn", "£ million", 1_200)]
    [InlineData("£4.5 million", "£ million", 4.5)]
    [InlineData("2 pp", "percentage points", 2)]
    [InlineData("12pc", "%", 12)]
    public void The_unit_of_the_field_may_be_repeated(string text, string unit, double value) =>
        QuantityParser.Parse(text, unit).Value.ShouldBe(Quantity.Exact((decimal)value));

    [Theory]
    [InlineData("", ParseRule.Empty, 0, 0)]
    [InlineData("  ", ParseRule.Empty, 0, 2)]
    [InlineData("foru", ParseRule.NotANumber, 0, 4)]
    [InlineData("about foru men", ParseRule.NotANumber, 6, 4)]
    [InlineData("about", ParseRule.NotANumber, 5, 0)]
    [InlineData("5.", ParseRule.NotANumber, 0, 2)]
    [InlineData("1.2.3", ParseRule.NotANumber, 0, 5)]
    [InlineData("٣", ParseRule.NotANumber, 0, 1)]
    [InlineData("1,23", ParseRule.Grouping, 0, 4)]
    [InlineData("over 1,23", ParseRule.Grouping, 5, 4)]
    [InlineData("12,34,567", ParseRule.Grouping, 0, 9)]
    [InlineData("1,000 000", ParseRule.Grouping, 0, 9)]
    [InlineData("1234,567", ParseRule.Grouping, 0, 8)]
    [InlineData("1,000.000,5", ParseRule.Grouping, 0, 11)]
    [InlineData("1,,000", ParseRule.Grouping, 0, 6)]
    [InlineData("5,000,", ParseRule.Grouping, 0, 6)]
    [InlineData("15 to 2,5", ParseRule.Grouping, 6, 3)]
    [InlineData("007", ParseRule.LeadingZero, 0, 3)]
    [InlineData("0,500", ParseRule.LeadingZero, 0, 5)]
    [InlineData("123456789012345678901234567890", ParseRule.TooManyDigits, 0, 30)]
    [InlineData("0.12345678901234567890123456789", ParseRule.TooManyDigits, 0, 31)]
    [InlineData("20000000000000000000000", ParseRule.TooManyDigits, 0, 23)]
    [InlineData("12345678901234567890 trillion", ParseRule.TooManyDigits, 0, 29)]
    [InlineData("2016-07-08", ParseRule.Date, 0, 10)]
    [InlineData("about 2016-07", ParseRule.Date, 6, 7)]
    [InlineData("8/7/2016", ParseRule.Date, 0, 8)]
    [InlineData("8.7.2016", ParseRule.Date, 0, 8)]
    [InlineData("65000 souls", ParseRule.UnknownText, 6, 5)]
    [InlineData("5m", ParseRule.UnknownText, 1, 1)]
    [InlineData("1e99", ParseRule.TooManyDigits, 0, 4)]
    [InlineData("1e5x", ParseRule.UnknownText, 1, 3)]
    [InlineData("12 (r)", ParseRule.UnknownText, 3, 3)]
    [InlineData("4.2 (5 to 6)", ParseRule.Interval, 0, 12)]
    [InlineData("about 40+", ParseRule.TwoQualifiers, 0, 9)]
    [InlineData("1/2", ParseRule.UnknownText, 1, 2)]
    [InlineData("not published yet", ParseRule.UnknownText, 14, 3)]
    [InlineData("5 to 6 to 7", ParseRule.UnknownText, 7, 2)]
    [InlineData("over about 300", ParseRule.TwoQualifiers, 0, 10)]
    [InlineData("over 300 to 400", ParseRule.QualifiedRange, 0, 11)]
    [InlineData("15000 to", ParseRule.UnfinishedRange, 0, 8)]
    [InlineData("between 15000", ParseRule.UnfinishedRange, 0, 13)]
    [InlineData("20000 to 15000", ParseRule.BackwardRange, 0, 14)]
    [InlineData("900 to 1.2 million", ParseRule.AmbiguousMultiplier, 0, 18)]
    [InlineData("10% to 12", ParseRule.MixedPercent, 0, 9)]
    public void What_is_no_quantity_is_a_fault_with_a_place(string text, ParseRule rule, int offset, int length) =>
        QuantityParser.Parse(text).Fault.ShouldBe(new ParseFault(rule, offset, length));

    [Theory]
    [InlineData("12%", "troops", ParseRule.PercentOfOtherUnit)]
    [InlineData("12%", "", ParseRule.PercentOfOtherUnit)]
    [InlineData("10 to 12 percent", "hours", ParseRule.PercentOfOtherUnit)]
    [InlineData("24 minutes", "hours", ParseRule.UnknownText)]
    [InlineData("€5", "$", ParseRule.MoneyOfOtherUnit)]
    [InlineData("€5", "troops", ParseRule.MoneyOfOtherUnit)]
    [InlineData("€5", "", ParseRule.MoneyOfOtherUnit)]
    [InlineData("1.2m", "metres", ParseRule.UnknownText)]
    [InlineData("1.2m", "months", ParseRule.UnknownText)]
    [InlineData("£5", "£ million", ParseRule.AmbiguousMultiplier)]
    [InlineData("1.2bn", "£ million", ParseRule.AmbiguousMultiplier)]
    [InlineData("5 million", "million euros", ParseRule.AmbiguousMultiplier)]
    [InlineData("1 in 5", "troops", ParseRule.UnknownText)]
    [InlineData("12 percentage points", "%", ParseRule.UnknownText)]
    public void Another_unit_than_the_fields_is_a_fault(string text, string unit, ParseRule rule) =>
        QuantityParser.Parse(text, unit).Fault!.Rule.ShouldBe(rule);

    [Fact]
    public void No_text_makes_the_parser_throw_and_faults_lie_within_the_text()
    {
        var pieces = Gen.OneOf(
            "about",
            "over",
            "between",
            "and",
            "to",
            "..",
            "–",
            "-",
            "−",
            "+",
            " ",
            "\u00A0",
            ",",
            ".",
            "'",
            "%",
            "k",
            "million",
            "trillion",
            "0",
            "1",
            "12",
            "345",
            "000",
            "65,000",
            "2016-07",
            "99999999999999999999999999999",
            "troops",
            "not published",
            "$",
            "\n",
            "\t",
            "é",
            "😀",
            "\0",
            "(",
            ")",
            "[",
            "±",
            "in",
            "½",
            "e6",
            "95% CI",
            "or",
            "more",
            "+",
            "£",
            "m"
        );
        Gen.Select(Gen.OneOf(Gen.Const(" "), Gen.Const("")), pieces.Array[0, 9])
            .Sample(
                (blank, words) =>
                {
                    var text = string.Join(blank, words);
                    foreach (var unit in new[] { null, "", "%", "troops", "$" })
                    {
                        if (QuantityParser.Parse(text, unit).Fault is { } fault)
                        {
                            fault.Offset.ShouldBeGreaterThanOrEqualTo(0);
                            (fault.Offset + fault.Length).ShouldBeLessThanOrEqualTo(text.Length);
                        }
                    }
                }
            );
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        QuantityGen.Everything.Sample(quantity => Parsed(QuantityWriter.English.WriteNumber(quantity)) == quantity, iter: 1000);

    [Fact]
    public void What_is_written_with_its_unit_is_read_back() =>
        Gen.Select(
                QuantityGen.Everything,
                Gen.OneOf("troops", "hours", "%", "% of GDP", "€", "US$", "troops per 1,000 people", "people", "million euros")
            )
            .Sample(
                (quantity, unit) => QuantityParser.Parse(QuantityWriter.English.Write(quantity, unit), unit).Value == quantity,
                iter: 1000
            );

    [Fact]
    public void Numbers_of_any_size_are_read_back() =>
        Gen.Decimal[-1e22m, 1e22m].Sample(number => Parsed(QuantityWriter.English.Number(number)) == Quantity.Exact(number), iter: 1000);

    private static Quantity Parsed(string text)
    {
        var result = QuantityParser.Parse(text);
        result.Fault.ShouldBeNull();
        return result.Value!;
    }
}
