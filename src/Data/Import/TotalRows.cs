using System.Collections.Frozen;
using System.Globalization;

namespace Report.Data.Import;

/// <summary>Finds rows with the total of others, which a chart would draw beside them and a sum would count twice.</summary>
internal static class TotalRows
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "total",
        "totals",
        "grand total",
        "sub-total",
        "subtotal",
        "sum",
        "all",
        "overall",
        "all ages",
        "all persons",
        "all regions",
        "world",
        "insgesamt",
        "gesamt",
        "summe",
        "ensemble",
        "totale",
        "totaal",
        "suma",
        "i alt",
        "totalt",
        "celkem",
        "ogółem",
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
                remarks.Tell(
                    $"'{label.Cells[named[0]]}' in column '{label.Title}' ({row} {lines[named[0]]}{(named.Count > 1 ? $" and {named.Count - 1} more" : "")}) "
                        + "looks like a total among the rows: filter it out where parts are added or drawn"
                );
                return;
            }
        }

        foreach (var label in labels.OrderBy(label => Identifiers.IsNamed(label.Heading ?? label.Title)))
        {
            if (SumOfOthers(label, columns, lines.Length) is { } sum)
            {
                remarks.Tell(
                    $"the numbers of '{label.Cells[sum.Row]}' ({row} {lines[sum.Row]}) are the sums of all other rows{sum.Of}{sum.In}, "
                        + "and may be a total: filter it out where parts are added or drawn"
                );
                return;
            }
        }
    }

    private static bool IsName(string text) =>
        Names.Contains(text.Trim().TrimEnd(':'))
        || text.StartsWith("Total ", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(" total", StringComparison.OrdinalIgnoreCase);

    // The one name whose number is the sum of all others, wherever they stand beside each other: of the same year, where the rows are of
    // several. Rates add up to nothing, so that half of the columns are enough.
    private static (int Row, string Of, string In)? SumOfOthers(ImportedColumn label, IReadOnlyList<ImportedColumn> columns, int rows)
    {
        var keys = columns
            .Where(c =>
                c != label
                && !c.IsReserved
                && c.Type is FieldType.Category or FieldType.Year or FieldType.Date or FieldType.Period
                && !IsSettledBy(label, c)
            )
            .ToList();
        var groups = Enumerable
            .Range(0, rows)
            .GroupBy(i => string.Join('\u001F', keys.Select(key => key.Cells[i])), StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .Where(g => g.Length > FewestParts)
            .ToList();
        var quantities = columns.Where(c => c.Type == FieldType.Quantity).ToList();
        var found = quantities.Select(column => (Column: column, Row: Total(label, column, groups))).Where(f => f.Row is not null).ToList();
        if (
            found.Count == 0
            || found.Count * 2 < quantities.Count
            || found.Exists(f => label.Cells[f.Row!.Value] != label.Cells[found[0].Row!.Value])
        )
        {
            return null;
        }

        return (
            found[0].Row!.Value,
            keys.Count == 0 ? "" : $" of the same {string.Join(" and ", keys.Select(key => $"'{key.Title}'"))}",
            found.Count == quantities.Count ? "" : $" in {string.Join(" and ", found.Select(f => $"'{f.Column.Title}'"))}"
        );
    }

    // Codes beside names do not part the rows.
    private static bool IsSettledBy(ImportedColumn label, ImportedColumn other)
    {
        var seen = new Dictionary<string, string?>(StringComparer.Ordinal);
        return label
            .Cells.Zip(other.Cells)
            .All(pair => seen.TryAdd(pair.First ?? "", pair.Second) || seen[pair.First ?? ""] == pair.Second);
    }

    // Null where the groups disagree; a group of which a number is missing says nothing.
    private static int? Total(ImportedColumn label, ImportedColumn column, List<int[]> groups)
    {
        int? found = null;
        foreach (var group in groups)
        {
            var numbers = Array.ConvertAll(
                group,
                i =>
                    column.Cells[i] is { } cell
                    && decimal.TryParse(
                        cell,
                        NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                        CultureInfo.InvariantCulture,
                        out var n
                    )
                    && n < 1e20m
                        ? n
                        : (decimal?)null
            );
            if (Array.Exists(numbers, n => n is null))
            {
                continue;
            }

            var total = numbers.Sum(n => n ?? 0);
            var largest = Array.FindIndex(numbers, n => n is > 0 && n * 2 == total);
            if (largest < 0 || (found is { } before && label.Cells[before] != label.Cells[group[largest]]))
            {
                return null;
            }

            found ??= group[largest];
        }

        return found;
    }
}
