namespace Report.Diagnostics;

/// <summary>Keeps a list of faults readable: of those with one code it shows the first few and counts the rest.</summary>
internal static class AlikeFaults
{
    /// <summary>How many of one code are shown.</summary>
    public const int Most = 20;

    /// <summary>How many of one code are given hints where all are listed, for machines: each may take a search among all names.</summary>
    public const int MostHints = 100;

    /// <summary>All the faults, those with a hint told apart.</summary>
    public static IEnumerable<(Diagnostic Fault, string? Hint)> WithHints(IReadOnlyList<Diagnostic> faults)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            var count = counts[fault.Code] = counts.GetValueOrDefault(fault.Code) + 1;
            yield return (fault, count <= MostHints ? fault.Hint : null);
        }
    }

    /// <summary>The faults to show, in their order, and one line for each code of which there are more.</summary>
    public static (IReadOnlyList<Diagnostic> Shown, IReadOnlyList<string> More) Of(IReadOnlyList<Diagnostic> faults)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var shown = new List<Diagnostic>();
        foreach (var fault in faults)
        {
            var count = counts[fault.Code] = counts.GetValueOrDefault(fault.Code) + 1;
            if (count <= Most)
            {
                shown.Add(fault);
            }
        }

        return (shown, [.. counts.Where(c => c.Value > Most).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"and {c.Value - Most} more of {c.Key}")]);
    }
}
