namespace Report.Languages;

internal sealed class EnglishPages : IPageWords
{
    public string Charts => "Charts";

    public string ChartsDescription => "Every chart of this report, to look at closely, to download and to embed.";

    public string Data => "Data";

    public string DataDescription(int count, string number) =>
        $"The {EnglishLists.Counted(count, number, "dataset", "datasets")} behind every number of this report, with a source for "
        + "each row, to read and to take away.";

    public string DatasetDescription(int rows, string number) =>
        $"{EnglishLists.Counted(rows, number, "row", "rows")}, with a source for each.";

    public string RowsTitle(string dataset, string rows) => $"{dataset}, {rows}";

    public string RowRange(string first, string last, string all) => $"rows {first} to {last} of {all}";

    public string TableElsewhere(int rows, string number) => $"Table of {number} {(rows == 1 ? "row" : "rows")}, on the page of this chart";

    public string FirstRows(string shown, string all) => $"These are the first {shown} of {all} rows; the files have all of them.";

    public string PagesOfRows => "Pages of rows";

    public string PageOfRows(string number) => $"Page {number} of the rows";

    public string NotAllListed(string listed, string all) =>
        $"The pages list the first {listed} rows, and those that the report links to. The filter and the files have all {all}.";

    public string Claims => "Claims";

    public string ClaimsTitle => "Claims against the record";

    public string ClaimsDescription(int count, string number) =>
        $"{EnglishLists.Counted(count, number, "claim", "claims")}, each beside what the published record says, with a verdict and "
        + "its reasons.";

    public string ClaimDescription(string verdict, string quotation) => $"{verdict}: {quotation}";

    public string Sources => "Sources";

    public string SourcesDescription(int count, string number) =>
        $"The {EnglishLists.Counted(count, number, "source", "sources")} that this report rests on, and where each is used.";

    public string Glossary => "Glossary";

    public string GlossaryDescription => "The terms of this report, each in a sentence or two.";

    public string Tags => "Tags";

    public string TagsDescription => "What the pages of this report are about.";

    public string TagTitle(string tag) => $"Tag: {tag}";

    public string TagDescription(string tag, int pages, string number) =>
        $"{EnglishLists.Counted(pages, number, "page", "pages")} about {tag}.";

    public string Corrections => "Corrections";

    public string CorrectionsDescription => "What has changed in this report since it came out, and why.";

    public string Feed => "Feed";

    public string NoSuchPage => "There is no such page";

    public string NoSuchPageDescription => "Nothing is published at this address.";

    public string PageOfReport(string page, string report) => $"{page} – {report}";

    public string CorrectionsOfReport(string report) => $"Corrections – {report}";

    public string CorrectionSummary(string what, string? why) => why is null ? what : $"{what} Why: {why}";

    public string DatasetUse(string title) => $"data: {title}";

    public string ClaimUse(string title) => $"claim: {title}";

    public string DatasetOf(string dataset, string report) => $"{dataset}: data of “{report}”.";

    public string MeasuredIn(string unit) => $"In {unit}.";

    public string LowColumn => "The least it can be; empty where it has no floor.";

    public string HighColumn => "The most it can be; empty where it has no ceiling.";

    public string QualifierColumn => "exact, about, over, at least, under, at most, range, about a range, or why there is no number.";

    public string StatusColumn =>
        "SDMX observation status: A normal, E estimated, P provisional, F forecast, R revised, B break, I imputed, U low reliability.";

    public string SourceColumn => "Id of the publication it comes from; see the JSON file of the same name.";

    public string SourceColumnOf(string field) => $"Id of the publication that '{field}' comes from, where it is not the row's.";

    public string NoteColumnOf(string field) => $"What is to be known about '{field}'.";

    public string NoteColumn => "What is to be known about the row.";

    public string QuoteColumn => "The source’s own words.";
}
