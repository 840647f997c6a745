using System.Buffers.Binary;
using ExcelDataReader.Exceptions;

namespace Report.Data.Import;

/// <summary>
/// Finds cells with errors in an .xls workbook. Record formats: [MS-XLS] 2.4.24 (BoolErr), 2.4.127 (Formula), 2.5.133 (FormulaValue) and
/// 2.4.28 (BoundSheet8). Before Excel 5.0, a file is a single sheet without a compound file around it.
/// </summary>
internal static class BiffCells
{
    private const int FilePass = 0x2F;
    private const int BoundSheet = 0x85;
    private const int EndOfSubstream = 0x0A;

    /// <summary>True if a file is a workbook without a compound file around it: Excel 2.0 to 4.0.</summary>
    public static bool AreBare(ReadOnlySpan<byte> file) => file is [0x09, 0x00 or 0x02 or 0x04 or 0x08, 4 or 6 or 8, 0x00, ..];

    /// <summary>Reads the errors of a sheet; none if the file is of another kind.</summary>
    /// <exception cref="InvalidPasswordException">The records are encrypted, so that errors and blanks look the same.</exception>
    /// <exception cref="InvalidDataException">A record is longer than the rest of the file.</exception>
    public static WorkbookCells Read(byte[] workbook, int number)
    {
        var bytes = CompoundFile.IsOne(workbook)
            ? CompoundFile.Stream(workbook, "Workbook") ?? CompoundFile.Stream(workbook, "Book")
            : workbook;
        if (bytes is not [0x09, 0x00 or 0x02 or 0x04 or 0x08, ..])
        {
            return WorkbookCells.None;
        }

        // Offset of the value in a cell record: the cell's format takes three bytes in the oldest version and two in all later ones.
        var value = bytes[1] == 0 ? 7 : 6;
        var errors = new Dictionary<(int, int), string>();
        var depth = 0;
        foreach (var (kind, start, length) in Records(bytes, StartOf(bytes, number)))
        {
            // A chart on the sheet is a nested substream.
            depth +=
                IsBeginning(kind) ? 1
                : kind == EndOfSubstream ? -1
                : 0;
            if (depth == 0)
            {
                break;
            }

            if (depth == 1 && Error(kind, bytes.AsSpan(start, length), value) is var (line, column, code))
            {
                errors[(line, column)] = NameOf(code);
            }
        }

        return new WorkbookCells(errors, []);
    }

    // Offset of the sheet's records. Only worksheets are counted, as in ExcelDataReader.
    private static int StartOf(byte[] bytes, int number)
    {
        foreach (var (kind, start, length) in Records(bytes, 0))
        {
            if (kind == FilePass)
            {
                throw new InvalidPasswordException("");
            }

            if (kind == BoundSheet && length >= 6 && bytes[start + 5] == 0 && --number == 0)
            {
                return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start));
            }

            if (kind == EndOfSubstream)
            {
                break;
            }
        }

        return 0;
    }

    private static IEnumerable<(int Kind, int Start, int Length)> Records(byte[] bytes, int start)
    {
        while (start >= 0 && start + 4 <= bytes.Length)
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(start));
            var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(start + 2));
            if (start + 4 + length > bytes.Length)
            {
                throw new InvalidDataException();
            }

            yield return (kind, start + 4, length);
            start += 4 + length;
        }
    }

    private static bool IsBeginning(int kind) => kind is 0x0009 or 0x0209 or 0x0409 or 0x0809;

    // A cell record holds a row, a column, a format, and then the value.
    private static (int Line, int Column, byte Code)? Error(int kind, ReadOnlySpan<byte> record, int value)
    {
        byte? code = kind switch
        {
            0x0005 or 0x0205 when record.Length >= value + 2 && record[value + 1] == 1 => record[value],
            0x0006
            or 0x0206
            or 0x0406 when record.Length >= value + 8 && record[value] == 2 && record[value + 6] == 0xFF && record[value + 7] == 0xFF =>
                record[value + 2],
            _ => null,
        };

        return code is { } known
            ? (BinaryPrimitives.ReadUInt16LittleEndian(record) + 1, BinaryPrimitives.ReadUInt16LittleEndian(record[2..]), known)
            : null;
    }

    // Returns the error as Excel shows it.
    private static string NameOf(byte code) =>
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };
}
