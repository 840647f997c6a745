namespace Report.Languages;

/// <summary>Words about data that was derived from other data. Numbers are passed as written.</summary>
internal interface IDerivationWords
{
    /// <summary>The category that sums up everything beyond the first few: "Other".</summary>
    string Other { get; }

    /// <summary>A class of whole numbers that includes both ends: "10 to 19".</summary>
    string WholeClass(string from, string to);

    /// <summary>A class of numbers that excludes the upper end: "10 to under 20".</summary>
    string Class(string from, string to);

    /// <summary>How a value was made, as a phrase: "sum of 8 rows".</summary>
    /// <param name="operation">
    /// The name of the operation in a transform: "sum", "rank"; "copy" for a value taken over unchanged, "steps" for one made by several
    /// transforms.
    /// </param>
    /// <param name="rows">How many rows it was made from.</param>
    /// <param name="count">The same number as written.</param>
    string Made(string operation, int rows, string count);

    /// <summary>How the value of one of several fields was made: "Troops: sum of 8 rows."</summary>
    string MadeOf(string field, string made);

    /// <summary>A sentence about a value: "Sum of 8 rows of Troops in Europe."; <paramref name="dataset"/> is a link.</summary>
    string Sentence(string made, string dataset);

    /// <summary>Heading of the column that lists the rows from which a row was made.</summary>
    string MadeFrom { get; }

    /// <summary>Heading of the section of a dataset's page that explains how it was derived.</summary>
    string HowItWasMade { get; }

    /// <summary>Introduces the list of transforms; <paramref name="dataset"/> is a link.</summary>
    string StartsFrom(string dataset);

    /// <summary>
    /// Introduces the query that produced the rows of a dataset; <paramref name="engine"/> is the name and version of the program.
    /// </summary>
    string AskedBy(string engine);

    /// <summary>
    /// Introduces the query that a database server answered on a day. <paramref name="engine"/> is the name and version of the server.
    /// </summary>
    string AskedOf(string engine, string day);

    /// <summary>Names a file that a query read; <paramref name="name"/> and <paramref name="hash"/> are marked up.</summary>
    /// <param name="count">How many rows the file has.</param>
    /// <param name="rows">The same number as written; null if it is not known.</param>
    /// <param name="bytes">Size of the file in bytes, as written.</param>
    string FileRead(string name, int count, string? rows, string bytes, string hash);

    /// <summary>Names a dataset that a query read; <paramref name="dataset"/> is a link.</summary>
    string DatasetRead(string dataset, int count, string rows);

    /// <summary>How many rows a query returned; a list of what it read follows.</summary>
    string Gives(int count, string rows);

    /// <summary>How many rows a server returned; the file that keeps them follows.</summary>
    string Keeps(int count, string rows);

    /// <summary>The number of rows before and after a transform: "8 rows in, 2 out".</summary>
    string InAndOut(string before, string after);

    /// <summary>Describes a column of a download: how each value of a field was made.</summary>
    string ColumnOf(string field);

    /// <summary>Describes a column of a download: the rows that a row was made from.</summary>
    string RowsColumn { get; }
}
