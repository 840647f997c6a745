namespace Report.Languages;

/// <summary>Words for changes from one version of the data to the next, in corrections and in the history of a dataset.</summary>
internal interface IChangeWords
{
    string RowsRevised(int count, string number);

    string RowsAdded(int count, string number);

    string RowsRemoved(int count, string number);

    string FirstPublished { get; }

    string DescriptionRevised { get; }

    /// <summary>Names the part that changed, within a sentence: "note", "unit of Troops".</summary>
    /// <param name="field">Title of the field that the part belongs to; null if it belongs to a row, dataset, source or claim.</param>
    string Part(ChangedPart part, string? field);

    /// <summary>Names a break in a series: "Troops after 2007: counted anew".</summary>
    string Break(string field, string after, string reason);

    /// <summary>A value went down by an amount: "down 12%".</summary>
    string Down(string by);

    string Up(string by);
}
