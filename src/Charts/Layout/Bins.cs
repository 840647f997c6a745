using System.Globalization;

namespace Report.Charts.Layout;

/// <summary>Recognises names that are consecutive classes of numbers of equal width, as in a histogram.</summary>
internal static class Bins
{
    private const int Fewest = 3;
    private static readonly string[] Between = ["–", "-", " to "];

    /// <summary>Whether names are such classes in ascending order: "0–4", "5–9", "10–14", or "0–0.5", "0.5–1", "1–1.5".</summary>
    public static bool Are(IReadOnlyList<string> names)
    {
        if (names.Count < Fewest)
        {
            return false;
        }

        var ends = names.Select(EndsOf).ToList();
        if (ends.Exists(e => e is null))
        {
            return false;
        }

        var (width, step) = (ends[0]!.Value.High - ends[0]!.Value.Low, ends[1]!.Value.Low - ends[0]!.Value.Low);
        // A class ends where the next begins, or, with whole numbers, one before.
        return step > 0
            && (step == width || step == width + 1)
            && ends.All(e => e!.Value.High - e.Value.Low == width)
            && ends.Zip(ends.Skip(1), (a, b) => b!.Value.Low - a!.Value.Low).All(s => s == step);
    }

    /// <summary>Returns the lower end of a class from its name; null if the name is not a class.</summary>
    public static decimal? LowOf(string name) => EndsOf(name)?.Low;

    private static (decimal Low, decimal High)? EndsOf(string name)
    {
        foreach (var sign in Between)
        {
            // The first character may be a minus.
            var at = name.IndexOf(sign, Math.Min(1, name.Length), StringComparison.Ordinal);
            if (at > 0 && Number(name[..at]) is { } low && Number(name[(at + sign.Length)..]) is { } high)
            {
                return (low, high);
            }
        }

        return null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(
            text.Trim().Replace('−', '-'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
