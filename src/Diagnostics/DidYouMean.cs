using F23.StringSimilarity;

namespace Report.Diagnostics;

/// <summary>Finds the known name that a mistyped one was meant to be.</summary>
internal static class DidYouMean
{
    // Two swapped neighbours are one slip.
    private static readonly OptimalStringAlignment Slips = new();

    /// <summary>"did you mean 'x'?", else the known names if they are few, else null.</summary>
    public static string? Hint(string typed, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        if (Nearest(typed, names) is { } nearest)
        {
            return $"did you mean '{nearest}'?";
        }

        return names.Count is > 0 and <= 12 ? $"known here: {string.Join(", ", names)}" : null;
    }

    /// <summary>The name at the least edit distance, if it is close enough to be a slip of the fingers.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        // Any other letter would be a slip of a single one.
        var limit = typed.Length == 1 ? 0 : Math.Max(1, typed.Length / 3);
        return known
            .Where(name => Math.Abs(name.Length - typed.Length) <= limit)
            .Select(name => (name, distance: Slips.Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.distance <= limit)
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }
}
