using Report.Charts.Marks;

namespace Report.Tests.Charts.Marks;

public sealed class RoundAmountTests
{
    [Theory]
    [InlineData(1887, 1000)]
    [InlineData(250, 200)]
    [InlineData(1, 1)]
    [InlineData(0.07, 0.05)]
    public void A_key_has_round_amounts_that_are_no_more_than_the_largest(double amount, double round) =>
        RoundAmount.Below((decimal)amount).ShouldBe((decimal)round);
}
