using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>A stack: the course of its total, then the largest part at either end. Its other parts are in the table.</summary>
internal sealed class StackSentences(Voice voice, Stack stack, string? unit)
{
    private const int MostNames = 12;

    private const int SomeNames = 4;

    private readonly Phrases say = voice.Phrases;

    private readonly SeriesSentences series = new(voice, unit, Course.MostLegs);

    public IEnumerable<string> Write() =>
    [
        Parts(),
        .. series.Write(stack.Totals, Voice.Sentence(say.TheTotal)),
        .. stack.HasBothSigns ? [say.NoShares] : new[] { Largest(say.LargestPart, say.LargestParts) }.Where(s => s.Length > 0),
    ];

    /// <summary>Clauses for the alternative text.</summary>
    public string Finding() => series.Finding(stack.Totals, say.TheTotal)
        + (Largest(say.FindingLargestPart, say.FindingLargestParts) is { Length: > 0 } largest ? say.Semicolon + largest : "");

    private string Parts()
    {
        var names = stack.Parts.Select(p => Voice.Name(p.Name ?? "")).ToList();
        return names.Count <= MostNames
            ? say.Parts.With(names.Count, say.Names(names))
            : say.SomeParts.With(names.Count, say.Names(names.Take(SomeNames)));
    }

    // Of nothing there is no largest part, and none has a share.
    private string Largest(string same, string different)
    {
        var (start, end) = (stack.Totals.Observations[0], stack.Totals.Observations[^1]);
        if (stack.HasBothSigns || start.Height is not > 0 || end.Height is not > 0)
        {
            return "";
        }

        var (first, last) = (stack.LargestAt(start), stack.LargestAt(end));
        return first.Name == last.Name
            ? same.With(Voice.Name(first.Name), Share(first.Share), voice.At(start), Share(last.Share), voice.At(end))
            : different.With(Voice.Name(first.Name), Share(first.Share), voice.At(start), Voice.Name(last.Name), Share(last.Share), voice.At(end));
    }

    private string Share(Quantity share) => voice.Number(share, "%");
}
