namespace Report.Languages;

/// <summary>Titles and descriptions of the pages that the program makes by itself, and of its feeds.</summary>
internal interface IPageWords
{
    string Charts { get; }

    string ChartsDescription { get; }

    string Data { get; }

    string DataDescription(int count, string number);

    string DatasetDescription(int rows, string number);

    /// <summary>A page of a dataset's rows: "Stations, rows 201 to 400 of 14,000".</summary>
    string RowsTitle(string dataset, string rows);

    /// <summary>Which rows a page has: "rows 201 to 400 of 14,000".</summary>
    string RowRange(string first, string last, string all);

    /// <summary>A link from a chart to the page that has its table: "Table of 1,432 rows, on the page of this chart".</summary>
    string TableElsewhere(int rows, string number);

    /// <summary>Below a table that shows some of many rows.</summary>
    string FirstRows(string shown, string all);

    /// <summary>Names the links to pages of rows for a screen reader.</summary>
    string PagesOfRows { get; }

    /// <summary>A link to a page of rows, for a screen reader: "Page 3 of the rows".</summary>
    string PageOfRows(string number);

    /// <summary>Where not all rows are on pages: how many are listed, and that the files have all.</summary>
    string NotAllListed(string listed, string all);

    string Claims { get; }

    string ClaimsTitle { get; }

    string ClaimsDescription(int count, string number);

    string ClaimDescription(string verdict, string quotation);

    string Sources { get; }

    string SourcesDescription(int count, string number);

    string Glossary { get; }

    string GlossaryDescription { get; }

    string Tags { get; }

    string TagsDescription { get; }

    /// <summary>Title of the page of a tag, which must differ from that of a page of the same name.</summary>
    string TagTitle(string tag);

    string TagDescription(string tag, int pages, string number);

    string Corrections { get; }

    string CorrectionsDescription { get; }

    string Feed { get; }

    string NoSuchPage { get; }

    string NoSuchPageDescription { get; }

    /// <summary>A page within its report, as a browser's tab has it.</summary>
    string PageOfReport(string page, string report);

    /// <summary>Of the feed of corrections.</summary>
    string CorrectionsOfReport(string report);

    /// <summary>An entry of that feed.</summary>
    string CorrectionSummary(string what, string? why);

    /// <summary>A dataset among the uses of a source.</summary>
    string DatasetUse(string title);

    string ClaimUse(string title);

    /// <summary>For search engines, of a dataset that has no description of its own.</summary>
    string DatasetOf(string dataset, string report);

    /// <summary>What a column of a download is measured in: "In troops."</summary>
    string MeasuredIn(string unit);

    string LowColumn { get; }

    string HighColumn { get; }

    string QualifierColumn { get; }

    string StatusColumn { get; }

    string SourceColumn { get; }

    string QuoteColumn { get; }

    string NoteColumn { get; }

    string SourceColumnOf(string field);

    string NoteColumnOf(string field);
}
