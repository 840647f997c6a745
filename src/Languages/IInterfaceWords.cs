namespace Report.Languages;

/// <summary>Labels and short sentences of the pages' frame, tables, charts and notes. Numbers come as they are written.</summary>
internal interface IInterfaceWords
{
    string SkipToContent { get; }

    /// <summary>On each page, hidden by the style sheet: why there is none.</summary>
    string OpenedFromDisk { get; }

    /// <summary>On the button that loads something of another host.</summary>
    string ShowFrame { get; }

    /// <summary>A sentence: from where something is loaded, and when.</summary>
    string FrameLoadsFrom(string host);

    /// <summary>Asks whether scripts of other hosts may run.</summary>
    string ConsentQuestion(string hosts);

    string ConsentYes { get; }

    string ConsentNo { get; }

    /// <summary>On the button that asks again.</summary>
    string ConsentChange { get; }

    /// <summary>Introduces the tags of a page: "Tags:".</summary>
    string TagsLabel { get; }

    string Search { get; }

    /// <summary>Names the navigation of the masthead for a screen reader.</summary>
    string Report { get; }

    /// <summary>Names the navigation of the colophon for a screen reader.</summary>
    string Reference { get; }

    string PublishedBy { get; }

    string Licence { get; }

    string VersionAndDate(string version, string date);

    string OnThisPage { get; }

    string Chapters { get; }

    string Previous { get; }

    string Next { get; }

    /// <summary>Who wrote a page, and when. <paramref name="authors"/> is null where nobody is named.</summary>
    string Byline(string? authors, string date, string version);

    string Notes { get; }

    string BackToText { get; }

    /// <summary>Of a note that the text refers to more than once; <paramref name="reference"/> is a letter.</summary>
    string BackToReference(string reference);

    string NoteNumber(string number);

    /// <summary>Heads a column.</summary>
    string Source { get; }

    /// <summary>Introduces publications: "Source:".</summary>
    string SourceLabel { get; }

    /// <summary>How many sources stand behind the first: "and 3 more".</summary>
    string AndMore(string count);

    /// <summary>How many of all: "2 of 14".</summary>
    string SomeOf(string count, string all);

    /// <summary>Introduces the note of a chart: "Note:".</summary>
    string NoteLabel { get; }

    /// <summary>A sentence: "Status: estimated."</summary>
    string StatusOf(string status);

    /// <summary>Of some of several values: "estimated (1 of 3)".</summary>
    string OfMany(string status, string count, string all);

    /// <summary>The status of an observation behind its value: "(estimated)".</summary>
    string InBrackets(string text);

    /// <summary>Where a value comes from that was made from several; <paramref name="dataset"/> is a link.</summary>
    string ReckonedFrom(string values, string dataset);

    /// <summary>Heads a callout.</summary>
    /// <param name="kind">As an editor writes it, in small letters: "note", "tip", "important", "warning", "caution" or a word of their own.</param>
    string Callout(string kind);

    string SignsOnChart { get; }

    string TableAndDownloads { get; }

    string Link { get; }

    string Embed { get; }

    string Cite { get; }

    /// <summary>Link from a chart to the whole of a dataset; <paramref name="dataset"/> is null where there is but one.</summary>
    string AllTheData(string? dataset);

    /// <summary>A file of one of a chart's datasets: "CSV, Troops in Europe".</summary>
    string FileOf(string format, string dataset);

    /// <summary>Introduces a verdict, for a screen reader: "Verdict:".</summary>
    string VerdictLabel { get; }

    string WhatWasSaid { get; }

    string WhatTheRecordSays { get; }

    /// <summary>Before the headings by which a table set as cards is sorted.</summary>
    string SortBy { get; }

    /// <summary>Heading above the rule by which verdicts are given.</summary>
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

    /// <summary>A field's type, with its unit where it has one: "quantity, in troops".</summary>
    string TypeAndUnit(string type, string? unit);

    string Breaks { get; }

    string BreakOf(string field, string after, string reason);

    string Sources { get; }

    string ChartsMadeFromIt { get; }

    string History { get; }

    /// <summary>What was new in a version of a dataset.</summary>
    string InVersion(string version, string date, string what);

    string UnchangedInVersion { get; }

    string ItsTable { get; }

    /// <summary>Introduces the reason of a correction: "Why."</summary>
    string WhyLabel { get; }

    /// <summary>Introduces the datasets of a correction: "Data:".</summary>
    string DataLabel { get; }

    /// <summary>The version of the data and its date, under a heading of the colophon.</summary>
    string Data { get; }

    /// <summary>Where there are no corrections; <paramref name="date"/> is when the report came out.</summary>
    string NothingCorrected(string date);

    string CorrectionsFeed { get; }

    /// <summary>Under an embedded chart; <paramref name="report"/> is a link.</summary>
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

    /// <summary>A list whose last item is told apart: "a, b and c".</summary>
    string List(IReadOnlyList<string> items);

    string Rows(int count, string number);

    string FieldsCounted(int count, string number);

    /// <summary>Somebody's words between quotation marks. Quotation marks of its own become the inner ones.</summary>
    string Quotation(string words);
}
