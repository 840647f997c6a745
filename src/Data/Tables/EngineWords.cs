using System.Text.RegularExpressions;

namespace Report.Data.Tables;

/// <summary>Translates error messages of DuckDB. The original messages change between versions and name internal types.</summary>
internal static partial class EngineWords
{
    private const string TextColumn =
        "a column is text where one of its cells is no number: TRY_CAST(column AS DECIMAL(18, 2)) leaves such cells without a value";

    // The first match applies.
    private static readonly (Regex Said, Func<Match, string> Words, string? Hint)[] Known =
    [
        (
            MustBeGrouped(),
            m => $"'{m.Groups[1].Value}' is neither in GROUP BY nor inside a function such as sum(…)",
            "GROUP BY ALL groups by every column that is in no such function"
        ),
        (
            NoTable(),
            m => $"there is no table '{m.Groups[1].Value}' in this FROM",
            "a table that has a name of its own (AS) is known by that alone"
        ),
        (Ambiguous(), m => $"more than one table has a column '{m.Groups[1].Value}'", "write the table's name before it: a.name"),
        (
            Nested(),
            _ => "a function such as sum(…) stands within another",
            "make the inner one in a query of its own: WITH … AS (SELECT …)"
        ),
        (
            NotInClause(),
            m =>
                $"{m.Groups[1].Value} cannot hold "
                + $"{(m.Groups[2].Value == "aggregates" ? "a function over many rows" : "a function with OVER")}",
            "HAVING filters groups, QUALIFY what comes of OVER"
        ),
        (ColumnCounts(), _ => "the queries that are put together have different numbers of columns", null),
        (TooManyColumns(), m => $"a query in brackets gives {m.Groups[1].Value} columns, and one is wanted here", null),
        (
            TooManyRows(),
            _ => "a query in brackets gives more than one row, and one value is wanted here",
            "take one of them: max(…), or LIMIT 1 with ORDER BY"
        ),
        (
            NotADate(),
            m => $"'{m.Groups[1].Value}' is not a date",
            "dates are written 2024-03-01; strptime(column, '%d.%m.%Y')::DATE reads others"
        ),
        (DateOutOfRange(), m => $"there is no day '{m.Groups[1].Value}'", null),
        (NoConversionOfColumn(), m => $"'{m.Groups[1].Value}' is not {TypeNamed(m.Groups[2].Value)}", TextColumn),
        (NoConversion(), m => $"'{m.Groups[1].Value}' is not {TypeNamed(m.Groups[2].Value)}", null),
        (Overflow(), _ => "a number becomes too large for its type", "cast one of its parts to DECIMAL(38, 0) or DOUBLE first"),
        (OutOfType(), m => TooLarge(m.Groups[1].Value, m.Groups[2].Value), null),
        (NoCast(), m => TooLarge(m.Groups[1].Value, m.Groups[2].Value), null),
        (Pattern(), _ => "a pattern of regexp_… is not well-formed: one of its brackets is never closed", null),
        (NotParsed(), m => $"'{m.Groups[1].Value}' is not written as '{m.Groups[2].Value}' says", null),
        (
            NoCandidate(),
            m => $"{m.Groups[1].Value} cannot tell which types it is given",
            "cast what stands in its brackets, as in column::DATE"
        ),
        (NoTerm(), m => $"{m.Groups[1].Value} names a column by a number that there is not", null),
        (NotInList(), m => $"there is no column '{m.Groups[1].Value}' for {m.Groups[2].Value}", null),
        (DuplicateTable(), m => $"two queries of WITH are called '{m.Groups[1].Value}'", null),
        (ValuesLists(), _ => "the rows of VALUES have different numbers of values", null),
        (AliasCounts(), m => $"'{m.Groups[1].Value}' has other columns than are named here: {m.Groups[2].Value} of them", null),
        (SquareRoot(), _ => "there is no square root of a number below zero", null),
        (Logarithm(), _ => "there is no logarithm of zero or of a number below it", null),
        (DecimalWidth(), _ => "a DECIMAL has 1 to 38 digits", null),
        (Json(), _ => "a text is not well-formed JSON", null),
        (NoList(), _ => "unnest(…) takes a list, and is given one value", null),
        (NoStruct(), m => $"there is no part '{m.Groups[1].Value}' of this", "a dot takes a part of a STRUCT, or a column of a table"),
        (Parameters(), _ => "a query takes no parameters: '?' and '$1' stand for nothing", null),
        (NaturalJoin(), _ => "the tables of NATURAL JOIN have no column in common", null),
        (JoinColumn(), m => $"there is no column '{m.Groups[1].Value}' on the {m.Groups[2].Value} of the join", null),
        (Quantile(), _ => "a quantile lies between 0 and 1", null),
        (Qualify(), _ => "QUALIFY filters what comes of OVER, and there is none here", "WHERE filters rows, HAVING groups"),
    ];

