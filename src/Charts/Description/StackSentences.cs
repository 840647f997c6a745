using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes a stack: the trend of its total, then the largest part at either end. Its other parts are in the table.</summary>
internal sealed class StackSentences(ScreenReaderText spoken, Stack stack, string? unit) : ILayerSentences
{
    private const int MostNames = 12;

    private const int SomeNames = 4;

    private readonly IChartSentences say = spoken.Sentences;

    private readonly SeriesSentences series = new(spoken, unit, SeriesTrend.MostLegs);

    public IEnumerable<string> Write() =>
        [
            Parts(),
            .. series.Write(stack.Totals, say.Capital(say.TheTotal)),
            .. stack.HasBothSigns ? [say.NoShares] : Largest(say.LargestPart, say.LargestParts, say.LargestAt),
        ];

    /// <summary>Returns clauses for the alternative text.</summary>
    public string Finding() =>
        say.Clauses([
            series.Finding(stack.Totals, say.TheTotal),
            .. Largest(say.FindingLargestPart, say.FindingLargestParts, say.FindingLargestAt),
        ]);

    private string Parts()
    {
        var names = stack.Parts.Select(p => ScreenReaderText.Name(p.Name ?? "")).ToList();
        return names.Count <= MostNames
            ? say.Parts(names.Count, say.Names(names))
            : say.SomeParts(names.Count, say.Names(names.Take(SomeNames)));
    }

    // Describes the largest part at both ends; empty where a total is not above zero, since no part has a share of it. Where several parts
    // are equally large, each end has a sentence of its own.
    private string[] Largest(
        Func<string, string, string, string, string, string> same,
        Func<string, string, string, string, string, string, string> different,
        Func<IReadOnlyList<string>, string, string, string> at
    )
    {
        var (start, end) = (stack.Totals.Observations[0], stack.Totals.Observations[^1]);
        if (stack.HasBothSigns || start.Height is not > 0 || end.Height is not > 0)
        {
            return [];
        }

        var (first, last) = (stack.LargestAt(start), stack.LargestAt(end));
        if (stack.Totals.Observations.Count == 1)
        {
            return [At(start)];
        }

        if (first.Names.Count > 1 || last.Names.Count > 1)
        {
            return [At(start), At(end)];
        }

        return first.Names[0] == last.Names[0]
            ? [same(ScreenReaderText.Name(first.Names[0]), Share(first.Share), spoken.At(start), Share(last.Share), spoken.At(end))]
            :
            [
                different(
                    ScreenReaderText.Name(first.Names[0]),
                    Share(first.Share),
                    spoken.At(start),
                    ScreenReaderText.Name(last.Names[0]),
                    Share(last.Share),
                    spoken.At(end)
                ),
            ];

        string At(Observation total) =>
            stack.LargestAt(total) is var (names, share)
                ? at([.. names.Select(ScreenReaderText.Name)], Share(share), spoken.At(total))
                : "";
    }

    private string Share(Quantity share) => spoken.Number(share, "%");
}
