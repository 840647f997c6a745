using System.Globalization;
using CsCheck;
using Report.Data;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

public class QuantityPhraseTests
{
    [Theory]
    [InlineData("over 300000", "about 65000", "less than a quarter")]
    [InlineData("about 65000", "over 300000", "more than four times")]
    [InlineData("300000", "100000", "a third")]
    [InlineData("300000", "102100", "about a third")]
    [InlineData("300000", "65000", "about 22%")]
    [InlineData("65000", "130000", "twice")]
    [InlineData("about 65000", "about 130000", "about twice")]
    [InlineData("about 300000", "about 100000", "about a third")]
    [InlineData("65000", "97500", "one and a half times")]
    [InlineData("9641", "9641", "the same")]
    [InlineData("9641", "9700", "about 101%")]
    [InlineData("about 9641", "9700", "about the same")]
    [InlineData("under 5000", "9641", "more than 1.9 times")]
    [InlineData("up to 5000", "10000", "at least twice")]
    [InlineData("under 5000", "20000", "more than four times")]
    [InlineData("15000 to 20000", "100000", "between 5 and 6.7 times")]
    [InlineData("100000", "15000 to 20000", "between 15% and 20%")]
    [InlineData("100", "2345", "about 23 times")]
    [InlineData("100", "0", "0%")]
    [InlineData("0", "100", null)]
    [InlineData("over 5", "over 5", null)]
    [InlineData("not published", "5", null)]
    [InlineData("-5", "5", null)]
    [InlineData("fewer than 5", "0", null)]
    [InlineData("1200000", "7", "less than 0.1%")]
    public void A_ratio_in_words(string from, string to, string? phrase) => Phrase(from, to, ComparisonStyle.Ratio).ShouldBe(phrase);

    [Theory]
    [InlineData("over 300000", "about 65000", "more than four times")]
    [InlineData("about 65000", "over 300000", "more than four times")]
    [InlineData("300000", "100000", "three times")]
    [InlineData("5", "5", "the same")]
    [InlineData("5", "not collected", null)]
    [InlineData("over 300", "about 500", null)]
    [InlineData("about 500", "501", "about the same")]
    public void The_larger_is_so_many_times_the_smaller(string from, string to, string? phrase) =>
        Phrase(from, to, ComparisonStyle.Times).ShouldBe(phrase);

    [Theory]
    [InlineData("over 300000", "about 65000", "by more than three quarters")]
    [InlineData("300000", "66000", "by 78%")]
    [InlineData("300000", "65000", "by about 78%")]
    [InlineData("300000", "about 65000", "by about 78%")]
    [InlineData("300000", "75000", "by three quarters")]
    [InlineData("200", "250", "by a quarter")]
    [InlineData("200", "700", "by 250%")]
    [InlineData("200", "over 700", "by more than 250%")]
    [InlineData("under 200", "300", "by more than half")]
    [InlineData("200", "0", "by 100%")]
    [InlineData("200", "40 to 60", "by between 70% and 80%")]
    [InlineData("200", "200", "not at all")]
    [InlineData("200", "about 200", null)]
    [InlineData("0", "5", null)]
    [InlineData("-5", "5", null)]
    [InlineData("over 200", "over 300", null)]
    [InlineData("1200000", "7", "by more than 99.9%")]
    [InlineData("fewer than 5", "0", null)]
    public void A_change_in_words(string from, string to, string? phrase) => Phrase(from, to, ComparisonStyle.Percent).ShouldBe(phrase);

    [Theory]
    [InlineData("over 300000", "65000", "troops", "over 235,000 fewer troops")]
    [InlineData("over 300000", "about 65000", "troops", "over 230,000 fewer troops")]
    [InlineData("about 300000", "about 65000", "troops", "about 235,000 fewer troops")]
    [InlineData("65000", "68844", "troops", "3,844 more troops")]
    [InlineData("5", "6", "troops", "1 more troop")]
    [InlineData("5", "6", "hours", "1 hour more")]
    [InlineData("72", "60", "hours", "12 hours less")]
    [InlineData("72", "36 to 60", "hours", "12 to 36 hours less")]
    [InlineData("24.5", "23.7", "%", "0.8 percentage points less")]
    [InlineData("2", "3", "% of GDP", "1 percentage point of GDP more")]
    [InlineData("10", "4", "€", "€6 less")]
    [InlineData("10", "4", null, "6 less")]
    [InlineData("5000", "over 3000", "troops", null)]
    [InlineData("5000", "3000 to 5000", "troops", "at most 2,000 fewer troops")]
    [InlineData("5", "5", "troops", "the same")]
    [InlineData("about 300000", "about 280000", "troops", null)]
    [InlineData("5", "suppressed", "troops", null)]
    [InlineData("1000 to 2000", "about 100", "troops", "about 900 to 1,900 fewer troops")]
    [InlineData("1.2bn", "1.5bn", "£", "£300 million more")]
    [InlineData("4.5", "5.5", "£ million", "£1 million more")]
    public void A_difference_in_words(string from, string to, string? unit, string? phrase) =>
        Phrase(from, to, ComparisonStyle.Difference, unit).ShouldBe(phrase);

