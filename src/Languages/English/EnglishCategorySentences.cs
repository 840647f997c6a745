namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string Item(string name, string value) => $"{name}: {value}.";

    public string ItemPart(string name, string value) => $"{value} for {name}";

    public string FromHighest => "From highest to lowest, they are as follows.";

    public string FromLowest => "From lowest to highest, they are as follows.";

    public string InOrder => "In the order of the chart, they are as follows.";

    public string Kinds(string title, string kinds) => $"Colour stands for “{title}”: {kinds}.";

    public string KindsFollow(string title) => $"Colour stands for “{title}”.";

    public string TopOfMany(int shown, int of) => $"These are the {shown} highest of {of}.";

    public string BottomOfMany(int shown) => $"These are the {shown} lowest.";

    public string AllSame(int count, string value) => $"All {count} have the same figure: {value}.";

    public string ShowsNames(string names) => $"It shows {names}.";

    public string Events(int count, string first, string last) => $"It shows {count} events, from {first} to {last}.";

    public string EventsLeftOut(int count) => $"The table lists {count} more.";

    public string DatesUnsure(IReadOnlyList<string> dates) =>
        dates.Count == 1 ? $"The date {dates[0]} is not sure." : $"The dates {Enumerate(dates)} are not sure.";

    public string SymbolWorth(string quantity) => $"Each symbol stands for {quantity}.";
}
