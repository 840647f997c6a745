using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>Infers from all numbers of a table whether their decimal mark is a point or a comma.</summary>
internal sealed partial class DecimalMark
{
    private readonly Dictionary<HeadedColumn, Evidence> columns = [];

    private readonly Evidence whole;

    private DecimalMark(Dictionary<HeadedColumn, Evidence> columns)
    {
        this.columns = columns;
        whole = new Evidence(columns.Values.Any(e => e.Comma), columns.Values.Any(e => e.Point), null, 0);
    }

    public static DecimalMark Find(ColumnTable table) => new(table.Columns.ToDictionary(c => c, c => Read(c, table.Lines)));

    /// <summary>True if the decimal mark of a column is a comma; null, after a question to the user, if the table leaves it open.</summary>
    public bool? IsComma(HeadedColumn column, ColumnTable table, char? wanted, string shown, ImportNotes remarks, DiagnosticBag bag)
    {
        var own = columns[column];
        if (wanted is not null || own.Comma != own.Point)
        {
            return wanted is { } asked ? asked == ',' : own.Comma;
        }

        if (own.Open is not { } cell)
        {
            return whole.Comma && !whole.Point;
        }

        if (whole.Comma != whole.Point)
        {
            return whole.Comma;
        }

        if (table.Separator is ';' or null || (whole.Comma && whole.Point))
        {
            var asThousands = cell.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
            bag.Add(ImportRules.WhichDecimal.At(new Position(shown, own.Line, 1), column.Name, cell, asThousands, cell.Replace(',', '.')));
            return null;
        }

        var comma = cell.Contains(',', StringComparison.Ordinal);
        remarks.Count(
            $"the {(comma ? "comma" : "point")} of '{cell}' and its like",
            $"read as {(comma ? "thousands" : "a decimal mark")}, as is usual in English, though no number of the table settles it; "
                + "--decimal overrules",
            column.Name,
            own.Line
        );
        return false;
    }

    private static Evidence Read(HeadedColumn column, int[] lines)
    {
        var (comma, point, open, line) = (false, false, (string?)null, 0);
        for (var i = 0; i < column.Cells.Length && !(comma && point); i++)
        {
            var cell = column.Cells[i];
            if (!cell.AsSpan().ContainsAny(',', '.') || !CellLook.IsDatum(cell))
            {
                continue;
            }

            comma |= Comma().IsMatch(cell);
            point |= Point().IsMatch(cell);
            if (open is null && Open().Match(cell) is { Success: true } found)
            {
                (open, line) = (found.Value, lines[i]);
            }
        }

        return new Evidence(comma, point, open, line);
    }

    /// <summary>Swaps commas and points in the numbers of a text, so that 1.234,5 becomes 1,234.5.</summary>
    public static string ToPoint(string text) =>
        Number()
            .Replace(
                text,
                number =>
                    string.Concat(
                        number.Value.Select(c =>
                            c switch
                            {
                                ',' => '.',
                                '.' => ',',
                                _ => c,
                            }
                        )
                    )
            );

    // A comma that cannot separate thousands: not three digits after it, or points that separate thousands before it.
    [GeneratedRegex(@"(?<![\d.,])[-−]?(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+|0,\d+|\d{1,3}(\.\d{3}){2,}|\d{4,},\d+)(?![\d.,])")]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<![\d.,])[-−]?(\d+\.(\d{1,2}|\d{4,})|\d{1,3}(,\d{3})+\.\d+|0?\.\d+|\d{1,3}(,\d{3}){2,}|\d{4,}\.\d+)(?![\d.,])")]
    private static partial Regex Point();

    [GeneratedRegex(@"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])")]
    private static partial Regex Open();

    [GeneratedRegex(@"\d[\d.,]*\d")]
    private static partial Regex Number();

    /// <param name="Comma">True if some number has a comma that can only be a decimal mark.</param>
    /// <param name="Open">The first number that may be read both ways; null if there is none.</param>
    private sealed record Evidence(bool Comma, bool Point, string? Open, int Line);
}
