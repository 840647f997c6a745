namespace Report.Languages;

/// <summary>Sentences about distributions (box plots), running totals (waterfall charts) and ranks (bump charts).</summary>
internal interface ISpreadSentences
{
    /// <summary>The number of values in a category, and the least and the greatest of them.</summary>
    string Spread(string name, int count, string least, string most);

    /// <summary>The quartiles and the median of the category in the sentence before.</summary>
    string MiddleHalf(string lower, string upper, string median);

    /// <summary>The least and the greatest value of a category whose number of values is not given.</summary>
    string SpreadBetween(string name, string least, string most);

    /// <summary>A clause of the alternative text for categories that all have the same median.</summary>
    string FindingMiddleForAll(string median);

    /// <summary>Outliers: values beyond the whiskers of a box plot.</summary>
    /// <param name="values">The values as a list; null if there are too many to name.</param>
    string FarOut(int count, string? values);

    /// <summary>A clause of the alternative text for one category, or several with the same median.</summary>
    string FindingMiddle(string median, string least, string most, int count);

    /// <summary>A clause of the alternative text: the categories with the highest and the lowest median.</summary>
    string FindingMiddles(string highest, string median, string lowest, string lowestMedian);

    /// <summary>The first amount of a waterfall chart.</summary>
    string BeginsWith(string name, string value);

    /// <summary>An amount that is added; <paramref name="running"/> is the running total after it.</summary>
    string AddsTo(string name, string amount, string running);

    string TakesAway(string name, string amount, string running);

    string ChangesNothing(string name, string running);

    string TotalIs(string name, string value);

    /// <summary>
    /// A clause of the alternative text of a waterfall chart: its first and its last amount, and the number of steps between them.
    /// </summary>
    string FindingSteps(string first, string last, int steps);

    /// <summary>The rank of a series that has one at a single time only.</summary>
    string RankOnce(string name, string rank, string time);

    /// <summary>The first and the last rank of a series.</summary>
    /// <param name="up">How many places it goes up; negative if it goes down.</param>
    string RankChange(string name, string first, string firstTime, string last, string lastTime, int up);

    /// <summary>A clause of the alternative text of a bump chart: who is first at the start and at the end.</summary>
    string FindingRanks(string first, string firstTime, string last, string lastTime);

    /// <summary>
    /// A clause of the alternative text of a waterfall chart: its largest step. <paramref name="adds"/> is false if it takes away.
    /// </summary>
    string FindingLargestStep(string name, string amount, bool adds);
}
