namespace Report.Languages;

/// <summary>What changed from one version of the data to the next, as corrections and the history of a dataset say it.</summary>
internal interface IChangeWords
{
    string RowsRevised(int count, string number);

    string RowsAdded(int count, string number);

    string RowsRemoved(int count, string number);

    string FirstPublished { get; }

    string DescriptionRevised { get; }

    /// <summary>Names what changed, within a sentence: "note", "unit of Troops".</summary>
    /// <param name="field">Title of the field whose part it is; null where it is the row's, dataset's, source's or claim's own.</param>
    string Part(ChangedPart part, string? field);

    /// <summary>A break in a series, in a line: "Troops after 2007: counted anew".</summary>
    string Break(string field, string after, string reason);

    string Down(string by);

    string Up(string by);
}
