using CsCheck;
using Report.Charts.Layout;

namespace Report.Tests.Charts.Layout;

public sealed class LabelSpacingTests
{
    [Fact]
    public void What_does_not_collide_stays() => LabelSpacing.Apart([10, 40, 70], [20, 20, 20], 0, 100).ShouldBe([10, 40, 70]);

    [Fact]
    public void Two_that_collide_share_the_way() => LabelSpacing.Apart([50, 50], [20, 20], 0, 100).ShouldBe([40, 60]);

    [Fact]
    public void Nothing_leaves_the_ends() => LabelSpacing.Apart([-30, 95], [20, 20], 0, 100).ShouldBe([0, 80]);

    [Fact]
    public void None_overlap_while_they_fit() =>
        Gen.Select(Gen.Double[0, 400].Array[1, 12], Gen.Double[5, 20])
            .Sample(
                (wanted, size) =>
                {
                    Array.Sort(wanted);
                    var places = LabelSpacing.Apart(wanted, [.. wanted.Select(_ => size)], 0, 400);

                    places[0].ShouldBeGreaterThanOrEqualTo(-1e-6);
                    (places[^1] + size).ShouldBeLessThanOrEqualTo(400 + 1e-6);
                    places.Zip(places.Skip(1)).ShouldAllBe(p => p.Second - p.First >= size - 1e-6);
                }
            );
}
