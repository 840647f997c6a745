using Report.Charts.Marks;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>
/// Describes the distribution of each category: how many numbers, from where to where, the middle half, and what lies far out.
/// </summary>
internal sealed class DistributionSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    // The most categories described; listeners cannot follow more.
    private const int MostGroups = 12;

    private const int MostFarOut = 3;

    private readonly IChartSentences say = spoken.Sentences;

    // True if some values are limits or ranges. Their median is not known, so that values are described one by one.
    private bool HasLimits => reading.Measured.Any(o => o.Measure!.Kind is not (QuantityKind.Exact or QuantityKind.Estimate));

    private string? Unit => reading.Measure?.Field.Unit;

    public IEnumerable<string> Write()
    {
        if (BoxMark.IsGiven(reading.Layer))
        {
            return Given().SelectMany(TellGiven);
        }

        if (HasLimits)
        {
            return new CategorySentences(spoken, reading).Write();
        }

        var groups = All();
        if (groups.Count == 0)
        {
            return [say.NoFigures];
        }

        var told = groups.Count <= MostGroups ? groups : [.. groups.Take(MostFarOut), .. groups.TakeLast(MostFarOut)];
        return
        [
            .. groups.Count > told.Count ? [say.SomeSeriesNames(groups.Count, say.Names(told.Select(g => g.Name)))] : Array.Empty<string>(),
            .. told.SelectMany(Tell),
        ];
    }

    /// <summary>Returns a clause for the alternative text: where the median is highest and where it is lowest.</summary>
    public string Finding()
    {
        if (BoxMark.IsGiven(reading.Layer))
        {
            return FindGiven();
        }

        if (HasLimits)
        {
            return new CategorySentences(spoken, reading).Finding();
        }

        var groups = All();
        if (groups.Count == 0)
        {
            return say.FindingMissing;
        }

        var (high, low) = (groups.Max(g => g.Median), groups.Min(g => g.Median));
        var values = reading.Measured.Select(o => o.Measure!.Point!.Value).ToList();
        return high == low
            ? say.FindingMiddle(Number(high), Again(values.Min()), Number(values.Max()), values.Count)
            : say.FindingMiddles(NamesAt(high), Number(high), NamesAt(low), Again(low));

        string NamesAt(decimal median) => say.Tied(groups.Where(g => g.Median == median).Select(g => g.Name));
    }

    // Returns the rows with all five numbers, in the order of their medians unless the editor has set another.
    private List<(string Name, IReadOnlyList<Quantity> Five)> Given()
    {
        var told = reading
            .PanelsOf.SelectMany(p =>
                p.Layers.SelectMany(l =>
                    l.Data.Select(d =>
                        (
                            Name: string.Join(
                                ", ",
                                new[] { d.Name(l.BaseChannel) ?? "", p.Name ?? "" }.Where(n => n.Length > 0).Select(ScreenReaderText.Name)
                            ),
                            Five: (IReadOnlyList<Quantity>)
                                [.. BoxMark.Five.Select(d.Quantity).OfType<Quantity>().Where(q => q.Point is not null)]
                        )
                    )
                )
            )
            .Where(g => g.Five.Count == BoxMark.Five.Count);
        return reading.IsInSetOrder ? [.. told] : [.. told.OrderByDescending(g => g.Five[2].Point)];
    }

    private string[] TellGiven((string Name, IReadOnlyList<Quantity> Five) group) =>
        [
            say.SpreadBetween(say.Capital(group.Name), spoken.Again(group.Five[0], Unit), spoken.Number(group.Five[4], Unit)),
            say.MiddleHalf(spoken.Again(group.Five[1], Unit), spoken.Again(group.Five[3], Unit), spoken.Again(group.Five[2], Unit)),
        ];

    private string FindGiven()
    {
        var groups = Given();
        if (groups.Count == 0)
        {
            return say.FindingMissing;
        }

        var (high, low) = (groups.MaxBy(g => g.Five[2].Point).Five[2], groups.MinBy(g => g.Five[2].Point).Five[2]);
        return high.Point == low.Point
            ? say.FindingMiddleForAll(spoken.Number(high, Unit))
            : say.FindingMiddles(NamesAt(high), spoken.Number(high, Unit), NamesAt(low), spoken.Again(low, Unit));

        string NamesAt(Quantity median) => say.Tied(groups.Where(g => g.Five[2].Point == median.Point).Select(g => g.Name));
    }

    private IEnumerable<string> Tell(Group group)
    {
        var (least, most) = (group.Numbers[0], group.Numbers[^1]);
        var name = say.Capital(group.Name);
        if (FiveNumbers.Of(group.Numbers) is not { } five)
        {
            return
            [
                say.Item(name, say.Enumerate([.. group.Numbers.Select((n, i) => i == group.Numbers.Count - 1 ? Number(n) : Again(n))])),
            ];
        }

        var farOut = group.Numbers.Where(five.IsFarOut).ToList();
        return
        [
            say.Spread(name, group.Numbers.Count, Again(least), Number(most)),
            say.MiddleHalf(Again(five.LowerQuartile), Again(five.UpperQuartile), Again(five.Median)),
            .. farOut.Count == 0 ? Array.Empty<string>()
            : farOut.Count <= MostFarOut ? [say.FarOut(farOut.Count, say.Enumerate([.. farOut.Select(Again)]))]
            : [say.FarOut(farOut.Count, null)],
        ];
    }

    private string Number(decimal number) => spoken.Number(Exact(number), Unit);

    private string Again(decimal number) => spoken.Again(Exact(number), Unit);

    // Rounds to one decimal place more than the values have, since a quartile may lie between two of them. The division removes trailing
    // zeros.
    private Quantity Exact(decimal number)
    {
        var places = reading.Measured.Max(o => o.Measure!.Point!.Value.Scale);
        return Quantity.Exact(
            Math.Round(number, Math.Min(28, places + 1), MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m
        );
    }

    // Returns the categories in the order of their medians, the highest first, unless the editor has set another.
    private List<Group> All()
    {
        var groups = reading
            .Series.SelectMany(s =>
                s.Measured.GroupBy(o => reading.Text(o.Place) ?? "", StringComparer.Ordinal)
                    .Select(g => new Group(
                        reading.Series.Count > 1 && s.Name is { Length: > 0 } series && series != g.Key
                            ? say.PlacesOf(ScreenReaderText.Name(g.Key), ScreenReaderText.Name(series))
                            : ScreenReaderText.Name(g.Key),
                        g.Key,
                        [.. g.Select(o => o.Measure!.Point!.Value).Order()]
                    ))
            )
            .ToList();
        var order = reading.Place?.Order.ToList() ?? [];
        return reading.IsInSetOrder
            ? [.. groups.OrderBy(g => order.IndexOf(g.Place) is var at and >= 0 ? at : order.Count)]
            : [.. groups.OrderByDescending(g => g.Median)];
    }

    private sealed record Group(string Name, string Place, IReadOnlyList<decimal> Numbers)
    {
        public decimal Median => Groups.Median(Numbers);
    }
}
