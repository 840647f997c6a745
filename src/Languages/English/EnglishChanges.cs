namespace Report.Languages;

internal sealed class EnglishChanges : IChangeWords
{
    public string RowsRevised(int count, string number) => $"{EnglishLists.Counted(count, number, "row", "rows")} revised";

    public string RowsAdded(int count, string number) => $"{EnglishLists.Counted(count, number, "row", "rows")} added";

    public string RowsRemoved(int count, string number) => $"{EnglishLists.Counted(count, number, "row", "rows")} removed";

    public string FirstPublished => "first published";

    public string DescriptionRevised => "its description revised";

    public string Withdrawn => "withdrawn";

    public string Correction(string dataset, string what) => $"{dataset} ({what})";

    public string WholeTableWithdrawn => "The whole table was withdrawn.";

    public string All(IReadOnlyList<string> changes, string? more) => $"{string.Join("; ", changes)}{(more is null ? "" : $"; and {more} more")}.";

    public string TakenOut(string what, string before) => $"{what}: {before} was taken out";

    public string Changed(string what, string before, string after, string? ratio) =>
        $"{what} was {before} and is now {after}{(ratio is null ? "" : $" ({ratio})")}";

    public string Quoted(string words) => $"“{words}”";

    public string Down(string by) => $"down {by}";

    public string Up(string by) => $"up {by}";
}
