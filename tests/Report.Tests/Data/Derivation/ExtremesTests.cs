using Report.Data;
using Report.Data.Derivation;
using Shouldly;

namespace Report.Tests.Data.Derivation;

/// <summary>An extreme is approximate if the number that it comes from is.</summary>
public sealed class ExtremesTests
{
    private static readonly Operand AboutZero = Of(Quantity.About(0));

    [Fact]
    public void The_least_of_numbers_is_approximate_where_it_is_about_zero() =>
        Extremes.Of([AboutZero, Exact(3), Exact(7)], least: true).Estimated.ShouldBeTrue();

    [Fact]
    public void The_greatest_of_numbers_is_exact_where_only_a_smaller_one_is_about_zero() =>
        Extremes.Of([AboutZero, Exact(3), Exact(7)], least: false).ShouldBe(Exact(7));

    [Fact]
    public void A_median_is_approximate_where_a_number_in_the_middle_is_about_zero()
    {
        Extremes.Median([Exact(-2), AboutZero, Exact(4)]).Estimated.ShouldBeTrue();
        Extremes.Median([AboutZero, Exact(2), Exact(4)]).Estimated.ShouldBeFalse();
    }

    private static Operand Exact(decimal number) => Of(Quantity.Exact(number));

    private static Operand Of(Quantity quantity) => Operand.Of(quantity)!.Value;
}
