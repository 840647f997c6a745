using CsCheck;
using Report.Charts.Scales;

namespace Report.Tests.Charts.Scales;

public sealed class BreaksTests
{
    private static readonly Gen<List<decimal>> Sorted = Gen.Int[-500, 500]
        .Select(n => n / 10m)
        .List[1, 40]
        .Select(list => list.Order().ToList());

    [Fact]
    public void Equal_numbers_share_a_class_and_ends_between_classes_part_the_numbers_that_they_should() =>
        Gen.Select(Sorted, Gen.Int[2, 9], Gen.Bool)
            .Sample(
                (numbers, classes, natural) =>
                {
                    var begins = natural ? Breaks.Natural(numbers, classes) : Breaks.Quantiles(numbers, classes);
                    var ends = Breaks.Between(numbers, begins);
                    begins.Count.ShouldBeLessThan(classes);
                    ends.Count.ShouldBe(begins.Count + 2);
                    foreach (var (begin, end) in begins.Zip(ends.Skip(1)))
                    {
                        end!.Value.ShouldBeGreaterThan(numbers[begin - 1]);
                        end.Value.ShouldBeLessThanOrEqualTo(numbers[begin]);
                    }
                }
            );

    [Fact]
    public void Natural_breaks_leave_no_more_spread_than_any_other_classes() =>
        Gen.Select(Gen.Int[0, 30].Select(n => (decimal)n).List[3, 9].Select(l => l.Order().ToList()), Gen.Int[2, 3])
            .Sample(
                (numbers, classes) =>
                {
                    var found = Spread(numbers, Breaks.Natural(numbers, classes));
                    var inner = Enumerable.Range(1, numbers.Count - 1).ToList();
                    var others =
                        classes == 2 ? inner.Select(i => new[] { i }) : from i in inner from j in inner where i < j select new[] { i, j };
                    foreach (var other in others)
                    {
                        found.ShouldBeLessThanOrEqualTo(Spread(numbers, other) + 1e-6);
                    }
                }
            );

    [Fact]
    public void Even_classes_are_of_one_width_and_hold_all_numbers() =>
        Gen.Select(Gen.Decimal[-1000, 1000], Gen.Decimal[0.001m, 5000], Gen.Int[2, 9])
            .Sample(
                (low, span, classes) =>
                {
                    var ends = Breaks.Even(low, low + span, classes, exactly: false);
                    ends.Count.ShouldBe(classes + 1);
                    ends[0]!.Value.ShouldBeLessThanOrEqualTo(low);
                    ends[^1]!.Value.ShouldBeGreaterThanOrEqualTo(low + span);
                    ends.Zip(ends.Skip(1), (a, b) => b - a).Distinct().Count().ShouldBe(1);
                }
            );

    [Theory]
    [InlineData("85", "86", "86")]
    [InlineData("95", "99", "97")]
    [InlineData("13", "88", "50")]
    [InlineData("-3", "4", "0")]
    [InlineData("0.12", "0.19", "0.15")]
    public void The_end_between_two_numbers_is_a_round_one(string above, string most, string expected) =>
        Breaks.Roundest(Parse(above), Parse(most)).ShouldBe(Parse(expected));

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    private static double Spread(List<decimal> numbers, IEnumerable<int> begins)
    {
        int[] ends = [0, .. begins, numbers.Count];
        return ends.Zip(ends.Skip(1), (from, to) => numbers.Skip(from).Take(to - from).Select(n => (double)n).ToList())
            .Where(c => c.Count > 0)
            .Sum(c => c.Sum(n => Math.Pow(n - c.Average(), 2)));
    }
}
