namespace Report.Languages;

/// <summary>The alternative text of a chart: one sentence, and the clauses that it is made of.</summary>
internal interface IAlternativeText
{
    /// <summary>Returns the whole text: "Line chart of Troops by year, 1950 to 2025: it starts at 2 and rises to 8."</summary>
    /// <param name="chart">Kind of the chart: "Line chart".</param>
    /// <param name="measure">Title of what is measured; null for a chart that measures nothing.</param>
    /// <param name="place">Title of what the values are arranged by; null if it is not named.</param>
    /// <param name="extent">"1950 to 2025", or the only date or number; null where there is none.</param>
    /// <param name="finding">A clause: one of the findings below.</param>
    /// <param name="layers">Names of the layers drawn over the first.</param>
    string Alt(string chart, string? measure, string? place, string? extent, string finding, IReadOnlyList<string> layers);

    string AltNoData { get; }

    /// <summary>The subject of a clause about a series without a name: "it".</summary>
    string It { get; }

    /// <summary>The subject of a clause about a named series: "for Latvia it", which fits a name in singular or plural.</summary>
    string ItFor(string series);

    string TheTotal { get; }

    string Starts(string subject, string value);

    string Rises(string value);

    string Falls(string value);

    /// <summary>Marks the last of several clauses: "then falls to 3".</summary>
    string Then(string clause);

    string FindingFlat(string subject, string low, string high);

    /// <summary>A finding about a series that goes up and down a lot without a trend.</summary>
    string FindingUpAndDown(string subject, string low, string high);

    string FindingEqual(string subject, string value);

    string FindingOne(string subject, string value);

    string FindingMissing { get; }

    /// <summary>A finding about a chart that measures nothing: "it shows a, b and c".</summary>
    string FindingShown(string names);

    string FindingShownMany(int count);

    /// <summary>The highest and the lowest figure of all, both written by <see cref="FigureFor"/>.</summary>
    string FindingExtremes(string highest, string lowest);

    /// <summary>A figure and the names that have it, within a clause: "8 for Latvia and Estonia".</summary>
    string FigureFor(string figure, string names);

    /// <summary>A figure and the names that have it, at the end of a sentence: "8, for Latvia and Estonia".</summary>
    string FigureOf(string figure, string names);

    string FindingOnly(string name, string value);

    /// <summary>Limits a finding to one kind of rows or one series: "for ships, …".</summary>
    string FindingKind(string kind, string finding);

    string FindingAllSame(int count, string value);

    string FindingSeries(int count, string directions);

    /// <summary>A finding about several series of which none has more than one figure.</summary>
    string FindingSingly(int count);

    /// <summary>The highest and the lowest figure at the end of the series, both written by <see cref="FigureFor"/>.</summary>
    string FindingEnd(string highest, string lowest);

    string FindingEvents(int count, string first, string firstName, string last, string lastName);

    string FindingOneEvent(string name, string time);

    /// <summary>A finding about a part that is the largest at both ends, with its share of the total at each.</summary>
    /// <param name="first">The first time with its preposition: "in 1957".</param>
    /// <param name="last">The last time with its preposition.</param>
    string FindingLargestPart(string name, string share, string first, string lastShare, string last);

    /// <summary>A finding where one part is the largest at the first time and another at the last.</summary>
    string FindingLargestParts(string name, string share, string first, string lastName, string lastShare, string last);

    /// <summary>
    /// A finding about the largest part at one time, or several parts that share that place with equal shares of the total.
    /// </summary>
    string FindingLargestAt(IReadOnlyList<string> names, string share, string time);
}
