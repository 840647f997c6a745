using System.Globalization;

namespace Report.Data.Tables;

/// <summary>
/// Infers the types of text columns from all their cells: whole numbers, decimals, dates in ISO 8601, true and false. A column stays text
/// if any cell is something else, and if numbers begin with a zero, since they are codes.
/// </summary>
internal static class ColumnTypes
{
    private const int ExactDigits = 18;
    private const int MostDigits = 38;
    private const string Whole = "-?(0|[1-9][0-9]*)";

    /// <summary>Returns the type of each column, in the engine's terms, and the number of rows.</summary>
    /// <param name="relation">The SQL after FROM.</param>
    public static (IReadOnlyList<string> Types, long Rows) Of(
        DuckDbSession session,
        string relation,
        IReadOnlyList<string> columns,
        string named
    )
    {
        var questions = columns.SelectMany(column => Questions(Sql.Name(column))).Append("count(*)");
        var answers = session.Texts($"SELECT {string.Join(", ", questions.Select(q => $"CAST({q} AS VARCHAR)"))} FROM {relation}", named)[
            0
        ];
        var each = Questions("").Length;
        return (
            [.. columns.Select((_, i) => TypeOf(answers.AsSpan(i * each, each)))],
            long.Parse(answers[^1]!, CultureInfo.InvariantCulture)
        );
    }

    private static string[] Questions(string column) =>
        [
            $"bool_and(regexp_full_match({column}, '{Whole}'))",
            $"bool_and(regexp_full_match({column}, '-?(0|[1-9][0-9]*)?(\\.[0-9]+)?') AND regexp_matches({column}, '[0-9]'))",
            $"bool_and(regexp_full_match({column}, '-?(0|[1-9][0-9]*)?(\\.[0-9]+)?([eE][-+]?[0-9]+)?') AND regexp_matches({column}, "
                + "'^-?\\.?[0-9]'))",
            $"max(length(regexp_extract({column}, '^-?([0-9]*)', 1)))",
            $"max(length(regexp_extract({column}, '\\.([0-9]*)$', 1)))",
            $"bool_and(regexp_full_match({column}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') AND TRY_CAST({column} AS DATE) IS NOT NULL)",
            $"bool_and(regexp_full_match({column}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[ "
                + $"T][0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\\.[0-9]+)?)?') AND TRY_CAST({column} AS TIMESTAMP) IS NOT NULL)",
            $"bool_and(lower({column}) IN ('true', 'false'))",
        ];

    private static string TypeOf(ReadOnlySpan<string?> answers)
    {
        var (before, behind) = (Number(answers[3]), Number(answers[4]));
        return answers switch
        {
            ["true", ..] when before <= ExactDigits => "BIGINT",
            ["true", ..] when before < MostDigits => "HUGEINT",
            ["true", ..] => "VARCHAR",
            [_, "true", ..] when before + behind <= ExactDigits => $"DECIMAL({ExactDigits}, {behind})",
            [_, "true", ..] when before + behind <= MostDigits => $"DECIMAL({MostDigits}, {behind})",
            [_, _, "true", ..] => "DOUBLE",
            [_, _, _, _, _, "true", ..] => "DATE",
            [_, _, _, _, _, _, "true", _] => "TIMESTAMP",
            [.., "true"] => "BOOLEAN",
            _ => "VARCHAR",
        };
    }

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