    [Theory]
    [InlineData("about 3", "about 4", "about 1 more patient")]
    [InlineData("about 10", "12", "about 2 more patients")]
    [InlineData("about 20", "21.5", "about 0.5 to 2.5 more patients")]
    [InlineData("over 300", "fewer than 5", "over 295 fewer patients")]
    public void Things_that_are_counted_differ_by_whole_numbers(string from, string to, string phrase) =>
        QuantityWriter
            .English.CompareInWords(
                QuantityParser.Parse(from).Value!,
                QuantityParser.Parse(to).Value!,
                ComparisonStyle.Difference,
                new Measure("patients", Counted: true)
            )
            .ShouldBe(phrase);

    [Fact]
    public void What_has_no_zero_that_means_none_has_differences_only()
    {
        var (cold, warm, degrees) = (Quantity.Exact(10), Quantity.Exact(20), new Measure("°C"));
        QuantityWriter.English.CompareInWords(cold, warm, ComparisonStyle.Ratio, degrees).ShouldBeNull();
        QuantityWriter.English.CompareInWords(cold, warm, ComparisonStyle.Percent, degrees).ShouldBeNull();
        QuantityWriter.English.CompareInWords(cold, warm, ComparisonStyle.Difference, degrees).ShouldBe("10 °C more");
    }

    [Fact]
    public void A_ratio_in_words_is_true_of_every_value() =>
        Values
            .Where((from, _) => from.Value != 0)
            .Sample((from, to) => IsTrue(Say(from.Quantity, to.Quantity, ComparisonStyle.Ratio), to.Value / from.Value), iter: 3000);

    [Fact]
    public void Times_in_words_are_true_of_every_value() =>
        Values
            .Where((from, to) => from.Value != 0 && to.Value != 0)
            .Sample(
                (from, to) =>
                    Say(from.Quantity, to.Quantity, ComparisonStyle.Times) is var phrase
                    && (IsTrue(phrase, to.Value / from.Value) || IsTrue(phrase, from.Value / to.Value)),
                iter: 3000
            );

    [Fact]
    public void A_change_in_words_is_true_of_every_value() =>
        Values
            .Where((from, _) => from.Value != 0)
            .Sample(
                (from, to) =>
                    IsTrue(
                        Say(from.Quantity, to.Quantity, ComparisonStyle.Percent)?.Replace("by ", "", StringComparison.Ordinal),
                        Math.Abs((to.Value / from.Value) - 1)
                    ),
                iter: 3000
            );

    [Fact]
    public void A_difference_in_words_is_true_of_every_value() =>
        Values.Sample(
            (from, to) =>
            {
                var phrase = Say(from.Quantity, to.Quantity, ComparisonStyle.Difference, "troops");
                var more = phrase?.IndexOf(" more troop", StringComparison.Ordinal) ?? -1;
                var fewer = phrase?.IndexOf(" fewer troop", StringComparison.Ordinal) ?? -1;
                var amount = more < 0 && fewer < 0 ? phrase : phrase![..Math.Max(more, fewer)];
                return (more < 0 || to.Value >= from.Value)
                    && (fewer < 0 || to.Value <= from.Value)
                    && IsTrue(amount, Math.Abs(to.Value - from.Value), same: 0);
            },
            iter: 3000
        );

    [Fact]
    public void Two_positive_numbers_can_always_be_compared() =>
        Gen.Select(QuantityGen.Positive, QuantityGen.Positive)
            .Sample(
                (from, to) => Enum.GetValues<ComparisonStyle>().All(how => Say(Quantity.Exact(from), Quantity.Exact(to), how) is not null),
                iter: 1000
            );

    [Fact]
    public void Between_exact_numbers_about_is_a_twentieth_at_most() =>
        Gen.Select(QuantityGen.Positive, QuantityGen.Positive)
            .Sample(
                (from, to) => IsTrue(Say(Quantity.Exact(from), Quantity.Exact(to), ComparisonStyle.Ratio), to / from, allowance: 0.0501m),
                iter: 1000
            );

