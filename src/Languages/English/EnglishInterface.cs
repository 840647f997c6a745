using System.Text.RegularExpressions;

namespace Report.Languages;

/// <param name="licence">The label in the spelling of the region: "Licence" or "License".</param>
internal sealed partial class EnglishInterface(string licence) : IInterfaceWords
{
    public string SkipToContent => "Skip to the content";

    public string OpenedFromDisk =>
        "A page opened from a disk finds neither its styles nor the other pages: type “report preview”, or put the "
        + "folder on a web server.";

    public string ShowFrame => "Show it here";

    public string FrameLoadsFrom(string host) =>
        $"It comes from {host}, which then learns of your visit. Nothing is loaded before you ask.";

    public string ConsentQuestion(string hosts) => $"May this page load scripts from {hosts}? They learn of your visit.";

    public string ConsentYes => "Yes";

    public string ConsentNo => "No";

    public string ConsentChange => "Change your answer about scripts";

    public string TagsLabel => "Tags:";

    public string Search => "Search";

    public string Report => "Report";

    public string Reference => "Reference";

    public string PublishedBy => "Published by";

    public string Licence => licence;

    public string VersionAndDate(string version, string date) => $"Version {version}, {date}";

    public string OnThisPage => "On this page";

    public string Chapters => "Chapters";

    public string Previous => "Previous";

    public string Next => "Next";

    public string Byline(string? authors, string date, string version) =>
        $"{(authors is null ? "" : $"By {authors}, ")}{date}. Data version {version}.";

    public string Notes => "Notes";

    public string BackToText => "Back to the text";

    public string BackToReference(string reference) => $"Back to the text, {reference}";

    public string NoteNumber(string number) => $"note {number}";

    public string Source => "Source";

    public string SourceLabel => "Source:";

    public string NoteLabel => "Note:";

    public string StatusOf(string status) => $"Status: {status}.";

    public string OfMany(string status, string count, string all) => $"{status} ({count} of {all})";

    public string InBrackets(string text) => $"({text})";

    public string ReckonedFrom(string values, string dataset) => $"Reckoned from {values} values of {dataset}.";

    public string Callout(string kind) => EnglishCase.Upper(kind);

    public string SignsOnChart => "Signs on this chart";

    public string TableAndDownloads => "Table and downloads";

    public string Link => "Link";

    public string Embed => "Embed";

    public string Cite => "Cite";

    public string AllTheData(string? dataset) => dataset is null ? "All the data" : $"All the data: {dataset}";

    public string FileOf(string format, string dataset) => $"{format}, {dataset}";

    public string VerdictLabel => "Verdict:";

    public string WhatWasSaid => "What was said";

    public string WhatTheRecordSays => "What the record says";

    public string SortBy => "Sort by";

    public string HowVerdictsAreGiven => "How a verdict is given";

    public string Verdicts => "Verdicts";

    public string InWords => "In words";

    public string InTheReport => "In the report";

    public string Embedding => "Embedding";

    public string HowToEmbed =>
        "The code under the chart puts it into your page, where it follows the width of its column. Add this line once, and its "
        + "height follows too:";

    public string Citing => "Citing it";

    public string DataPackage => "All of it as a data package";

    public string Download(string format) => $"Download {format}";

    public string Fields => "Fields";

    public string TypeAndUnit(string type, string? unit) => unit is null ? type : $"{type}, in {unit}";

    public string Breaks => "Breaks in the series";

    public string BreakOf(string field, string after, string reason) => $"{field} after {after}: {reason}";

    public string Sources => "Sources";

    public string ChartsMadeFromIt => "Charts made from it";

    public string History => "History";

    public string InVersion(string version, string date, string what) => $"Version {version}, {date}: {what}.";

    public string UnchangedInVersion => "as before";

    public string ItsTable => "Its table";

    public string WhyLabel => "Why.";

    public string DataLabel => "Data:";

    public string Data => "Data";

    public string NothingCorrected(string date) => $"Nothing has been corrected since the report came out on {date}.";

    public string CorrectionsFeed => "Corrections as a feed";

    public string EmbeddedFrom(string report, string date) => $"From {report}, last revised {date}";

    public string PageHasMoved => "This page has moved";

    public string MovedTo(string page) => $"It is now at {page}.";

    public string MistypedOrMoved => "The address may be mistyped, or the page may have moved. These are still here:";

    public string AndMore(string count) => $"and {count} more";

    public string SomeOf(string count, string all) => $"{count} of {all}";

    public string UsedInPlaces(string places) => $"Used in {places} places";

    public string UsedIn(string uses) => $"Used in {uses}";

    public string Items(IReadOnlyList<string> items) => string.Join(", ", items);

    public string List(IReadOnlyList<string> items) => EnglishLists.And(items);

    public string Rows(int count, string number) => EnglishLists.Counted(count, number, "row", "rows");

    public string FieldsCounted(int count, string number) => EnglishLists.Counted(count, number, "field", "fields");

    public string Quotation(string words) => $"“{InnerMarks().Replace(words, "‘${words}’")}”";

    [GeneratedRegex("“(?<words>[^“”]*)”|\"(?<words>[^\"]*)\"")]
    private static partial Regex InnerMarks();
}
