namespace Report.Languages;

/// <summary>What changed from one version of the data to the next, as corrections and the history of a dataset say it.</summary>
public interface IChangeWords
{
    string RowsRevised(int count, string number);

    string RowsAdded(int count, string number);

    string RowsRemoved(int count, string number);

    string FirstPublished { get; }

    string DescriptionRevised { get; }

    string Withdrawn { get; }

    /// <summary>The title of a correction: the dataset, and what was done to it.</summary>
    string Correction(string dataset, string what);

    string WholeTableWithdrawn { get; }

    /// <summary>Several changes of one dataset in one text; <paramref name="more"/> is how many are not told, null for none.</summary>
    string All(IReadOnlyList<string> changes, string? more);

    string TakenOut(string what, string before);

    /// <param name="ratio">How the new value stands to the old; null where that cannot be told.</param>
    string Changed(string what, string before, string after, string? ratio);

    /// <summary>Somebody's words within such a sentence.</summary>
    string Quoted(string words);

    string Down(string by);

    string Up(string by);
}
