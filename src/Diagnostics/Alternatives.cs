namespace Report.Diagnostics;

/// <summary>Lists the words that are allowed in a place, for messages.</summary>
internal static class Alternatives
{
    /// <summary>"a, b or c".</summary>
    /// <param name="words">At least one.</param>
    public static string Of(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
}
