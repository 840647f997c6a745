namespace Report.Diagnostics.Rules;

/// <summary>Faults of imported tables: files that hold no table, and content that could be read in two ways.</summary>
internal static class ImportRules
{
    public static readonly Rule NoTable = new(
        "SITE320",
        Severity.Error,
        "this is {0} and holds no table that can be read",
        "import CSV, TSV, Excel (.xlsx, .xls), JSON, lines of JSON or JSON-stat"
    );

    public static readonly Rule UnknownEncoding = new(
        "SITE321",
        Severity.Error,
        "'{0}' is no encoding that is known",
        "write utf-8, utf-16, windows-1252, windows-1251, iso-8859-2, macintosh, shift_jis or gb18030"
    );

    public static readonly Rule WhichEncoding = new(
        "SITE322",
        Severity.Error,
        "the text is not UTF-8, and its words may be read as {0}",
        "name the one that is right, as in --encoding windows-1251"
    );

    public static readonly Rule UnknownSheet = new(
        "SITE323",
        Severity.Error,
        "there is no sheet '{0}' with something in it; there are {1}",
        "name one of them, or give its number"
    );

    public static readonly Rule LockedWorkbook = new("SITE324", Severity.Error, "the workbook has a password", "save it without one");

    public static readonly Rule DamagedWorkbook = new(
        "SITE325",
        Severity.Error,
        "this is no Excel workbook that can be read",
        "open it in a spreadsheet and save it as .xlsx or CSV"
    );

    public static readonly Rule BeyondHeadings = new(
        "SITE326",
        Severity.Error,
        "{0} more cells than there are columns ({1}, and {2} cells here)",
        "a cell with a separator in it stands in quotes; --header names the line of the headings, where another was taken"
    );

    public static readonly Rule WhichDates = new(
        "SITE327",
        Severity.Error,
        "in column '{0}', '{1}' may be {2}, and no date of the column settles it",
        "look at where the table comes from, and give {3}"
    );

    public static readonly Rule WhichDecimal = new(
        "SITE328",
        Severity.Error,
        "in column '{0}', '{1}' may be {2} or {3}, and no number of the table settles it",
        "give --decimal . or --decimal ,"
    );

    public static readonly Rule WhichBrackets = new(
        "SITE329",
        Severity.Error,
        "in column '{0}', '{1}' may be -{2}, as accounts have it, or {2} with a reservation",
        "give --brackets minus or --brackets plain"
    );

    public static readonly Rule BadJson = new(
        "SITE330",
        Severity.Error,
        "the JSON breaks off or goes wrong here",
        "look for a missing comma, quotation mark or bracket"
    );

    public static readonly Rule OtherShape = new(
        "SITE331",
        Severity.Error,
        "the dataset '{0}' is there, and the table has no column for its {1}; it has {2}",
        "import the table under another name with --name, or with the options of the first import"
    );

    public static readonly Rule DoesNotFit = new(
        "SITE332",
        Severity.Error,
        "the dataset is there, and the newer table does not fit its fields: {0}",
        "change the field, or import the table under another name with --name"
    );
}
