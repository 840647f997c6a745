namespace Report.Languages;

/// <summary>How numbers are spread, how amounts add up step by step, and who is first.</summary>
internal interface ISpreadSentences
{
    /// <summary>How many values a category has, and from where to where they lie.</summary>
    string Spread(string name, int count, string least, string most);

    string MiddleHalf(string lower, string upper, string median);

    /// <summary>From where to where the values of a category lie, where nobody says how many they are.</summary>
    string SpreadBetween(string name, string least, string most);

    /// <summary>Of the alternative text, where the middle is the same for all.</summary>
    string FindingMiddleForAll(string median);

    /// <summary>Values beyond what is usual.</summary>
    /// <param name="values">The values; null where they are too many to name.</param>
    string FarOut(int count, string? values);

    /// <summary>Of the alternative text, for one category or several alike.</summary>
    string FindingMiddle(string median, string least, string most, int count);

    string FindingMiddles(string highest, string median, string lowest, string lowestMedian);

    /// <summary>The amount that a waterfall begins with.</summary>
    string BeginsWith(string name, string value);

    string AddsTo(string name, string amount, string running);

    string TakesAway(string name, string amount, string running);

    string ChangesNothing(string name, string running);

    string TotalIs(string name, string value);

    /// <summary>Of the alternative text: from the first amount to the last.</summary>
    string FindingSteps(string first, string last, int steps);

    /// <summary>The place of a series that has only one.</summary>
    string RankOnce(string name, string rank, string time);

    /// <param name="up">How many places it goes up; below zero down.</param>
    string RankChange(string name, string first, string firstTime, string last, string lastTime, int up);

    /// <summary>Of the alternative text: who is first at the start and at the end.</summary>
    string FindingRanks(string first, string firstTime, string last, string lastTime);

    string FindingLargestStep(string name, string amount, bool adds);
}
