using CsCheck;
using Report.Data;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

public class QuantityComparisonTests
{
    private static readonly Gen<(Known, Known)> Pairs = Gen.Select(
        QuantityGen.WithValue(QuantityGen.Present(QuantityGen.Any)),
        QuantityGen.WithValue(QuantityGen.Present(QuantityGen.Any))
    );

    [Theory]
    [InlineData("5", "5.0", Comparison.Equal)]
    [InlineData("5", "6", Comparison.Less)]
    [InlineData("over 300000", "about 65000", Comparison.Greater)]
    [InlineData("over 300000", "over 5", Comparison.Unknown)]
    [InlineData("over 5", "5", Comparison.Greater)]
    [InlineData("at least 5", "5", Comparison.Unknown)]
    [InlineData("under 5", "at least 5", Comparison.Less)]
    [InlineData("at most 5", "at least 5", Comparison.Unknown)]
    [InlineData("15 to 20", "20 to 30", Comparison.Unknown)]
    [InlineData("15 to 20", "over 20", Comparison.Less)]
    [InlineData("about 65000", "about 65000", Comparison.Unknown)]
    [InlineData("about 65000", "67643", Comparison.Unknown)]
    [InlineData("about 65000", "68844", Comparison.Less)]
    [InlineData("15 to 20", "15 to 20", Comparison.Unknown)]
    [InlineData("not published", "5", Comparison.Unknown)]
    [InlineData("not published", "not published", Comparison.Unknown)]
    [InlineData("-5", "−4", Comparison.Less)]
    public void Quantities_compare_as_their_bounds_allow(string a, string b, Comparison expected) =>
        Quantity.Compare(Parsed(a), Parsed(b)).ShouldBe(expected);

    [Theory]
    [InlineData("at least 5", "5", true)]
    [InlineData("over 5", "5", true)]
    [InlineData("under 5", "5", false)]
    [InlineData("at most 5", "5", null)]
    [InlineData("about 5", "5", null)]
    [InlineData("suppressed", "5", null)]
    public void At_least_is_true_false_or_cannot_be_told(string a, string b, bool? expected) =>
        Quantity.IsAtLeast(Parsed(a), Parsed(b)).ShouldBe(expected);

    [Fact]
    public void An_answer_holds_for_every_value_that_the_two_may_have() =>
        Pairs.Sample(
            (a, b) =>
                Quantity.Compare(a.Quantity, b.Quantity) switch
                {
                    Comparison.Less => a.Value < b.Value,
                    Comparison.Equal => a.Value == b.Value,
                    Comparison.Greater => a.Value > b.Value,
                    _ => true,
                },
            iter: 1000
        );

    [Fact]
    public void What_is_told_one_by_one_holds_too() =>
        Pairs.Sample(
            (a, b) =>
                (Quantity.IsLessThan(a.Quantity, b.Quantity) ?? a.Value < b.Value) == a.Value < b.Value
                && (Quantity.IsMoreThan(a.Quantity, b.Quantity) ?? a.Value > b.Value) == a.Value > b.Value
                && (Quantity.IsAtLeast(a.Quantity, b.Quantity) ?? a.Value >= b.Value) == a.Value >= b.Value
                && (Quantity.IsAtMost(a.Quantity, b.Quantity) ?? a.Value <= b.Value) == a.Value <= b.Value,
            iter: 1000
        );

    [Fact]
    public void Turning_the_question_round_turns_the_answer_round() =>
        Gen.Select(QuantityGen.Everything, QuantityGen.Everything)
            .Sample(
                (a, b) =>
                    (Quantity.Compare(a, b), Quantity.Compare(b, a))
                        is
                            (Comparison.Less, Comparison.Greater)
                            or
                            (Comparison.Greater, Comparison.Less)
                            or
                            (Comparison.Equal, Comparison.Equal)
                            or
                            (Comparison.Unknown, Comparison.Unknown),
                iter: 1000
            );

    private static Quantity Parsed(string text) => QuantityParser.Parse(text).Value!;
}
