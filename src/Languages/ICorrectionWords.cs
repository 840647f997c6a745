namespace Report.Languages;

/// <summary>
/// Words for the page of corrections: kinds, labels, one-line titles, and sentences, such as the members that end in <c>Told</c>.
/// </summary>
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

    /// <summary>The day on which a page was published, followed by the day on which it last changed.</summary>
    string Updated(string published, string updated);

    string NewTable(string dataset);

    string NewTableTold(string dataset, int rows, string number);

    string TableWithdrawnTold { get; }

    string Withdrawn(string what);

    string WithdrawnTold(string what, string said);

    string New(string what);

    string NewTold(string what, string says);

    string AnotherSource(string row);

    /// <summary>A title: the quotation from the source of a row has changed.</summary>
    string OtherQuotation(string row);

    /// <summary>A title: "Slovakia, Troops: 700 troops, not 643".</summary>
    string Changed(string row, string field, string now, string was);

    /// <summary>A sentence about a value that was replaced by another.</summary>
    string ChangedTold(string row, string field, string now, string was);

    /// <summary>A title for a changed value that is too long to quote in it.</summary>
    string Reworded(string row, string field);

    string ValueWithdrawn(string row, string field);

    string ValueWithdrawnTold(string row, string field, string was);

    /// <summary>A title: a cell that was blank has a value now.</summary>
    string ValueGiven(string row, string field, string now);

    string ValueGivenTold(string row, string field, string now);

    /// <summary>A sentence about a text of a row or dataset that was added, removed or changed.</summary>
    /// <param name="where">Written by <see cref="ForRow"/> or <see cref="InTable"/>.</param>
    /// <param name="what">Name of the part: "note", "source".</param>
    /// <param name="was">Null if there was none.</param>
    /// <param name="now">Null if there is none now.</param>
    string TextChanged(string where, string what, string? was, string? now);

    string ForRow(string row);

    string InTable(string dataset);

    /// <summary>A title: the verdict on a claim has changed.</summary>
    /// <param name="now">Label of the verdict, as in <see cref="ILedgerWords"/>.</param>
    /// <param name="was">Label of the earlier verdict.</param>
    string Verdict(string claim, string now, string was);

    string VerdictTold(string claim, string now, string was);

    /// <summary>A title: the quoted words of a claim have changed.</summary>
    string Reworded(string claim);

    string RewordedTold(string claim, string now, string was);

    /// <summary>A title: the report's own wording of a claim has changed.</summary>
    string Retitled(string claim);

    string RetitledTold(string now, string was);

    /// <summary>A title: the value recorded as claimed has changed.</summary>
    string OtherClaimed(string claim);

    /// <param name="now">With its unit; null if no value is given any more.</param>
    /// <param name="was">With its unit; null if none was given.</param>
    string OtherClaimedTold(string claim, string? now, string? was);

    /// <summary>A title: the evidence on record for a claim has changed.</summary>
    string OtherRecord(string claim);

    /// <summary>Sentences about the entries of the record that were added and removed. Either list may be empty.</summary>
    string OtherRecordTold(string claim, IReadOnlyList<string> added, IReadOnlyList<string> removed);

    /// <summary>A title: a claim is new.</summary>
    string AlsoChecked(string claim);

    string AlsoCheckedTold(string claim, string verdict);

    string VerdictWithdrawnTold(string claim, string verdict);

    string Claims { get; }

    string Tables(string number);

    /// <summary>The place of several corrections that concern both tables and claims: "3 tables and the claims".</summary>
    string TablesAndClaims(int count, string number);

    /// <summary>A title for several corrections at once.</summary>
    /// <param name="where">The title of a dataset, or one of the three phrases above.</param>
    string SeveralCorrected(string where, string number);

    string SeveralOnOtherSources(string where, string number);

    string SeveralAdded(string where, string number);

    string AndMore(string number);

    string Quoted(string words);

    /// <summary>
    /// A sentence that lists the titles and sentences of the report that depend on the changed data, each already in quotation marks.
    /// </summary>
    string RestOnIt(IReadOnlyList<string> quoted);
}