    [Fact]
    public void An_estimate_never_gives_an_exact_phrase() =>
        Gen.Select(QuantityGen.Positive, QuantityGen.Present(QuantityGen.Positive))
            .Sample(
                (number, other) =>
                    Enum.GetValues<ComparisonStyle>()
                        .All(how =>
                            Say(Quantity.About(number), other, how) is not { } phrase
                            || Qualifiers.Any(q => phrase.Contains(q, StringComparison.Ordinal))
                        ),
                iter: 1000
            );

    [Fact]
    public void No_two_quantities_make_the_comparison_throw() =>
        Gen.Select(QuantityGen.Everything, QuantityGen.Everything, Gen.Enum<ComparisonStyle>())
            .Sample(
                (from, to, how) =>
                {
                    Say(from, to, how, "troops");
                }
            );

    private static readonly string[] Qualifiers =
    [
        "about",
        "more than",
        "over",
        "less than",
        "under",
        "at least",
        "at most",
        "between",
        " to ",
    ];

    private static Gen<(Known, Known)> Values
    {
        get
        {
            var quantities = QuantityGen.WithValue(QuantityGen.Present(QuantityGen.Positive), fromZero: true);
            return Gen.Select(quantities, quantities);
        }
    }

    /// <summary>Parses a phrase independently of the code under test. True if the phrase holds for the value.</summary>
    private static bool IsTrue(string? phrase, decimal value, decimal same = 1, decimal allowance = 0.125m)
    {
        var slack = Math.Abs(value) * 1e-15m;
        return phrase switch
        {
            null => true,
            _ when After("about ", phrase) is { } text && Ends(text, same) is var (low, high) => value >= (low * (1 - allowance)) - slack
                && value <= (high * (1 + allowance)) + slack,
            _ when (After("more than ", phrase) ?? After("over ", phrase)) is { } text => value > Number(text, same) - slack,
            _ when (After("less than ", phrase) ?? After("under ", phrase)) is { } text => value < Number(text, same) + slack,
            _ when After("at least ", phrase) is { } text => value >= Number(text, same) - slack,
            _ when After("at most ", phrase) is { } text => value <= Number(text, same) + slack,
            _ => Ends(phrase, same) is var (low, high) && value >= low - slack && value <= high + slack,
        };
    }

    private static (decimal Low, decimal High) Ends(string text, decimal same)
    {
        var ends = After("between ", text)?.Replace(" times", "", StringComparison.Ordinal).Split(" and ") ?? text.Split(" to ");
        return (Number(ends[0], same), Number(ends[^1], same));
    }

    private static decimal Number(string text, decimal same) =>
        text switch
        {
            "the same" => same,
            "not at all" => 0,
            "a tenth" => 0.1m,
            "a fifth" => 0.2m,
            "a quarter" => 0.25m,
            "a third" => 1m / 3,
            "two fifths" => 0.4m,
            "half" => 0.5m,
            "three fifths" => 0.6m,
            "two thirds" => 2m / 3,
            "three quarters" => 0.75m,
            "four fifths" => 0.8m,
            "nine tenths" => 0.9m,
            "one and a half times" => 1.5m,
            "twice" => 2,
            "three times" => 3,
            "four times" => 4,
            "five times" => 5,
            "six times" => 6,
            "seven times" => 7,
            "eight times" => 8,
            "nine times" => 9,
            "ten times" => 10,
            [.. var percent, '%'] => decimal.Parse(percent, NumberStyles.Number, CultureInfo.InvariantCulture) / 100,
            _ when text.Split(' ') is [var digits, "million" or "billion" or "trillion"] parts => Number(digits, same)
                * parts[1] switch
                {
                    "million" => 1_000_000m,
                    "billion" => 1_000_000_000m,
                    _ => 1_000_000_000_000m,
                },
            _ => decimal.Parse(text.Replace(" times", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture),
        };

    private static string? After(string start, string phrase) =>
        phrase.StartsWith(start, StringComparison.Ordinal) ? phrase[start.Length..] : null;

    private static string? Phrase(string from, string to, ComparisonStyle how, string? unit = null) =>
        Say(QuantityParser.Parse(from).Value!, QuantityParser.Parse(to).Value!, how, unit);

    private static string? Say(Quantity from, Quantity to, ComparisonStyle how, string? unit = null) =>
        QuantityWriter.English.CompareInWords(from, to, how, unit);
}
