namespace Report.Diagnostics;

/// <summary>Finds the known name that a mistyped one was meant to be.</summary>
internal static class DidYouMean
{
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
            .Select(name => (name, distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.distance <= limit)
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }

    // Optimal string alignment: Levenshtein's distance that counts two swapped neighbours as one slip.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
