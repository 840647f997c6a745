namespace Report.Languages;

/// <summary>What rows come to as a whole, and lines across a chart.</summary>
internal interface ITrendSentences
{
    /// <summary>A clause: from where to where a trend goes.</summary>
    /// <param name="name">Of its series or panel; null where there is one.</param>
    /// <param name="turns">Where a curve is highest and lowest between its ends, with the places.</param>
    string TrendCourse(bool isCurve, string? name, string first, IReadOnlyList<string> turns, string last);

    /// <summary>The clause as a sentence.</summary>
    string TrendSentence(string course);

    /// <param name="rSquared">Share of the differences that it accounts for, from 0 to 1; null where there are none.</param>
    string TrendEquation(string equation, string? rSquared, int rows);

    /// <summary>"pay = 45.1 − 0.86 × hours", or "+" where the slope is not below zero.</summary>
    string LinearEquation(string y, string offset, string slope, bool falls, string x);

    /// <summary>In an equation, in place of dates.</summary>
    string YearsSince(string place);

    /// <summary>In an equation, of a logarithmic axis.</summary>
    string LogOf(string title);

    string TrendUnsure(int count, int of);

    string TrendLeavesOut(int count);

    string MoreLines(int count);

    /// <summary>Words that stand at places of the chart, as a list.</summary>
    string WordsAt(string words);

    string WordsAtMany(int count);
}
