using Report.Data.Releases;

namespace Report.Tests.Data.Releases;

public sealed class VersionOrderTests
{
    [Theory]
    [InlineData("1.0.0", "1.0.1")]
    [InlineData("1.9", "1.10")]
    [InlineData("1.2", "1.2.1")]
    [InlineData("2026.11", "2027.1")]
    [InlineData("1.2.0-rc1", "1.2.0")]
    [InlineData("1.2.0-rc1", "1.2.0-rc2")]
    [InlineData("1.0", "123456789012345678901234567890")]
    public void The_first_comes_before_the_second(string first, string second)
    {
        VersionOrder.Compare(first, second).ShouldBeLessThan(0);
        VersionOrder.Compare(second, first).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Nothing_behind_the_last_point_is_nought() => VersionOrder.Compare("1.2", "1.2.0").ShouldBe(0);
}
