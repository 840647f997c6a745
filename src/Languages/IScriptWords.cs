namespace Report.Languages;

/// <summary>
/// What scripts say in a reader's browser. Parameters are the names of places, such as "{shown}", which the script fills.
/// </summary>
internal interface IScriptWords
{
    string Copy { get; }

    string Copied { get; }

    /// <summary>Where a browser does not let a script copy: the text is selected for the reader to copy.</summary>
    string Selected { get; }

    string Search { get; }

    string SearchTheReport { get; }

    string Close { get; }

    string TypeAWord { get; }

    string NothingFound { get; }

    string Found(string count);

    string Filter { get; }

    string RowsShown(string shown, string all);

    /// <summary>While all rows of a large table are fetched.</summary>
    string LoadingRows { get; }

    /// <summary>Where they could not be.</summary>
    string NoRows { get; }

    /// <summary>Which rows of a sorted or filtered table are on the screen.</summary>
    string RowRange(string first, string last, string all);

    string PreviousRows { get; }

    string NextRows { get; }

    string ChartKeys { get; }

    string ShowTableBeside { get; }

    string HearChart { get; }

    string Stop { get; }

    string Stopped { get; }

    string TheEnd { get; }

    string TooLittleToHear { get; }

    /// <summary>What is about to be heard, and between which values.</summary>
    string AboutToHear(
        string name, string count, string firstName, string first, string lastName, string last, string lowestName, string lowest, string highestName, string highest);
}
