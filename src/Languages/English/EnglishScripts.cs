namespace Report.Languages;

internal sealed class EnglishScripts : IScriptWords
{
    public string Copy => "Copy";

    public string Copied => "Copied";

    public string Selected => "Selected";

    public string Search => "Search";

    public string SearchTheReport => "Search the report";

    public string Close => "Close";

    public string TypeAWord => "Type a word; arrow keys go through what is found.";

    public string NothingFound => "Nothing found.";

    public string Found(string count) => $"{count} found.";

    public string Filter => "Filter";

    public string RowsShown(string shown, string all) => $"{shown} of {all} rows";

    public string LoadingRows => "Loading all rows.";

    public string NoRows => "The rows could not be loaded. The pages below have them.";

    public string RowRange(string first, string last, string all) => $"Rows {first} to {last} of {all}";

    public string PreviousRows => "Previous rows";

    public string NextRows => "Next rows";

    public string ChartKeys => "Chart. Use the arrow keys to go from value to value.";

    public string ShowTableBeside => "Show the table beside the chart";

    public string HearChart => "Hear the chart";

    public string Stop => "Stop";

    public string Stopped => "Stopped.";

    public string TheEnd => "The end.";

    public string TooLittleToHear => "There is too little in this chart to be heard.";

    public string AboutToHear(
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
    ) =>
        $"{name}, {count} values. First {firstName}: {first}. Last {lastName}: {last}. Lowest {lowestName}: {lowest}. Highest "
        + $"{highestName}: {highest}.";
}
