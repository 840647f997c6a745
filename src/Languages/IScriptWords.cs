namespace Report.Languages;

/// <summary>
/// The texts that scripts show in a reader's browser. Arguments are placeholders such as "{shown}", which the script replaces with values.
/// </summary>
internal interface IScriptWords
{
    string Copy { get; }

    string Copied { get; }

    /// <summary>Shown where the browser does not let a script copy: the text is selected, for the reader to copy.</summary>
    string Selected { get; }

    string Search { get; }

    string SearchTheReport { get; }

    string Close { get; }

    string TypeAWord { get; }

    string NothingFound { get; }

    string Found(string count);

    string Filter { get; }

    string RowsShown(string shown, string all);

    /// <summary>Shown while all rows of a large table are loaded.</summary>
    string LoadingRows { get; }

    /// <summary>Shown if the rows could not be loaded.</summary>
    string NoRows { get; }

    /// <summary>The range of rows of a sorted or filtered table that are shown.</summary>
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

    /// <summary>
    /// Announces a series before it is played as sound: its name, its number of values, and its first, last, lowest and highest value.
    /// </summary>
    string AboutToHear(
        string name,
        string count,
        string firstName,
        string first,
        string lastName,
        string last,
        string lowestName,
        string lowest,
        string highestName,
        string highest
    );
}