    // A division by zero gives "inf", and of zero by zero "nan".
    private static string TooLarge(string value, string type) =>
        value.TrimStart('-') is "inf" or "nan" ? "a division by zero gives no number" : $"{value} is too large for {SqlType(type)}";

    // The engine has its own names for the types of whole numbers.
    private static string SqlType(string type) =>
        type switch
        {
            "INT8" => "TINYINT",
            "INT16" => "SMALLINT",
            "INT32" => "INTEGER",
            "INT64" => "BIGINT",
            "INT128" => "HUGEINT",
            _ => type,
        };

    /// <summary>Translates a message; returns it unchanged if the query itself raised it, with <c>error('…')</c>.</summary>
    /// <param name="query">The query as the editor wrote it.</param>
    public static (string Words, string? Hint) Of(EngineMessage said, string query)
    {
        var text = said.Text.Split('\n')[0].Trim().TrimEnd('.', '!');
        if (text.Length > 0 && (OfMacro().IsMatch(text) || query.Contains($"'{text}'", StringComparison.Ordinal)))
        {
            return (text, null);
        }

        foreach (var (known, words, hint) in Known)
        {
            if (known.Match(text) is { Success: true } match)
            {
                return (words(match), hint);
            }
        }

        return (
            said.Type switch
            {
                "Binder" => "the query does not fit the tables and columns that it names here",
                "Conversion" => "a value cannot be made into the type that is wanted here",
                "Out of Range" => "a number or a date lies outside of what its type can hold",
                "Invalid Input" => "a function is given what it cannot work with",
                "Not implemented" => "this cannot be done in a query here",
                _ => "the query cannot be run",
            },
            null
        );
    }

    private static string TypeNamed(string type) =>
        type switch
        {
            ['D', 'E', 'C', ..] or "DOUBLE" or "FLOAT" => "a number",
            "BOOL" or "BOOLEAN" => "true or false",
            _ when type.Contains("INT", StringComparison.Ordinal) => "a whole number",
            _ when type.StartsWith("TIMESTAMP", StringComparison.Ordinal) || type is "DATE" or "TIME" => "a date or time",
            _ => $"of the type {type}",
        };

    // Messages raised by the macros of SqlQuantity are already in the words of this program.
    [GeneratedRegex(@"^\w+\(\) (has met|is of)")]
    private static partial Regex OfMacro();

    [GeneratedRegex("""^column "?(.+?)"? must appear in the GROUP BY clause""", RegexOptions.IgnoreCase)]
    private static partial Regex MustBeGrouped();

    [GeneratedRegex("""^referenced table "(.+?)" not found""", RegexOptions.IgnoreCase)]
    private static partial Regex NoTable();

