using System.Globalization;
using Report.Data;
using Report.Data.Derivation;

namespace Report.Site.Downloads;

/// <summary>How derived values were made, for machines.</summary>
internal static class LineageDownload
{
    // A running total has as many rows behind it as came before: in full, the file would grow with their square.
    private const int MostRows = 50;

    /// <summary>The operation and the number of rows: "sum(8)"; null for a value that was written or taken over.</summary>
    public static string? Phrase(Cell? cell) =>
        cell?.Lineage is { IsCopy: false } lineage ? $"{lineage.Operation}({RowsOf(lineage).Count().ToString(CultureInfo.InvariantCulture)})" : null;

    /// <summary>The rows behind a row, each as DATASET#ANCHOR, parted by blanks; how many more there are where they are many.</summary>
    public static string Rows(Row row)
    {
        var rows = Names(row);
        return string.Join(' ', rows.Take(MostRows)) + (rows.Count > MostRows ? $" +{(rows.Count - MostRows).ToString(CultureInfo.InvariantCulture)}" : "");
    }

    /// <summary>The rows behind a row, each as DATASET#ANCHOR.</summary>
    public static IReadOnlyList<string> Names(Row row) =>
        [.. row.Cells.SelectMany(c => c.Lineage is { } lineage ? RowsOf(lineage) : []).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> RowsOf(Lineage lineage) => lineage.From.Select(o => $"{o.Dataset.Id}#{o.Row.Anchor}").Distinct(StringComparer.Ordinal);
}
