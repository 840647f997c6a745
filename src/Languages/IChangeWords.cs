namespace Report.Languages;

/// <summary>What changed from one version of the data to the next, as corrections and the history of a dataset say it.</summary>
public interface IChangeWords
{
    string RowsRevised(int count, string number);

    string RowsAdded(int count, string number);

    string RowsRemoved(int count, string number);

    string FirstPublished { get; }

    string DescriptionRevised { get; }

    string Down(string by);

    string Up(string by);
}
