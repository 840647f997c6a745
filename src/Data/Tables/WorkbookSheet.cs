using System.Globalization;
using Report.Data.Import;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>A sheet of an Excel workbook as columns of text. Headings are detected as in <c>import</c>.</summary>
internal sealed record WorkbookSheet(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>Reads a sheet; null after a diagnostic.</summary>
    /// <param name="shown">The path of the file as shown to editors.</param>
    public static WorkbookSheet? Read(TableReference table, string shown, Position at, DiagnosticBag bag)
    {
        var bytes = File.ReadAllBytes(table.Files[0].Path);
        var remarks = new ImportNotes();
        if (
            ExcelTable.Read(bytes, shown, table.Sheet, remarks, bag, at) is not { } raw
            || TableLayout.Find(raw, ImportOptions.None, shown, remarks, bag) is not { } layout
        )
        {
            return null;
        }

        if (table.Sheet is null && raw.Sheets.Count > 1)
        {
            bag.Add(DataRules.SheetNotNamed.At(at, table.Name, string.Join(", ", raw.Sheets.Select(s => $"'{s}'")), raw.Sheets[0]));
            return null;
        }

        Tell("holds an error", "hold errors", raw.Cells.Errors.Keys.Order().ToList());
        Tell("is a formula without a stored value", "are formulas without stored values", raw.Cells.Unstored);
        var rows = layout
            .Rows.Select(row =>
                layout
                    .Headings.Select(
                        (_, i) => row.At(i) is { Length: > 0 } cell && !raw.Cells.Errors.ContainsKey((row.Line, i)) ? cell : null
                    )
                    .ToArray()
            )
            .ToList();
        for (var i = 0; i < layout.Headings.Count; i++)
        {
            ReadPercentages(rows, i);
        }

        return new WorkbookSheet(Named(layout.Headings), rows);

        void Tell(string one, string many, IReadOnlyList<(int Line, int Column)> cells)
        {
            if (cells.Count > 0)
            {
                bag.Add(
                    DataRules.CellsLeftBlank.At(
                        at,
                        Count.Of(cells.Count, $"cell of '{table.Name}' {one}", $"cells of '{table.Name}' {many}"),
                        WorkbookCells.NameOf(cells[0])
                    )
                );
            }
        }
    }

    // A cell that Excel shows as 12% holds 0.12, so a column of percentages is read as fractions.
    private static void ReadPercentages(List<string?[]> rows, int column)
    {
        if (rows.Exists(row => row[column] is not null) && rows.TrueForAll(row => row[column] is not { } cell || Share(cell) is not null))
        {
            rows.ForEach(row => row[column] = row[column] is { } cell ? ValueText.Machine(Share(cell)) : null);
        }
    }

    private static decimal? Share(string cell) =>
        cell.EndsWith('%')
        && decimal.TryParse(
            cell[..^1],
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number / 100
            : null;

    private static List<string> Named(IReadOnlyList<string> headings)
    {
        var names = new List<string>();
        for (var i = 0; i < headings.Count; i++)
        {
            var name = headings[i].Length > 0 ? headings[i] : $"column {i + 1}";
            var count = 1;
            var free = name;
            while (names.Contains(free, StringComparer.OrdinalIgnoreCase))
            {
                free = $"{name} {++count}";
            }

            names.Add(free);
        }

        return names;
    }
}
