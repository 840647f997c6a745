namespace Report.Languages;

/// <summary>What readers are told of what has changed: kinds, labels, titles in a line, and sentences.</summary>
internal interface ICorrectionWords
{
    string Correction { get; }

    string Revision { get; }

    string Evidence { get; }

    string Addition { get; }

    /// <summary>Introduces the pages that a correction touches: "On:".</summary>
    string OnPages { get; }

    string OnCharts { get; }

    string OnClaims { get; }

    string SinceVersion(string version);

    /// <summary>The day on which a page last changed, behind the day on which it came out.</summary>
    string Updated(string published, string updated);

    string NewTable(string dataset);

    string NewTableTold(string dataset, int rows, string number);

    string TableWithdrawnTold { get; }

    string Withdrawn(string what);

    string WithdrawnTold(string what, string said);

    string New(string what);

    string NewTold(string what, string says);

    string AnotherSource(string row);

    /// <summary>A title: the row stands on other words of its source.</summary>
    string OtherQuotation(string row);

    /// <summary>A title: "Slovakia, Troops: 700 troops, not 643".</summary>
    string Changed(string row, string field, string now, string was);

    string ChangedTold(string row, string field, string now, string was);

    /// <summary>Where the two values are too long for a title.</summary>
    string Reworded(string row, string field);

    string ValueWithdrawn(string row, string field);

    string ValueWithdrawnTold(string row, string field, string was);

    string ValueGiven(string row, string field, string now);

    string ValueGivenTold(string row, string field, string now);

    /// <param name="where">From <see cref="ForRow"/> or <see cref="InTable"/>.</param>
    /// <param name="what">"note", "source": a name of the program's own.</param>
    string TextChanged(string where, string what, string? was, string? now);

    string ForRow(string row);

    string InTable(string dataset);

    /// <param name="now">A verdict as its label has it.</param>
    /// <param name="was">The same.</param>
    string Verdict(string claim, string now, string was);

    string VerdictTold(string claim, string now, string was);

    string Reworded(string claim);

    string RewordedTold(string claim, string now, string was);

    /// <summary>A title: the report's own words for a claim are other ones.</summary>
    string Retitled(string claim);

    string RetitledTold(string now, string was);

    /// <summary>A title: the value that was claimed is another.</summary>
    string OtherClaimed(string claim);

    /// <param name="now">With its unit; null where no value is given any more.</param>
    /// <param name="was">With its unit; null where none was given.</param>
    string OtherClaimedTold(string claim, string? now, string? was);

    string OtherRecord(string claim);

    /// <summary>What the record says now and did not, and what it said and does not: each a list of entries, which may be empty.</summary>
    string OtherRecordTold(string claim, IReadOnlyList<string> added, IReadOnlyList<string> removed);

    string AlsoChecked(string claim);

    string AlsoCheckedTold(string claim, string verdict);

    string VerdictWithdrawnTold(string claim, string verdict);

    string Claims { get; }

    string Tables(string number);

    /// <summary>Some tables and the claims, where both changed: "3 tables and the claims".</summary>
    string TablesAndClaims(int count, string number);

    string SeveralCorrected(string where, string number);

    string SeveralOnOtherSources(string where, string number);

    string SeveralAdded(string where, string number);

    string AndMore(string number);

    string Quoted(string words);

    /// <summary>A sentence: titles and sentences of the report rest on what changed. Each is quoted.</summary>
    string RestOnIt(IReadOnlyList<string> quoted);
}
