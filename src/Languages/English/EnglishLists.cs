namespace Report.Languages;

/// <summary>English lists and counts.</summary>
internal static class EnglishLists
{
    /// <summary>"a, b and c".</summary>
    public static string And(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>"1 row", "2 rows".</summary>
    public static string Counted(int count, string number, string one, string many) => $"{number} {(count == 1 ? one : many)}";
}
