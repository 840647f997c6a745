namespace Report.Languages;

/// <summary>Labels and notes that are drawn in the picture of a chart or below it.</summary>
internal interface IChartLabels
{
    /// <summary>Stands in place of a whole chart.</summary>
    string NoData { get; }

    /// <summary>Stands in place of a mark.</summary>
    string NoDataHere { get; }

    /// <summary>Labels a gap between two points that are far apart.</summary>
    string NoDataBetween { get; }

    /// <summary>Labels the part of a line or an area that leads to forecasts.</summary>
    string Projection { get; }

    /// <summary>The reason for a gap in a line, and its place: "not collected 1951–1952".</summary>
    string MissingAt(string reason, string places);

    /// <summary>Joins names, places or values: "Germany, 1985".</summary>
    string Items(IReadOnlyList<string> items);

    /// <summary>A name and its value: "Army: over 300,000 troops".</summary>
    string Of(string name, string value);

    /// <summary>A value after the title of its field, in a tooltip with several values: "Share 12%".</summary>
    string Titled(string title, string value);

    /// <summary>A text of a tooltip and the editor's note after it. The text may end in a full stop.</summary>
    string WithNote(string text, string note);

    /// <summary>A run of neighbouring places: "1951–1952".</summary>
    string Run(string first, string last);

    /// <summary>The two ends of a range where one of them is a limit: "at least 10 → 20".</summary>
    string Ends(string low, string high);

    /// <summary>A text, which may be empty, and what it leaves open: "10 (Women: not published)".</summary>
    string WithAside(string text, string aside);

    /// <summary>The amount that one symbol stands for, after the symbol: "= 1,000 troops".</summary>
    string SymbolStandsFor(string quantity);

    /// <summary>Explains the arrows of a chart of two moments: "Each arrow goes from 2010 to 2020."</summary>
    string ArrowFromTo(string from, string to);

    /// <summary>Explains how series with the same rank at some time are drawn.</summary>
    string TiedRanks { get; }

    /// <summary>Explains the box, line, whiskers and dots of a box plot.</summary>
    string HowToReadBoxes { get; }

    /// <summary>Explains a box plot whose five numbers come from the data, by the titles of their fields.</summary>
    string HowToReadGivenBoxes(string low, string lower, string median, string upper, string high);

    /// <summary>Labels the end of a trend line.</summary>
    string Trend(bool isCurve);

    /// <summary>
    /// Explains the trends of a chart: their method, how many rows they were calculated from, and how many could not be used.
    /// </summary>
    string TrendLine(bool isCurve, int trends, int used, int leftOut);

    /// <summary>Explains dashed lines across a chart: approximate figures or estimates.</summary>
    string DashedLines { get; }

    /// <summary>Explains the bars of a waterfall chart.</summary>
    string HowToReadWaterfalls { get; }

    /// <summary>A note on a timeline that is not true to scale: "Where events crowd, the line of dates is stretched: …"</summary>
    string StretchedDates { get; }

    /// <summary>A note on dots without their names: "Some dots have no room for their names: …"</summary>
    string NamesLeftOut { get; }

    /// <summary>A note on a map that has room for some names only: "Not every area is named on the map: …"</summary>
    string AreasUnnamed { get; }

    /// <summary>
    /// A note on parts of the United States that are drawn elsewhere: "Alaska, Hawaii and Puerto Rico are drawn out of place, …"
    /// </summary>
    string InsetsOfUsa { get; }

    /// <summary>A note on a chart with too many values to point at each: "Pointing at the chart tells some of its many values, …"</summary>
    string PointsAtSome { get; }

    /// <summary>The name of a country in the background of a map.</summary>
    /// <param name="code">ISO 3166-1 numeric code, as text; null if neither the map nor its name for the country tells it.</param>
    /// <param name="onMap">The name on the map; the map of the built-in theme has English names.</param>
    string Country(string? code, string onMap);

    /// <summary>A class of numbers without a lower limit: "below 50".</summary>
    string Below(string number);

    /// <summary>A class without an upper limit, or the last colour of a key that stands for greater numbers too: "90 or more".</summary>
    string OrMore(string number);

    /// <summary>The first colour of a key that stands for smaller numbers too: "10 or less".</summary>
    string OrLess(string number);

    /// <summary>
    /// A note on dots too small to draw to scale: "Dots for less than 20 troops are drawn larger than they are, so that they can be seen."
    /// </summary>
    string SmallestDots(string amount);

    /// <summary>The order of small multiples: "Panels are in order of their first value, from high to low."</summary>
    string PanelsByFirst(bool isDescending);

    string PanelsByLast(bool isDescending);

    string PanelsByLowest(bool isDescending);

    string PanelsByHighest(bool isDescending);

    /// <summary>A note on sorted panels without a value to sort by, which come last.</summary>
    string PanelsWithoutValue(IReadOnlyList<string> names);

    /// <summary>A note on panels sorted by values of which some are limits or ranges.</summary>
    string PanelsSortedByLimits { get; }

    /// <summary>A note that each panel shows the series of the others behind its own, in grey.</summary>
    string GhostsBehind { get; }

    /// <summary>A note on an axis that is logarithmic on both sides of zero and linear close to it.</summary>
    string SymlogAxis(bool isHorizontal);

    /// <summary>A note on dots that are spread so as not to overlap: only their place along the axis of values has a meaning.</summary>
    string SpreadDots(bool isHorizontal);

    /// <summary>A note on translucent dots: where they overlap, the colour is stronger.</summary>
    string DotsDarken { get; }

    /// <summary>A note on opaque dots that overlap so much that their number cannot be seen.</summary>
    string DotsOverlap { get; }

    string LogAxis(bool isHorizontal);

    /// <summary>A note on a reversed axis: greater values or later dates are further down or to the left.</summary>
    string TurnedAxis(bool isHorizontal);

    string NotFromZero(bool isHorizontal);

    /// <summary>A note that each panel has an axis of its own, so that lengths or heights cannot be compared across panels.</summary>
    string FreeAxis(bool isHorizontal);

    string BarsFrom(string number);

    /// <summary>A note that lists the values or names that have a colour while the rest is grey.</summary>
    string InColor(string what);

    /// <summary>A count of rows out of all: "3 of 40 rows".</summary>
    string SomeRows(int count, int of);

    /// <summary>A placeholder as wide as the widest short date, to measure the width of a column of ticks.</summary>
    string WidestTick { get; }
}
