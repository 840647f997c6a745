using Report.Charts.Marks;

namespace Report.Tests.Charts.Marks;

public sealed class EventScaleTests
{
    [Fact]
    public void Events_with_room_for_their_words_are_true_to_scale()
    {
        var scale = EventScale.Of([(0, 20), (50, 20), (100, 20)], [], 0, 200);

        scale.IsStretched.ShouldBeFalse();
        scale.Y(25).ShouldBe(50);
    }

    [Fact]
    public void Crowded_events_are_apart_in_their_order_and_a_longer_time_is_more_room()
    {
        List<(int Day, double Height)> events = [(0, 20), (1, 20), (1, 20), (500, 20), (1000, 20)];

        var scale = EventScale.Of(events, [], 0, 160);

        scale.IsStretched.ShouldBeTrue();
        var ys = scale.Of(events);
        ys.Zip(ys.Skip(1), (a, b) => b - a).ShouldAllBe(step => step >= 20 - 1e-9);
        (ys[3] - ys[2]).ShouldBeGreaterThan(ys[1] - ys[0]);
        ys[^1].ShouldBe(160, 1e-9);
    }
}
