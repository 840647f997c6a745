using F23.StringSimilarity;

namespace Report.Diagnostics;

/// <summary>Suggests the known name that a mistyped one most likely stands for.</summary>
internal static class DidYouMean
{
    // Unlike Levenshtein distance, this counts two swapped neighbours as one edit.
    private static readonly OptimalStringAlignment Slips = new();

    /// <summary>Returns "did you mean 'x'?", else a list of the known names if there are at most twelve, else null.</summary>
    public static string? Hint(string typed, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        if (Nearest(typed, names) is { } nearest)
        {
            return $"did you mean '{nearest}'?";
        }

        return names.Count is > 0 and <= 12 ? $"known here: {string.Join(", ", names)}" : null;
    }

    /// <summary>
    /// Returns the name at the smallest edit distance, ignoring case, if it is close enough to be a typing error; else null.
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        // Every other single letter is one edit away from a single letter, so only its other case counts.
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
