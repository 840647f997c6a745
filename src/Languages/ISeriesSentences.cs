namespace Report.Languages;

/// <summary>How one series goes, and several against each other.</summary>
internal interface ISeriesSentences
{
    string SeriesNames(int count, string names);

    string SomeSeriesNames(int count, string names);

    string NoRows { get; }

    string SeriesStarts(string subject, string value);

    /// <summary>A subject for a series without a name, at the start of a sentence.</summary>
    string TheFigure { get; }

    string RisesTo(string value);

    string FallsTo(string value);

    string ThenRisesTo(string value);

    string ThenFallsTo(string value);

    string RisesAllTheWay(string value);

    string FallsAllTheWay(string value);

    /// <summary>Marks an extreme inside a sentence.</summary>
    string ItsHighest(string value);

    string ItsLowest(string value);

    /// <summary>As high as before.</summary>
    string HighestAgain(string value);

    string LowestAgain(string value);

    /// <summary><paramref name="times"/> are those at which it is reached.</summary>
    string HighestOften(string value, string times);

    string LowestOften(string value, string times);

    string Ends(string value);

    string Highest(string value);

    string Lowest(string value);

    string ChangesLittle { get; }

    /// <summary>Swings that are large and show no shape.</summary>
    string UpAndDown { get; }

    string AlwaysSame(string subject, string value, int points);

    /// <summary>The times between which the last rise was steepest.</summary>
    string MostOfRise(string from, string to);

    string MostOfFall(string from, string to);

    string FewValues(string subject, string values);

    string TheFigures(string values);

    string OneValue(string value);

    string OneValueFor(string series, string value);

    string NoValues(string series);

    string NoFigures { get; }

    /// <summary>How many of several rise: "all rise" where <paramref name="count"/> is <paramref name="of"/>.</summary>
    string Rise(int count, int of);

    string Fall(int count, int of);

    string Hold(int count, int of);

    string Counted(string directions);

    /// <summary>A row with its change, "Arl from 38 to 53 ships", or several that share the place.</summary>
    string LargestRise(string rows);

    string LargestFall(string rows);

    string RowChange(string name, string fromTo);

    /// <summary>The figure as <see cref="IAlternativeText.FigureOf"/>.</summary>
    string HighestOfAll(string figure);

    string LowestOfAll(string figure);

    string HighestAtEnd(string figure);

    string LowestAtEnd(string figure);

    string AboveThroughout(string upper, string lower);

    /// <summary>The same from the first place that both have to the last.</summary>
    string AboveWithin(string upper, string lower, string from, string to);

    /// <summary>Between the last time before and the first time after.</summary>
    string Passes(string passing, string passed, string before, string after);

    string CrossOften(string first, string second, int times);

    string Parts(int count, string names);

    string SomeParts(int count, string names);

    /// <summary>Shares of the total at the first and the last time.</summary>
    string LargestPart(string name, string share, string first, string lastShare, string last);

    string LargestParts(string name, string share, string first, string lastName, string lastShare, string last);

    /// <summary>Parts that are the largest at a time, each with the same share of the total.</summary>
    string LargestAt(IReadOnlyList<string> names, string share, string time);

    /// <summary>Why no part has a share of the total.</summary>
    string NoShares { get; }
}
