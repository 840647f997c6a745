namespace Report.Languages;

/// <summary>Sentences about the course of one series, and about several in comparison.</summary>
internal interface ISeriesSentences
{
    string SeriesNames(int count, string names);

    string SomeSeriesNames(int count, string names);

    string NoRows { get; }

    string SeriesStarts(string subject, string value);

    /// <summary>The subject of a sentence about a series without a name: "The figure".</summary>
    string TheFigure { get; }

    string RisesTo(string value);

    string FallsTo(string value);

    string ThenRisesTo(string value);

    string ThenFallsTo(string value);

    string RisesAllTheWay(string value);

    string FallsAllTheWay(string value);

    /// <summary>Marks a value within a sentence as the highest: "its highest point, 8".</summary>
    string ItsHighest(string value);

    string ItsLowest(string value);

    /// <summary>Marks a value within a sentence as equal to the highest before it: "its highest again, 8".</summary>
    string HighestAgain(string value);

    string LowestAgain(string value);

    /// <summary>A highest value that is reached several times; <paramref name="times"/> lists when.</summary>
    string HighestOften(string value, string times);

    string LowestOften(string value, string times);

    string Ends(string value);

    string Highest(string value);

    string Lowest(string value);

    string ChangesLittle { get; }

    /// <summary>A series that goes up and down a lot without a trend.</summary>
    string UpAndDown { get; }

    string AlwaysSame(string subject, string value, int points);

    /// <summary>The short stretch in which more than half of the rise just described takes place.</summary>
    string MostOfRise(string from, string to);

    string MostOfFall(string from, string to);

    /// <summary>Lists all values of a series that has few.</summary>
    string FewValues(string subject, string values);

    string TheFigures(string values);

    string OneValue(string value);

    string OneValueFor(string series, string value);

    string NoValues(string series);

    string NoFigures { get; }

    /// <summary>
    /// A clause for how many of several series rise: "3 rise", or "all rise" if <paramref name="count"/> equals <paramref name="of"/>.
    /// </summary>
    string Rise(int count, int of);

    string Fall(int count, int of);

    string Hold(int count, int of);

    /// <summary>A sentence of the clauses from <see cref="Rise"/>, <see cref="Fall"/> and <see cref="Hold"/>.</summary>
    string Counted(string directions);

    /// <summary>
    /// A clause for the largest rise. <paramref name="rows"/> is a row with its change, "Arl from 38 to 53 ships", or several with an equal
    /// change.
    /// </summary>
    string LargestRise(string rows);

    string LargestFall(string rows);

    string RowChange(string name, string fromTo);

    /// <summary>The highest figure of all series, written by <see cref="IAlternativeText.FigureOf"/>.</summary>
    string HighestOfAll(string figure);

    string LowestOfAll(string figure);

    string HighestAtEnd(string figure);

    /// <summary>Follows <see cref="HighestAtEnd"/>, to which its "there" refers.</summary>
    string LowestAtEnd(string figure);

    string AboveThroughout(string upper, string lower);

    /// <summary>One series is above another from the first place at which both have a value to the last.</summary>
    string AboveWithin(string upper, string lower, string from, string to);

    /// <summary>One series passes another, between the last time before the crossing and the first time after it.</summary>
    string Passes(string passing, string passed, string before, string after);

    string CrossOften(string first, string second, int times);

    string Parts(int count, string names);

    string SomeParts(int count, string names);

    /// <summary>A part that is the largest at both ends, with its share of the total at the first and the last time.</summary>
    string LargestPart(string name, string share, string first, string lastShare, string last);

    /// <summary>The largest part at the first time and another at the last, each with its share of the total.</summary>
    string LargestParts(string name, string share, string first, string lastName, string lastShare, string last);

    /// <summary>The largest part at one time, or several parts that share that place with equal shares of the total.</summary>
    string LargestAt(IReadOnlyList<string> names, string share, string time);

    /// <summary>Explains why no part has a share of the total: some are above and some below zero.</summary>
    string NoShares { get; }
}
