namespace Report.Diagnostics;

/// <summary>Keeps a long list of faults readable: shows the first few of each code and counts the rest.</summary>
internal static class AlikeFaults
{
    /// <summary>The most faults of one code that are shown to a person.</summary>
    public const int Most = 20;

    /// <summary>
    /// The most faults of one code that get a hint in the formats for programs, which list all faults: a hint may take a search among all
    /// names.
    /// </summary>
    public const int MostHints = 100;

    /// <summary>
    /// Returns every fault with its hint; null for a fault without one, and for those of a code beyond <see cref="MostHints"/>.
    /// </summary>
    public static IEnumerable<(Diagnostic Fault, string? Hint)> WithHints(IReadOnlyList<Diagnostic> faults)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            var count = counts[fault.Code] = counts.GetValueOrDefault(fault.Code) + 1;
            yield return (fault, count <= MostHints ? fault.Hint : null);
        }
    }

    /// <summary>
    /// Returns the faults to show, in their order, and for each code with more of them a line such as "and 12 more of DATA034".
    /// </summary>
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

        return (
            shown,
            [
                .. counts
                    .Where(c => c.Value > Most)
                    .OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => $"and {c.Value - Most} more of {c.Key}"),
            ]
        );
    }
}
