namespace Report.Languages;

/// <summary>Sentences about trends, lines across a chart and words placed in it.</summary>
internal interface ITrendSentences
{
    /// <summary>A clause that describes a trend by its first and its last point.</summary>
    /// <param name="name">Name of the series or panel; null if there is only one.</param>
    /// <param name="turns">The highest and the lowest point of a curve between its ends, each with its place.</param>
    string TrendCourse(bool isCurve, string? name, string first, IReadOnlyList<string> turns, string last);

    /// <summary>Makes a sentence of a clause from <see cref="TrendCourse"/>.</summary>
    string TrendSentence(string course);

    /// <summary>The equation of a linear trend, and how well it fits.</summary>
    /// <param name="rSquared">The coefficient of determination R², from 0 to 1; null where it is not defined, since all values are
    /// equal.</param>
    /// <param name="rows">How many rows the trend was calculated from.</param>
    string TrendEquation(string equation, string? rSquared, int rows);

    /// <summary>The equation of a line: "pay = 45.1 − 0.86 × hours".</summary>
    /// <param name="slope">The slope without its sign.</param>
    /// <param name="falls">True if the slope is negative.</param>
    string LinearEquation(string y, string offset, string slope, bool falls, string x);

    /// <summary>The variable of an equation over dates: "years since 1950".</summary>
    string YearsSince(string place);

    /// <summary>The variable of an equation over a logarithmic axis: "log10(hours)".</summary>
    string LogOf(string title);

    /// <summary>Says how many of the figures that a trend is calculated from are approximate or estimated.</summary>
    string TrendUnsure(int count, int of);

    /// <summary>Says how many rows a trend leaves out, since they lack a single figure on each axis.</summary>
    string TrendLeavesOut(int count);

    /// <summary>Says how many more lines across the chart there are than were described.</summary>
    string MoreLines(int count);

    /// <summary>Lists the words that a chart shows at its places.</summary>
    string WordsAt(string words);

    string WordsAtMany(int count);
}
