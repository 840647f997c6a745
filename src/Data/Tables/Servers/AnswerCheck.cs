using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>Checks that the result of a server query can be stored and read again.</summary>
internal static class AnswerCheck
{
    /// <summary>Checks the types and names of columns; false after a diagnostic.</summary>
    public static bool Columns(IReadOnlyList<AnswerColumn> columns, SqlText sql, DiagnosticBag bag)
    {
        var sound = true;
        foreach (var column in columns.Where(c => ServerTypes.Read(c.Type) is null))
        {
            bag.Add(DataRules.NoCellFor.At(sql.At, column.Name, column.Type).WithHint(ServerTypes.HintFor(column.Type)));
            sound = false;
        }

        foreach (
            var twice in columns
                .GroupBy(c => c.Name.Trim(), StringComparer.Ordinal)
                .Where(g => g.Skip(1).Any() || g.Key is "" or "?column?")
        )
        {
            bag.Add(
                DataRules
                    .BadSql.At(
                        sql.At,
                        twice.Key is "" or "?column?" ? "a column has no name" : $"{twice.Count()} columns are called '{twice.Key}'"
                    )
                    .WithHint("name each of them: … AS name")
            );
            sound = false;
        }

        return sound;
    }

    /// <summary>Converts the values of a row, in place, to the text of cells; false after a diagnostic.</summary>
    /// <param name="number">The number of the row, from 1.</param>
    public static bool Row(string?[] row, IReadOnlyList<AnswerColumn> columns, int number, SqlText sql, DiagnosticBag bag)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is not { } text)
            {
                continue;
            }

            var (written, fault) = ServerTypes.Value(text, columns[i].Type);
            if (fault is not null)
            {
                bag.Add(DataRules.NoCellForValue.At(sql.At, columns[i].Name, number, $"'{text}'", fault));
                return false;
            }

            row[i] = written;
        }

        // A blank line of a CSV file is not read as a row.
        if (row.All(string.IsNullOrWhiteSpace))
        {
            bag.Add(
                DataRules
                    .BadSql.At(sql.At, $"row {number} of the answer has no value in any column")
                    .WithHint("leave such rows out: WHERE … IS NOT NULL")
            );
            return false;
        }

        return true;
    }
}
