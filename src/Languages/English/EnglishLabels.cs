namespace Report.Languages;

internal sealed class EnglishLabels : IChartLabels
{
    public string NoData => "No data";

    public string NoDataHere => "no data";

    public string NoDataBetween => "no data between";

    public string Projection => "projection";

    public string MissingAt(string reason, string places) => $"{reason} {places}";

    public string Items(IReadOnlyList<string> items) => string.Join(", ", items);

    public string Of(string name, string value) => $"{name}: {value}";

    public string Titled(string title, string value) => $"{title} {value}";

    public string WithNote(string text, string note) => $"{text}{(text.EndsWith('.') ? "" : ".")} {note}";

    public string Run(string first, string last) => $"{first}–{last}";

    public string Ends(string low, string high) => $"{low} → {high}";

    public string WithAside(string text, string aside) => $"{text} ({aside})";

    public string SymbolStandsFor(string quantity) => $"= {quantity}";

    public string TiedRanks => "Those that share a place stand side by side.";

    public string HowToReadBoxes =>
        "Each box holds the middle half of the values, with a line at the median. Whiskers reach to the last value within one and a "
        + "half box lengths; dots lie beyond them.";

    public string HowToReadGivenBoxes(string low, string lower, string median, string upper, string high) =>
        $"Each box goes from {lower} to {upper}, with a line at {median}. Whiskers reach to {low} and {high}.";

    public string Trend(bool isCurve) => isCurve ? "smooth trend" : "linear trend";

    public string TrendLine(bool isCurve, int trends, int used, int leftOut) =>
        $"The {(isCurve ? trends == 1 ? "curve is a smooth trend (loess)" : "curves are smooth trends (loess)" : trends == 1 ? "line is a linear trend" : "lines are linear trends")} "
        + $"of {used} rows"
        + (leftOut == 0 ? "." : $"; {leftOut} without one figure on each axis {(leftOut == 1 ? "is" : "are")} left out.");

    public string DashedLines => "A dashed line across the chart is an approximate figure or an estimate.";

    public string HowToReadWaterfalls => "Each bar starts where the one before it ends: + adds to it, − takes away. Totals start at zero.";

    public string StretchedDates => "Where events crowd, the line of dates is stretched: equal distances are not equal times.";

    // The map of the built-in theme has English names; another theme may have its own names, and they are kept.
    public string Country(string? code, string onMap) => onMap;

    public string AreasUnnamed => "Not every area is named on the map: the table names them all.";

    public string InsetsOfUsa => "Alaska, Hawaii and Puerto Rico are drawn out of place, and Alaska smaller than the rest.";

    public string NamesLeftOut => "Some dots have no room for their names: the table names them all.";

    public string PointsAtSome =>
        "Pointing at the chart tells some of its many values, the first, last, highest and lowest among them. The table has them all.";

    public string ArrowFromTo(string from, string to) => $"Each arrow goes from {from} to {to}.";

    public string Below(string number) => $"below {number}";

    public string OrMore(string number) => $"{number} or more";

    public string OrLess(string number) => $"{number} or less";

    public string SmallestDots(string amount) => $"Dots for less than {amount} are drawn larger than they are, so that they can be seen.";

    public string PanelsByFirst(bool isDescending) => PanelsBy("first", isDescending);

    public string PanelsByLast(bool isDescending) => PanelsBy("last", isDescending);

    public string PanelsByLowest(bool isDescending) => PanelsBy("lowest", isDescending);

    public string PanelsByHighest(bool isDescending) => PanelsBy("highest", isDescending);

    public string PanelsWithoutValue(IReadOnlyList<string> names) =>
        names.Count == 1 ? $"{names[0]} has no value and stands last." : $"{EnglishLists.And(names)} have no value and stand last.";

    public string PanelsSortedByLimits => "Where that value is a limit it counts as written, and a range by its middle.";

    public string GhostsBehind => "Grey behind each panel: all the others.";

    public string SymlogAxis(bool isHorizontal) =>
        $"The {Name(isHorizontal)} axis is logarithmic on both sides of zero: far from it equal distances are equal ratios, close to "
        + "it they are equal numbers.";

    public string SpreadDots(bool isHorizontal) =>
        $"Dots are spread {(isHorizontal ? "up and down" : "sideways")} so that each can be seen: only their place along the "
        + $"{Name(isHorizontal)} axis means something.";

    public string DotsDarken => "Where dots lie over each other, the colour is stronger.";

    public string DotsOverlap => "Many dots lie over each other: there are more than can be seen.";

    public string LogAxis(bool isHorizontal) => $"The {Name(isHorizontal)} axis is logarithmic: equal distances are equal ratios.";

    public string TurnedAxis(bool isHorizontal) =>
        $"The {Name(isHorizontal)} axis is turned: what is greater or later stands further {(isHorizontal ? "to the left" : "down")}.";

    public string NotFromZero(bool isHorizontal) => $"The {Name(isHorizontal)} axis does not start at zero.";

    public string FreeAxis(bool isHorizontal) =>
        $"Each panel has {(isHorizontal ? "a horizontal" : "a vertical")} axis of its own: {(isHorizontal ? "lengths" : "heights")} "
        + "do not compare from one panel to the next.";

    public string BarsFrom(string number) => $"The bars begin at {number}, not at zero.";

    public string InColor(string what) => $"In colour: {what}.";

    public string SomeRows(int count, int of) => $"{count} of {of} rows";

    public string WidestTick => "Mmm 2000";

    private static string PanelsBy(string value, bool isDescending) =>
        $"Panels are in order of their {value} value, from {(isDescending ? "high to low" : "low to high")}.";

    private static string Name(bool isHorizontal) => isHorizontal ? "horizontal" : "vertical";
}
