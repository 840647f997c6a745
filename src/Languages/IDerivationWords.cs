namespace Report.Languages;

/// <summary>Words about data that was derived from other data. Numbers come as they are written.</summary>
internal interface IDerivationWords
{
    /// <summary>Names what a list leaves over: "Other".</summary>
    string Other { get; }

    /// <summary>A class of whole numbers, both ends in it: "10 to 19".</summary>
    string WholeClass(string from, string to);

    /// <summary>A class of numbers, the upper end not in it: "10 to under 20".</summary>
    string Class(string from, string to);

    /// <summary>How a value was made, as a phrase: "sum of 8 rows".</summary>
    /// <param name="operation">As a transform names it: "sum", "rank"; "copy" for a value taken over as it was, "steps" for one that several transforms made.</param>
    /// <param name="rows">How many rows it was made from.</param>
    /// <param name="count">The same as it is written.</param>
    string Made(string operation, int rows, string count);

    /// <summary>The same of one of several fields: "Troops: sum of 8 rows."</summary>
    string MadeOf(string field, string made);

    /// <summary>A sentence about a value: "Sum of 8 rows of Troops in Europe."; <paramref name="dataset"/> is a link.</summary>
    string Sentence(string made, string dataset);

    /// <summary>Heads the column that says from which rows a row was made.</summary>
    string MadeFrom { get; }

    /// <summary>Heads the part of a dataset's page that says how it was derived.</summary>
    string HowItWasMade { get; }

    /// <summary>Introduces the steps; <paramref name="dataset"/> is a link.</summary>
    string StartsFrom(string dataset);

    /// <summary>Introduces a query that gave a dataset's rows; <paramref name="engine"/> is a name with a version.</summary>
    string AskedBy(string engine);

    /// <summary>Introduces a query that a server answered on a day; its answer is kept since. <paramref name="engine"/> is a name with a version.</summary>
    string AskedOf(string engine, string day);

    /// <summary>A file that a query read; <paramref name="name"/> and <paramref name="hash"/> are marked up.</summary>
    /// <param name="rows">How many rows it has, as written; null where that is not known.</param>
    /// <param name="bytes">How large it is, as written.</param>
    string FileRead(string name, int count, string? rows, string bytes, string hash);

    /// <summary>A dataset that a query read; <paramref name="dataset"/> is a link.</summary>
    string DatasetRead(string dataset, int count, string rows);

    /// <summary>How many rows a query gave.</summary>
    string Gives(int count, string rows);

    /// <summary>How many rows a server gave, and that a file holds them, which follows.</summary>
    string Keeps(int count, string rows);

    /// <summary>How many rows went into a step and came out: "8 rows in, 2 out".</summary>
    string InAndOut(string before, string after);

    /// <summary>Describes a column of a download: how each value of a field was made.</summary>
    string ColumnOf(string field);

    /// <summary>Describes a column of a download: the rows that a row was made from.</summary>
    string RowsColumn { get; }
}
