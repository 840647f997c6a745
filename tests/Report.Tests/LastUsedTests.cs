namespace Report.Tests;

public sealed class LastUsedTests
{
    [Fact]
    public void The_value_unused_for_longest_is_dropped()
    {
        var kept = new LastUsed<string>(most: 2);
        kept.Keep("a", "A");
        kept.Keep("b", "B");
        kept.Find("a").ShouldBe("A");

        kept.Keep("c", "C");

        (kept.Find("a"), kept.Find("b"), kept.Find("c")).ShouldBe(("A", null, "C"));
    }

    [Fact]
    public void A_value_kept_again_replaces_the_earlier_one_and_drops_no_other()
    {
        var kept = new LastUsed<string>(most: 2);
        kept.Keep("a", "A");
        kept.Keep("b", "B");

        kept.Keep("b", "new");

        (kept.Find("a"), kept.Find("b")).ShouldBe(("A", "new"));
    }
}
