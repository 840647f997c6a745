namespace Report.Charts.Rows;

/// <summary>The order of names of which an editor may have listed some.</summary>
internal static class NameOrder
{
    /// <summary>
    /// Returns the names that occur, each once: first those that are listed, in the order of the list, then the others as they occur.
    /// </summary>
    public static List<string> Of(IEnumerable<string> listed, IEnumerable<string> occurring)
    {
        var names = occurring.Distinct(StringComparer.Ordinal).ToList();
        var known = names.ToHashSet(StringComparer.Ordinal);
        return [.. listed.Where(known.Contains).Concat(names).Distinct(StringComparer.Ordinal)];
    }
}