    [GeneratedRegex("""^ambiguous reference to (?:column name|table) "(.+?)(?:")""", RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();

    [GeneratedRegex("calls cannot (?:be nested|contain (?:aggregate|window))", RegexOptions.IgnoreCase)]
    private static partial Regex Nested();

    [GeneratedRegex(@"^(\w+(?: BY)?) clause cannot contain (aggregates|window functions)", RegexOptions.IgnoreCase)]
    private static partial Regex NotInClause();

    [GeneratedRegex("^set operations can only apply", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnCounts();

    [GeneratedRegex(@"^subquery returns (\d+) columns", RegexOptions.IgnoreCase)]
    private static partial Regex TooManyColumns();

    [GeneratedRegex("^more than one row returned", RegexOptions.IgnoreCase)]
    private static partial Regex TooManyRows();

    [GeneratedRegex("""^invalid (?:date|timestamp) field format: "(.*?)(?:")""", RegexOptions.IgnoreCase)]
    private static partial Regex NotADate();

    [GeneratedRegex("""^date (?:field value )?out of range: "?([^"]+)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex DateOutOfRange();

    [GeneratedRegex("""^could not convert string ["'](.*?)["'] to (\w+).* source column""", RegexOptions.IgnoreCase)]
    private static partial Regex NoConversionOfColumn();

    [GeneratedRegex("""^could not convert string ["'](.*?)["'] to (\w+)""", RegexOptions.IgnoreCase)]
    private static partial Regex NoConversion();

    [GeneratedRegex("^overflow in ", RegexOptions.IgnoreCase)]
    private static partial Regex Overflow();

    [GeneratedRegex(@"^type \S+ with value (\S+) can't be cast .* destination type (.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex OutOfType();

    [GeneratedRegex(@"^could not cast value (\S+) to (.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoCast();

    [GeneratedRegex(
        @"^(?:missing [\])]|unexpected [\])]|invalid (?:perl operator|escape sequence|character class|repetition))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pattern();

    [GeneratedRegex("""^could not parse string "(.*?)" according to format specifier "(.*?)(?:")""", RegexOptions.IgnoreCase)]
    private static partial Regex NotParsed();

    [GeneratedRegex("""^could not choose a best candidate function for the function call "(\w+)""", RegexOptions.IgnoreCase)]
    private static partial Regex NoCandidate();

    [GeneratedRegex("^(ORDER|GROUP BY) term out of range", RegexOptions.IgnoreCase)]
    private static partial Regex NoTerm();

    [GeneratedRegex("""^column "(.+?)" in (\w+) list not found""", RegexOptions.IgnoreCase)]
    private static partial Regex NotInList();

    [GeneratedRegex("""^duplicate CTE name "(.+?)(?:")""", RegexOptions.IgnoreCase)]
    private static partial Regex DuplicateTable();

    [GeneratedRegex("^VALUES lists must", RegexOptions.IgnoreCase)]
    private static partial Regex ValuesLists();

    [GeneratedRegex("""^table "(.+?)" has \d+ columns available but (\d+)""", RegexOptions.IgnoreCase)]
    private static partial Regex AliasCounts();

    [GeneratedRegex("^cannot take square root", RegexOptions.IgnoreCase)]
    private static partial Regex SquareRoot();

    [GeneratedRegex("^cannot take logarithm", RegexOptions.IgnoreCase)]
    private static partial Regex Logarithm();

    [GeneratedRegex("^DECIMAL type width", RegexOptions.IgnoreCase)]
    private static partial Regex DecimalWidth();

    [GeneratedRegex("^malformed JSON", RegexOptions.IgnoreCase)]
    private static partial Regex Json();

    [GeneratedRegex(@"^unnest\(\) can only", RegexOptions.IgnoreCase)]
    private static partial Regex NoList();

    [GeneratedRegex("^cannot extract field '(.+?)'", RegexOptions.IgnoreCase)]
    private static partial Regex NoStruct();

    [GeneratedRegex("^(?:invalid number of parameters|values were not provided for)", RegexOptions.IgnoreCase)]
    private static partial Regex Parameters();

    [GeneratedRegex("^no columns found to join on", RegexOptions.IgnoreCase)]
    private static partial Regex NaturalJoin();

    [GeneratedRegex("""^column "(.+?)" does not exist on (\w+) side of join""", RegexOptions.IgnoreCase)]
    private static partial Regex JoinColumn();

    [GeneratedRegex("^quantile can only", RegexOptions.IgnoreCase)]
    private static partial Regex Quantile();

    [GeneratedRegex("^at least one window function must", RegexOptions.IgnoreCase)]
    private static partial Regex Qualify();
}
