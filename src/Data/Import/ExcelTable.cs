using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>Reads a sheet of an Excel workbook (.xlsx, .xls) as records of cells: values as stored, dates in ISO 8601.</summary>
internal static class ExcelTable
{
    // Dates before this one are times of day alone, which Excel stores as a fraction of day zero.
    private static readonly DateTime FirstDay = new(1900, 1, 1);

    /// <param name="sheet">Name or number of the sheet; null for the first visible one that looks like a table.</param>
    /// <returns>Null after a diagnostic.</returns>
    /// <param name="asked">The place where an editor named the sheet, for faults of finding it; null for the file itself.</param>
    public static RawTable? Read(byte[] bytes, string shown, string? sheet, ImportNotes remarks, DiagnosticBag bag, Position? asked = null)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            return Read(reader, bytes, asked ?? Position.StartOf(shown), sheet, remarks, bag);
        }
        catch (Exception fault)
            when (fault
                    is ExcelReaderException
                        or IOException
                        or InvalidDataException
                        or System.Xml.XmlException
                        or NotSupportedException
                        or IndexOutOfRangeException
                        or ArgumentException
                        or FormatException
                        or NullReferenceException
                        or OverflowException
            )
        {
            // ExcelDataReader throws exceptions of many types on damaged files.
            bag.Add(
                (fault is InvalidPasswordException ? ImportRules.LockedWorkbook : ImportRules.DamagedWorkbook).At(Position.StartOf(shown))
            );
            return null;
        }
    }

    private static RawTable? Read(
        IExcelDataReader reader,
        byte[] bytes,
        Position at,
        string? wanted,
        ImportNotes remarks,
        DiagnosticBag bag
    )
    {
        var names = new List<string>();
        RawTable? chosen = null;
        var (name, number) = ("", 0);
        do
        {
            number++;
            names.Add(reader.Name);
            var named =
                wanted is not null
                && (
                    reader.Name.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase)
                    || number.ToString(CultureInfo.InvariantCulture) == wanted
                );
            if (
                chosen is null
                && (named || (wanted is null && reader.VisibleState == "visible"))
                && Sheet(reader, WorkbookCells.Read(bytes, number)) is { } table
                && (named || LooksLikeTable(table))
            )
            {
                (chosen, name) = (table, reader.Name);
            }
        } while (reader.NextResult());

        if (chosen is null)
        {
            bag.Add(
                wanted is null
                    ? DataRules.EmptyFile.At(at)
                    : ImportRules
                        .UnknownSheet.At(at, wanted, string.Join(", ", names.Select(n => $"'{n}'")))
                        .WithHint(DidYouMean.Hint(wanted, names))
            );
            return null;
        }

        if (names.Count > 1 && wanted is null)
        {
            remarks.Tell(
                $"of {names.Count} sheets, '{name}' was read, the first with a table; the others are "
                    + $"{string.Join(", ", names.Where(n => n != name).Select(n => $"'{n}'"))}: --sheet names one"
            );
        }

        if (chosen.Cells.Unstored is [var formula, ..] formulas)
        {
            remarks.Tell(
                $"{Count.Of(formulas.Count, "cell is a formula whose value", "cells are formulas whose values")} the workbook does "
                    + $"not hold, the first of them {WorkbookCells.NameOf(formula)}: read as blank; a spreadsheet program that opens and "
                    + "saves it adds them"
            );
        }

        return chosen with
        {
            Sheets = names,
        };
    }

    // A cover sheet or a list of notes has one or two columns of text, and does not count as a table.
    private static bool LooksLikeTable(RawTable table) =>
        table.Records.Count(r => r.Filled > 1) >= 2
        && table.Records.SelectMany(r => r.Cells.Skip(1)).Any(cell => cell.Any(char.IsAsciiDigit));

    private static RawTable Sheet(IExcelDataReader reader, WorkbookCells known)
    {
        var records = new List<RawRecord>();
        var (line, blank) = (0, false);
        while (reader.Read())
        {
            line++;
            var cells = new List<string>(reader.FieldCount);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                cells.Add(known.Errors.GetValueOrDefault((line, i)) ?? Text(reader.GetValue(i), reader.GetNumberFormatString(i)).Trim());
            }

            while (cells.Count > 0 && cells[^1].Length == 0)
            {
                cells.RemoveAt(cells.Count - 1);
            }

            if (cells.Count > 0)
            {
                records.Add(new RawRecord(line, [.. cells], blank) { Width = reader.FieldCount });
            }

            blank = cells.Count == 0;
        }

        return new RawTable(records)
        {
            Cells = known,
            Merged = [.. (reader.MergeCells ?? []).Select(m => (m.FromRow + 1, m.FromColumn, m.ToColumn))],
        };
    }

    private static string Text(object? value, string? format) =>
        value switch
        {
            null => "",
            string text => text,
            bool truth => truth ? "true" : "false",
            DateTime date when date < FirstDay => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            double number => Number(number, format),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    // A double is exact to 15 digits: Excel stores 0.1 as 0.1000000000000000055. A format of zeros ("00000") marks a code.
    private static string Number(double number, string? format)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return "";
        }

        var exact =
            Math.Abs(number) < 1e28 && Math.Abs(number) >= 1e-20
                ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
                : number.ToString("R", CultureInfo.InvariantCulture);
        if (format is { Length: > 1 } && format.All(c => c == '0'))
        {
            return exact.PadLeft(format.Length, '0');
        }

        return
            format is not null
            && format.Contains('%', StringComparison.Ordinal)
            && decimal.TryParse(exact, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            ? Rounding.WithoutZeros(share * 100).ToString(CultureInfo.InvariantCulture) + "%"
            : exact;
    }
}
