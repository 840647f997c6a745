namespace Report.Languages;

/// <summary>Titles, descriptions and links of the pages and feeds that the program generates.</summary>
internal interface IPageWords
{
    string Charts { get; }

    string ChartsDescription { get; }

    string Data { get; }

    string DataDescription(int count, string number);

    string DatasetDescription(int rows, string number);

    /// <summary>Title of a page of a dataset's rows: "Stations, rows 201 to 400 of 14,000".</summary>
    string RowsTitle(string dataset, string rows);

    /// <summary>The range of rows on a page: "rows 201 to 400 of 14,000".</summary>
    string RowRange(string first, string last, string all);

    /// <summary>Label of the link from a chart to the page with its table: "Table of 1,432 rows, on the page of this chart".</summary>
    string TableElsewhere(int rows, string number);

    /// <summary>The sentence below a table that shows only its first rows.</summary>
    string FirstRows(string shown, string all);

    /// <summary>Name of the links to pages of rows, for screen readers.</summary>
    string PagesOfRows { get; }

    /// <summary>Label of a link to a page of rows, for screen readers: "Page 3 of the rows".</summary>
    string PageOfRows(string number);

    /// <summary>Says that the pages list only some of the rows, how many, and that the files have all of them.</summary>
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

    /// <summary>Title of the page of a tag. It must differ from the title of another page with the same name.</summary>
    string TagTitle(string tag);

    string TagDescription(string tag, int pages, string number);

    string Corrections { get; }

    string CorrectionsDescription { get; }

    string Feed { get; }

    string NoSuchPage { get; }

    string NoSuchPageDescription { get; }

    /// <summary>Title of a page with the title of its report, for the browser's tab.</summary>
    string PageOfReport(string page, string report);

    /// <summary>Title of the feed of corrections.</summary>
    string CorrectionsOfReport(string report);

    /// <summary>Text of an entry of the feed of corrections. <paramref name="why"/> is null if no reason is given.</summary>
    string CorrectionSummary(string what, string? why);

    /// <summary>A dataset in the list of places where a source is used: "data: Troops in Europe".</summary>
    string DatasetUse(string title);

    string ClaimUse(string title);

    /// <summary>The description, for search engines, of a dataset that has none of its own.</summary>
    string DatasetOf(string dataset, string report);

    /// <summary>The unit of a column of a download: "In troops."</summary>
    string MeasuredIn(string unit);

    /// <summary>Describes the column of lower limits in a download. The members below describe other columns.</summary>
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
