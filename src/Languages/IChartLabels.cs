namespace Report.Languages;

/// <summary>Short words within a chart's picture.</summary>
internal interface IChartLabels
{
    /// <summary>In place of a whole chart.</summary>
    string NoData { get; }

    /// <summary>In place of a mark.</summary>
    string NoDataHere { get; }

    /// <summary>Between two points that are far apart.</summary>
    string NoDataBetween { get; }

    /// <summary>Beside a line or an area that leads on to forecasts.</summary>
    string Projection { get; }

    /// <summary>Why a line has a gap, and where: "not collected 1951–1952".</summary>
    string MissingAt(string reason, string places);

    /// <summary>Names, places or values beside each other: "Germany, 1985".</summary>
    string Items(IReadOnlyList<string> items);

    /// <summary>A name and what is said of it: "Army: over 300,000 troops".</summary>
    string Of(string name, string value);

    /// <summary>A value behind the title of its field, where a tip has several: "Share 12%".</summary>
    string Titled(string title, string value);

    /// <summary>The editor's note behind a text of the tip, which may end in a full stop.</summary>
    string WithNote(string text, string note);

    /// <summary>Neighbouring places: "1951–1952".</summary>
    string Run(string first, string last);

    /// <summary>What one symbol stands for, behind the symbol: "= 1,000 troops".</summary>
    string SymbolStandsFor(string quantity);

    /// <summary>How to read the arrows of a chart of two moments: "Each arrow goes from 2010 to 2020."</summary>
    string ArrowFromTo(string from, string to);

    /// <summary>Series that share a rank at some time.</summary>
    string TiedRanks { get; }

    /// <summary>What box, line, whiskers and dots of a box plot are.</summary>
    string HowToReadBoxes { get; }

    /// <summary>The same where the five numbers are given, by the titles of their fields.</summary>
    string HowToReadGivenBoxes(string low, string lower, string median, string upper, string high);

    /// <summary>Beside the end of a trend.</summary>
    string Trend(bool isCurve);

    /// <summary>What the trends of a chart are, how many rows they were reckoned from, and how many could not be used.</summary>
    string TrendLine(bool isCurve, int trends, int used, int leftOut);

    /// <summary>Lines across a chart that are dashed.</summary>
    string DashedLines { get; }

    /// <summary>What the bars of a waterfall are.</summary>
    string HowToReadWaterfalls { get; }

    /// <summary>A timeline that is not true to scale: "Where events crowd, the line of dates is stretched: …"</summary>
    string StretchedDates { get; }

    /// <summary>Dots without the names that a chart promises: "Some dots have no room for their names: …"</summary>
    string NamesLeftOut { get; }

    /// <summary>More areas than are named: "Not every area is named: pointing at one says its name, …"</summary>
    string AreasUnnamed { get; }

    /// <summary>Parts of the United States that stand elsewhere than they are: "Alaska, Hawaii and Puerto Rico are not …"</summary>
    string InsetsOfUsa { get; }

    /// <summary>Too many values to point at each: "Pointing finds some of the values, … The table has all."</summary>
    string PointsAtSome { get; }

    /// <summary>A country in the background of a map.</summary>
    /// <param name="code">ISO 3166-1 numeric, as text; null where neither the map nor its name for the country says.</param>
    /// <param name="onMap">What the map calls it: that of the built-in theme does so in English.</param>
    string Country(string? code, string onMap);

    /// <summary>Of a class of numbers that is open below: "below 50".</summary>
    string Below(string number);

    /// <summary>Of a class that is open above, or a key whose last colour stands for greater numbers too: "90 or more".</summary>
    string OrMore(string number);

    string OrLess(string number);

    /// <summary>Dots too small to be true to their amounts: "Dots for less than 20 troops are drawn larger, so that they can be seen."</summary>
    string SmallestDots(string amount);

    /// <summary>By which value small multiples are sorted: "Panels are in order of their first value, the highest first."</summary>
    string PanelsByFirst(bool isDescending);

    string PanelsByLast(bool isDescending);

    string PanelsByLowest(bool isDescending);

    string PanelsByHighest(bool isDescending);

    /// <summary>Sorted panels that have no value to be sorted by.</summary>
    string PanelsWithoutValue(IReadOnlyList<string> names);

    /// <summary>Panels sorted by values some of which are limits or ranges.</summary>
    string PanelsSortedByLimits { get; }

    /// <summary>Each panel has the others behind it, in grey.</summary>
    string GhostsBehind { get; }

    string SymlogAxis(bool isHorizontal);

    /// <summary>Dots beside their line: only their place along the axis of values means something.</summary>
    string SpreadDots(bool isHorizontal);

    /// <summary>Dots that are less than opaque: where they lie over each other, the colour is stronger.</summary>
    string DotsDarken { get; }

    /// <summary>Opaque dots so many of which lie over each other that their number cannot be seen.</summary>
    string DotsOverlap { get; }

    string LogAxis(bool isHorizontal);

    /// <summary>Greater values or later dates stand further down or to the left.</summary>
    string TurnedAxis(bool isHorizontal);

    string NotFromZero(bool isHorizontal);

    /// <summary>Each panel has an axis of its own, so that lengths and heights do not compare across panels.</summary>
    string FreeAxis(bool isHorizontal);

    string BarsFrom(string number);

    /// <summary>What has a colour while the rest is grey: values or names as a list.</summary>
    string InColor(string what);

    /// <summary>A part of all rows: "3 of 40 rows".</summary>
    string SomeRows(int count, int of);

    /// <summary>A date in the short form, as wide as any, for the width of a column of ticks.</summary>
    string WidestTick { get; }
}
