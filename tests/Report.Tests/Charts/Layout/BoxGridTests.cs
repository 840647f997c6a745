using CsCheck;
using Report.Charts.Layout;

namespace Report.Tests.Charts.Layout;

public sealed class BoxGridTests
{
    private static readonly Gen<Box> AnyBox = Gen.Select(
        Gen.Double[-50, 250],
        Gen.Double[-50, 250],
        Gen.Double[0, 120],
        Gen.Double[0, 120],
        (x, y, width, height) => new Box(x, y, x + width, y + height)
    );

    [Fact]
    public void All_that_overlap_a_box_are_found_within_the_frame_and_beyond() =>
        Gen.Select(AnyBox.List[0, 40], AnyBox)
            .Sample(
                (boxes, wanted) =>
                {
                    var grid = new BoxGrid<Box>(new Box(10, 10, 200, 150));
                    boxes.ForEach(b => grid.Add(b, b));

                    grid.Near(wanted).Where(wanted.Overlaps).ToHashSet().ShouldBe(boxes.Where(wanted.Overlaps), ignoreOrder: true);
                }
            );

    [Fact]
    public void What_is_far_away_is_not_looked_at()
    {
        var grid = new BoxGrid<int>(new Box(0, 0, 1000, 1000));
        for (var i = 0; i < 1000; i++)
        {
            grid.Add(i, new Box(i, i, i + 1, i + 1));
        }

        grid.Near(new Box(500, 500, 510, 510)).Distinct().Count().ShouldBeLessThan(50);
    }
}
