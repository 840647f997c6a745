namespace Report.Languages;

/// <summary>The alternative text of a chart: one sentence, and the clauses that it is made of.</summary>
internal interface IAlternativeText
{
    string Alt(string chart, string? measure, string? place, string? extent, string finding, IReadOnlyList<string> layers);

    string AltNoData { get; }

    /// <summary>A subject for a series without a name.</summary>
    string It { get; }

    /// <summary>A subject that suits a series of any name.</summary>
    string ItFor(string series);

    string TheTotal { get; }

    string Starts(string subject, string value);

    string Rises(string value);

    string Falls(string value);

    /// <summary>Marks the last of several clauses.</summary>
    string Then(string clause);

    string FindingFlat(string subject, string low, string high);

    /// <summary>The same of swings that are large and show no shape.</summary>
    string FindingUpAndDown(string subject, string low, string high);

    string FindingEqual(string subject, string value);

    string FindingOne(string subject, string value);

    string FindingMissing { get; }

    /// <summary>Of a chart that measures nothing.</summary>
    string FindingShown(string names);

    string FindingShownMany(int count);

    /// <summary>Each figure as <see cref="FigureFor"/>.</summary>
    string FindingExtremes(string highest, string lowest);

    /// <summary>A figure and all that have it, within a clause.</summary>
    string FigureFor(string figure, string names);

    /// <summary>The same within a sentence of its own.</summary>
    string FigureOf(string figure, string names);

    string FindingOnly(string name, string value);

    /// <summary>A finding among rows of one kind.</summary>
    string FindingKind(string kind, string finding);

    string FindingAllSame(int count, string value);

    string FindingSeries(int count, string directions);

    /// <summary>None of the series has two figures to go from and to.</summary>
    string FindingSingly(int count);

    /// <summary>Each figure as <see cref="FigureFor"/>.</summary>
    string FindingEnd(string highest, string lowest);

    string FindingEvents(int count, string first, string firstName, string last, string lastName);

    string FindingOneEvent(string name, string time);

    /// <summary>Shares of the total.</summary>
    string FindingLargestPart(string name, string share, string first, string lastShare, string last);

    string FindingLargestParts(string name, string share, string first, string lastName, string lastShare, string last);

    /// <summary>Parts that are the largest at a time, each with the same share of the total.</summary>
    string FindingLargestAt(IReadOnlyList<string> names, string share, string time);
}
