namespace Report.Languages;

/// <summary>
/// Labels and short sentences around the content of pages: navigation, tables, charts and notes. Numbers are passed as written.
/// </summary>
internal interface IInterfaceWords
{
    string SkipToContent { get; }

    /// <summary>Text of every page, hidden by the style sheet: explains why a page that was opened as a file has no styles.</summary>
    string OpenedFromDisk { get; }

    /// <summary>Label of the button that loads a frame from another host.</summary>
    string ShowFrame { get; }

    /// <summary>A sentence that says which host a frame is loaded from, and that nothing is loaded before the reader asks.</summary>
    string FrameLoadsFrom(string host);

    /// <summary>Asks whether scripts of other hosts may run.</summary>
    string ConsentQuestion(string hosts);

    string ConsentYes { get; }

    string ConsentNo { get; }

    /// <summary>Label of the button that asks the question again.</summary>
    string ConsentChange { get; }

    /// <summary>Introduces the tags of a page: "Tags:".</summary>
    string TagsLabel { get; }

    string Search { get; }

    /// <summary>Name of the navigation in the masthead, for screen readers.</summary>
    string Report { get; }

    /// <summary>Name of the navigation in the colophon, for screen readers.</summary>
    string Reference { get; }

    string PublishedBy { get; }

    string Licence { get; }

    string VersionAndDate(string version, string date);

    string OnThisPage { get; }

    string Chapters { get; }

    string Previous { get; }

    string Next { get; }

    /// <summary>Says who wrote a page, and when. <paramref name="authors"/> is null if nobody is named.</summary>
    string Byline(string? authors, string date, string version);

    string Notes { get; }

    string BackToText { get; }

    /// <summary>Label of a link from a note to one of several references to it; <paramref name="reference"/> is a letter.</summary>
    string BackToReference(string reference);

    string NoteNumber(string number);

    /// <summary>Heading of the column of sources.</summary>
    string Source { get; }

    /// <summary>Introduces a list of publications: "Source:".</summary>
    string SourceLabel { get; }

    /// <summary>The number of sources after the first: "and 3 more".</summary>
    string AndMore(string count);

    /// <summary>A count out of all: "2 of 14".</summary>
    string SomeOf(string count, string all);

    /// <summary>Introduces the note of a chart: "Note:".</summary>
    string NoteLabel { get; }

    /// <summary>A sentence: "Status: estimated."</summary>
    string StatusOf(string status);

    /// <summary>A status that some of several values have: "estimated (1 of 3)".</summary>
    string OfMany(string status, string count, string all);

    /// <summary>The status of an observation, after its value: "(estimated)".</summary>
    string InBrackets(string text);

    /// <summary>The origin of a value that was calculated from several; <paramref name="dataset"/> is a link.</summary>
    string ReckonedFrom(string values, string dataset);

    /// <summary>Heading of a callout.</summary>
    /// <param name="kind">The kind in lower case, as an editor writes it: "note", "tip", "important", "warning", "caution" or a word of
    /// their own.</param>
    string Callout(string kind);

    string SignsOnChart { get; }

    string TableAndDownloads { get; }

    string Link { get; }

    string Embed { get; }

    string Cite { get; }

    /// <summary>Label of the link from a chart to a whole dataset; <paramref name="dataset"/> is null if the chart has only one.</summary>
    string AllTheData(string? dataset);

    /// <summary>Label of the download of one of a chart's datasets: "CSV, Troops in Europe".</summary>
    string FileOf(string format, string dataset);

    /// <summary>Introduces a verdict, for screen readers: "Verdict:".</summary>
    string VerdictLabel { get; }

    string WhatWasSaid { get; }

    string WhatTheRecordSays { get; }

    /// <summary>Introduces the headings to sort by, where a table is shown as cards.</summary>
    string SortBy { get; }

    /// <summary>Heading above the explanation of how verdicts are given.</summary>
    string HowVerdictsAreGiven { get; }

    string Verdicts { get; }

    string InWords { get; }

    string InTheReport { get; }

    string Embedding { get; }

    string HowToEmbed { get; }

    string Citing { get; }

    string DataPackage { get; }

    string Download(string format);

    string Fields { get; }

    /// <summary>The type of a field, with its unit if it has one: "quantity, in troops".</summary>
    string TypeAndUnit(string type, string? unit);

    string Breaks { get; }

    string BreakOf(string field, string after, string reason);

    string Sources { get; }

    string ChartsMadeFromIt { get; }

    string History { get; }

    /// <summary>The changes to a dataset in one version.</summary>
    string InVersion(string version, string date, string what);

    string UnchangedInVersion { get; }

    string ItsTable { get; }

    /// <summary>Introduces the reason for a correction: "Why."</summary>
    string WhyLabel { get; }

    /// <summary>Introduces the datasets of a correction: "Data:".</summary>
    string DataLabel { get; }

    /// <summary>Heading in the colophon, above the version of the data and its date.</summary>
    string Data { get; }

    /// <summary>Says that there are no corrections; <paramref name="date"/> is the day on which the report was published.</summary>
    string NothingCorrected(string date);

    string CorrectionsFeed { get; }

    /// <summary>The line below an embedded chart; <paramref name="report"/> is a link.</summary>
    string EmbeddedFrom(string report, string date);

    string PageHasMoved { get; }

    /// <summary><paramref name="page"/> is a link.</summary>
    string MovedTo(string page);

    string MistypedOrMoved { get; }

    string UsedInPlaces(string places);

    /// <summary><paramref name="uses"/> are links.</summary>
    string UsedIn(string uses);

    /// <summary>A list of names or links: "a, b, c".</summary>
    string Items(IReadOnlyList<string> items);

    /// <summary>A list with a conjunction before the last item: "a, b and c".</summary>
    string List(IReadOnlyList<string> items);

    string Rows(int count, string number);

    string FieldsCounted(int count, string number);

    /// <summary>Puts words in quotation marks. Quotation marks within them become inner ones: “a ‘b’ c”.</summary>
    string Quotation(string words);
}
