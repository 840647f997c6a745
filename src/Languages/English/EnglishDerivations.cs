namespace Report.Languages;

internal sealed class EnglishDerivations : IDerivationWords
{
    public string Other => "Other";

    public string WholeClass(string from, string to) => $"{from} to {to}";

    public string Class(string from, string to) => $"{from} to under {to}";

    public string Made(string operation, int rows, string count)
    {
        var of = rows == 1 ? "one row" : $"{count} rows";
        return operation switch
        {
            "copy" => rows == 1 ? "as in one row" : $"as in {of}",
            "sum" or "mean" or "median" or "count" => $"{operation} of {of}",
            "min" => $"least of {of}",
            "max" => $"greatest of {of}",
            "distinct" => $"different values in {of}",
            "rank" => "rank",
            "lag" or "lead" => "value of another row",
            "difference" => "difference between two rows",
            "change" => "change between two rows, in percent",
            "normalize" => $"share of the total of {of}",
            "index" => "as a multiple of the base",
            "top" => $"{of} together",
            "bin" or "timeUnit" => "class of a value",
            "lookup" => "not found",
            _ => $"calculated from {of}",
        };
    }

    public string MadeOf(string field, string made) => $"{field}: {made}.";

    public string Sentence(string made, string dataset) => $"{EnglishCase.Upper(made)} of {dataset}.";

    public string MadeFrom => "Made from";

    public string HowItWasMade => "How it was made";

    public string StartsFrom(string dataset) => $"Derived from {dataset}, step by step:";

    public string AskedBy(string engine) => $"The rows are the answer to this query, which {engine} ran:";

    public string AskedOf(string engine, string day) =>
        $"The rows are the answer that {engine}, a database server, gave to this query on {day}:";

    public string FileRead(string name, int count, string? rows, string bytes, string hash) =>
        $"{name}: {(rows is null ? "" : Rows(count, rows) + ", ")}{bytes} bytes, SHA-256 {hash}";

    public string DatasetRead(string dataset, int count, string rows) => $"{dataset}: {Rows(count, rows)}";

    public string Gives(int count, string rows) => $"It gives {Rows(count, rows)}. It reads:";

    public string Keeps(int count, string rows) => $"It gave {Rows(count, rows)}, kept in:";

    private static string Rows(int count, string rows) => count == 1 ? "one row" : $"{rows} rows";

    public string InAndOut(string before, string after) => $"{before} rows in, {after} out";

    public string ColumnOf(string field) => $"How {field} was made.";

    public string RowsColumn => "The rows that this row was made from, each as its dataset and its anchor there.";
}
