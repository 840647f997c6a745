using CsvHelper;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>Reads CSV, TSV and similar text as records of cells.</summary>
internal static class DelimitedTable
{
    /// <returns>Null after a diagnostic.</returns>
    public static RawTable? Read(string text, string shown, int skip, ImportNotes remarks, DiagnosticBag bag)
    {
        var (separator, named) = Separators.Find(text, skip);
        var records = new List<RawRecord>();
        var next = 1;
        CsvMalformedRecord? bad = null;
        using var reader = CsvReader.FromText(text, CsvTable.Options(separator, fault => bad ??= fault));
        while (reader.Read())
        {
            if (bad is { } fault)
            {
                bag.Add(DataRules.OpenQuote.At(CsvTable.PlaceOf(fault, reader, shown)));
                bad = null;
                continue;
            }

            var line = (int)reader.LineNumber;
            if (line <= named)
            {
                continue;
            }

            var cells = Cells(reader);
            if (cells.Length > 0)
            {
                records.Add(new RawRecord(line, cells, line > next) { Width = reader.FieldCount });
                TellSwallowed(cells, line, separator, remarks);
                next = line + 1 + cells.Sum(cell => cell.AsSpan().Count('\n'));
            }
        }

        return bag.HasErrors ? null : new RawTable(records) { Separator = separator };
    }

    // Returns the cells of a record without blank ones at its end.
    private static string[] Cells(CsvReader reader)
    {
        var count = reader.FieldCount;
        while (count > 0 && (reader.IsEmpty(count - 1) || string.IsNullOrWhiteSpace(reader.GetString(count - 1))))
        {
            count--;
        }

        var cells = new string[count];
        for (var i = 0; i < count; i++)
        {
            cells[i] = reader.GetString(i).Trim();
        }

        return cells;
    }

    // A quotation mark that is not closed pulls whole rows into its cell, and the rest may still parse without an error.
    private static void TellSwallowed(string[] cells, int line, char separator, ImportNotes remarks)
    {
        foreach (var cell in cells)
        {
            if (
                cell.Contains('\n', StringComparison.Ordinal)
                && cell.Split('\n') is { Length: > 1 } lines
                && lines.Count(l => l.Contains(separator, StringComparison.Ordinal)) > 1
            )
            {
                remarks.Tell(
                    $"a cell that begins in line {line} holds {lines.Length} lines with '{separator}' in them: see whether a "
                        + "quotation mark was left open there"
                );
                return;
            }
        }
    }
}
