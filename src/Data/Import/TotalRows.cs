using System.Collections.Frozen;
using System.Globalization;

namespace Report.Data.Import;

/// <summary>Finds rows with the total of others, which a chart would draw beside them and a sum would count twice.</summary>
internal static class TotalRows
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "total", "totals", "grand total", "sub-total", "subtotal", "sum", "all", "overall", "all ages", "all persons", "all regions", "world", "insgesamt", "gesamt", "summe", "ensemble", "totale", "totaal", "suma", "i alt", "totalt", "celkem", "ogółem",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int FewestParts = 3;

    public static void Tell(IReadOnlyList<ImportedColumn> columns, int[] lines, string row, ImportNotes remarks)
    {
        var labels = columns.Where(c => c.Type is FieldType.Category or FieldType.Text && !c.IsReserved).ToList();
        foreach (var label in labels)
        {
            var named = Enumerable.Range(0, lines.Length).Where(i => label.Cells[i] is { } text && IsName(text)).ToList();
            if (named.Count > 0 && named.Count < lines.Length)
            {
                remarks.Tell($"'{label.Cells[named[0]]}' in column '{label.Title}' ({row} {lines[named[0]]}{(named.Count > 1 ? $" and {named.Count - 1} more" : "")}) looks like a total among the rows: filter it out where parts are added or drawn");
                return;
            }
        }

        if (labels.Count > 0 && SumOfOthers(columns, lines.Length) is { } sum)
        {
            remarks.Tell($"the numbers of '{labels[0].Cells[sum]}' ({row} {lines[sum]}) are the sums of all other rows: filter it out where parts are added or drawn");
        }
    }

    private static bool IsName(string text) => Names.Contains(text.Trim().TrimEnd(':')) || text.StartsWith("Total ", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" total", StringComparison.OrdinalIgnoreCase);

    // Returns a row in which each number is the sum of all others in its column; null if there is none.
    private static int? SumOfOthers(IReadOnlyList<ImportedColumn> columns, int rows)
    {
        int? found = null;
        foreach (var column in columns.Where(c => c.Type == FieldType.Quantity))
        {
            var numbers = column.Cells.Select(cell => cell is not null && decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) && n < 1e20m ? n : (decimal?)null).ToArray();
            var total = numbers.Sum(n => n ?? 0);
            var largest = Array.FindIndex(numbers, n => n is > 0 && n * 2 == total);
            if (rows <= FewestParts || largest < 0 || numbers.Any(n => n is null) || (found is not null && found != largest))
            {
                return null;
            }

            found = largest;
        }

        return found;
    }
}
