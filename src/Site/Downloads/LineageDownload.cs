using System.Globalization;
using Report.Data;
using Report.Data.Derivation;

namespace Report.Site.Downloads;

/// <summary>Describes how derived values were made, for machines.</summary>
internal static class LineageDownload
{
    // Limits the names of rows: each row of a running total rests on all rows before it, so that the file would grow with their square.
    private const int MostRows = 50;

    /// <summary>
    /// Returns the operation and the number of rows behind a value: "sum(8)"; null if it was written by an editor or copied.
    /// </summary>
    public static string? Phrase(Cell? cell) =>
        cell?.Lineage is { IsCopy: false } lineage
            ? $"{lineage.Operation}({RowsOf(lineage).Count().ToString(CultureInfo.InvariantCulture)})"
            : null;

    /// <summary>
    /// Returns the rows behind a row as DATASET#ANCHOR, separated by spaces, and the number of those left out if there are many.
    /// </summary>
    public static string Rows(Row row)
    {
        var rows = Names(row);
        return string.Join(' ', rows.Take(MostRows))
            + (rows.Count > MostRows ? $" +{(rows.Count - MostRows).ToString(CultureInfo.InvariantCulture)}" : "");
    }

    /// <summary>Returns all rows behind a row as DATASET#ANCHOR.</summary>
    public static IReadOnlyList<string> Names(Row row) =>
        [.. row.Cells.SelectMany(c => c.Lineage is { } lineage ? RowsOf(lineage) : []).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> RowsOf(Lineage lineage) =>
        lineage.From.Select(o => $"{o.Dataset.Id}#{o.Row.Anchor}").Distinct(StringComparer.Ordinal);
}
