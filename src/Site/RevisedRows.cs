using Report.Data;
using Report.Data.Releases;
using Report.Diagnostics;
using Report.Site.Downloads;

namespace Report.Site;

/// <summary>
/// The number of rows of the last released version that have since changed or been removed, for which `release` will ask for reasons.
/// Computed from the tables kept with the version, without git, so that every build can afford it.
/// </summary>
internal sealed record RevisedRows(string Version, int Count)
{
    /// <summary>Null if no version has been released or no row of the last one has changed.</summary>
    internal static RevisedRows? Of(SiteBuild build)
    {
        if (build.Data.Releases is not [.., var last])
        {
            return null;
        }

        var count = last.Tables.Sum(table => CountIn(table, last, build));
        return count == 0 ? null : new RevisedRows(last.Version, count);
    }

    private static int CountIn(ReleasedTable table, DataRelease release, SiteBuild build)
    {
        // A missing table has already been reported.
        if (build.Context.Input.Read(release.FileOf(table), new DiagnosticBag()) is not { } published)
        {
            return 0;
        }

        var dataset = build.Data.Datasets.GetValueOrDefault(table.Dataset);
        var now = dataset is null ? "" : CsvDownload.Write(dataset);
        return published.Text == now
            ? 0
            : CountRevised(
                CsvTable.Read(published, []),
                CsvTable.Read(new InputFile(published.Path, now), []),
                dataset?.Key.Select(f => f.Name).ToList() ?? []
            );
    }

    private static int CountRevised(CsvTable published, CsvTable now, IReadOnlyList<string> key)
    {
        var columns = Columns(published).Union(Columns(now), StringComparer.Ordinal).ToList();
        var before = Rows(published, columns).ToList();
        var after = Rows(now, columns).ToLookup(KeyOf, StringComparer.Ordinal);
        return before.Count(row =>
            !after[KeyOf(row)].Any(later => row.All(cell => cell.Value.Length == 0 || later.GetValueOrDefault(cell.Key) == cell.Value))
        );

        string KeyOf(Dictionary<string, string> row) => string.Join('\n', key.Select(name => row.GetValueOrDefault(name)));
    }

    private static IEnumerable<string> Columns(CsvTable table) => table.Header.Select(column => column.Value);

    /// <summary>
    /// Returns the values of each row by column. Statuses, notes, quotes and sources are left out: changing them needs no reason.
    /// </summary>
    /// <param name="columns">The columns of both tables, as either may have columns for inexact values that the other does not
    /// need.</param>
    private static IEnumerable<Dictionary<string, string>> Rows(CsvTable table, IReadOnlyList<string> columns)
    {
        var compared = columns
            .Where(c =>
                c.Split('.')[^1] is not (RowKeys.Source or RowKeys.Note or RowKeys.Quote or RowKeys.Status)
                && !c.EndsWith("_status", StringComparison.Ordinal)
            )
            .ToList();
        return table.Records.Select(record =>
        {
            var written = table
                .Header.Zip(record, (column, cell) => (column.Value, Cell: cell.Value))
                .ToDictionary(c => c.Value, c => c.Cell, StringComparer.Ordinal);
            return compared.ToDictionary(c => c, c => written.GetValueOrDefault(c) ?? Implied(c, written), StringComparer.Ordinal);
        });
    }

    // Returns the value of a column that the row's table lacks. In a table without columns for inexact values, every value is exact.
    private static string Implied(string column, Dictionary<string, string> row)
    {
        foreach (var part in QuantityColumn.Parts)
        {
            var value = column.EndsWith($"_{part}", StringComparison.Ordinal)
                ? row.GetValueOrDefault(column[..^(part.Length + 1)], "")
                : "";
            if (value.Length > 0)
            {
                return part == QuantityColumn.Qualifier ? "exact" : value;
            }
        }

        return "";
    }
}
