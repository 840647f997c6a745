namespace Report.Languages;

internal sealed class EnglishChanges : IChangeWords
{
    public string RowsRevised(int count, string number) => $"{EnglishLists.Counted(count, number, "row", "rows")} revised";

    public string RowsAdded(int count, string number) => $"{EnglishLists.Counted(count, number, "row", "rows")} added";

    public string RowsRemoved(int count, string number) => $"{EnglishLists.Counted(count, number, "row", "rows")} removed";

    public string FirstPublished => "first published";

    public string DescriptionRevised => "its description revised";

    public string Part(ChangedPart part, string? field) =>
        field is null ? Name(part)
        : part == ChangedPart.Note ? $"note on {field}"
        : $"{Name(part)} of {field}";

    public string Break(string field, string after, string reason) => $"{field} after {after}: {reason}";

    public string Down(string by) => $"down {by}";

    public string Up(string by) => $"up {by}";

    private static string Name(ChangedPart part) =>
        part == ChangedPart.AsReportedBy ? "as reported by" : part.ToString().ToLowerInvariant();
}
