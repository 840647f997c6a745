using System.Buffers.Binary;
using ExcelDataReader.Exceptions;

namespace Report.Data.Import;

/// <summary>
/// Finds the cells of an .xls workbook that hold errors. Form of the records: [MS-XLS] 2.4.24 (BoolErr), 2.4.127 (Formula), 2.5.133 (FormulaValue) and
/// 2.4.28 (BoundSheet8); before Excel 5.0 a file is one sheet without a storage around it.
/// </summary>
internal static class BiffCells
{
    private const int FilePass = 0x2F;
    private const int BoundSheet = 0x85;
    private const int EndOfSubstream = 0x0A;

    /// <summary>Empty for a file of another kind.</summary>
    /// <exception cref="InvalidPasswordException">The records are encrypted, so that an error in them cannot be told from a blank.</exception>
    /// <exception cref="InvalidDataException">A record runs over the end of the file.</exception>
    public static WorkbookCells Read(byte[] workbook, int number)
    {
        var bytes = CompoundFile.IsOne(workbook) ? CompoundFile.Stream(workbook, "Workbook") ?? CompoundFile.Stream(workbook, "Book") : workbook;
        if (bytes is not [0x09, 0x00 or 0x02 or 0x04 or 0x08, ..])
        {
            return WorkbookCells.None;
        }

        // The format of a cell takes three bytes in the oldest form and two in all later ones.
        var value = bytes[1] == 0 ? 7 : 6;
        var errors = new Dictionary<(int, int), string>();
        var depth = 0;
        foreach (var (kind, start, length) in Records(bytes, StartOf(bytes, number)))
        {
            // A chart on the sheet is a substream within it.
            depth += IsBeginning(kind) ? 1 : kind == EndOfSubstream ? -1 : 0;
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

    // Where the records of the sheet begin; only worksheets are counted, as ExcelDataReader counts them.
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

    // A row, a column, a format, and from there on the value.
    private static (int Line, int Column, byte Code)? Error(int kind, ReadOnlySpan<byte> record, int value)
    {
        byte? code = kind switch
        {
            0x0005 or 0x0205 when record.Length >= value + 2 && record[value + 1] == 1 => record[value],
            0x0006 or 0x0206 or 0x0406 when record.Length >= value + 8 && record[value] == 2 && record[value + 6] == 0xFF && record[value + 7] == 0xFF => record[value + 2],
            _ => null,
        };

        return code is { } known ? (BinaryPrimitives.ReadUInt16LittleEndian(record) + 1, BinaryPrimitives.ReadUInt16LittleEndian(record[2..]), known) : null;
    }

    // As Excel shows it.
    private static string NameOf(byte code) => code switch
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
