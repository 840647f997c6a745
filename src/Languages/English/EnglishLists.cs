namespace Report.Languages;

/// <summary>Several things in a row: "a, b and c".</summary>
internal static class EnglishLists
{
    public static string And(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>"1 row", "2 rows".</summary>
    public static string Counted(int count, string number, string one, string many) => $"{number} {(count == 1 ? one : many)}";
}
