using System.Buffers.Binary;
using System.Text;

namespace Report.Tests.Data.Import;

/// <summary>Writes an .xls workbook (BIFF8 in a compound file) with the cells that a test wants.</summary>
internal static class BiffWorkbook
{
    private const int Sector = 512;

    /// <param name="long">True to make the stream long enough for sectors of its own (4,096 bytes).</param>
    public static byte[] Of(bool @long, params object[][][] sheets)
    {
        using var stream = new MemoryStream();
        Record(stream, 0x0809, [.. Short(0x0600), .. Short(5), .. new byte[12]]);
        var places = sheets.Select((_, i) => Record(stream, 0x85, [.. new byte[6], 2, 0, (byte)'S', (byte)('1' + i)])).ToList();
        Record(stream, 0x0A, []);
        foreach (var (rows, i) in sheets.Select((rows, i) => (rows, i)))
        {
            var start = (int)stream.Position;
            Record(stream, 0x0809, [.. Short(0x0600), .. Short(0x10), .. new byte[12]]);
            Record(stream, 0x0200, [.. Long(0), .. Long(rows.Length), .. Short(0), .. Short(rows.Max(r => r.Length)), .. Short(0)]);
            foreach (var (row, line) in rows.Select((row, line) => (row, line)))
            {
                foreach (var (cell, column) in row.Select((cell, column) => (cell, column)))
                {
                    Cell(stream, [.. Short(line), .. Short(column), .. Short(0)], cell);
                }
            }

            Record(stream, 0x0A, []);
            BinaryPrimitives.WriteInt32LittleEndian(stream.GetBuffer().AsSpan(places[i]), start);
        }

        return Stored(stream.ToArray(), @long);
    }

    /// <summary>Writes a sheet as Excel 2.0 to 4.0 did: without a compound file around it.</summary>
    /// <param name="version">2, 3 or 4.</param>
    public static byte[] Bare(int version, object[][] rows)
    {
        using var stream = new MemoryStream();
        var later = version == 2 ? 0 : 0x0200;
        Record(stream, version == 4 ? 0x0409 : 0x0009 + later, [.. Short(version), .. Short(0x10), .. new byte[version == 2 ? 0 : 2]]);
        foreach (var (row, line) in rows.Select((row, line) => (row, line)))
        {
            foreach (var (cell, column) in row.Select((cell, column) => (cell, column)))
            {
                byte[] place = [.. Short(line), .. Short(column), .. new byte[version == 2 ? 3 : 2]];
                var (kind, value) = cell switch
                {
                    string text when version == 2 => (0x04, [(byte)text.Length, .. Encoding.Latin1.GetBytes(text)]),
                    string text => (0x04, [.. Short(text.Length), .. Encoding.Latin1.GetBytes(text)]),
                    Error(var code) => (0x05, new byte[] { code, 1 }),
                    _ => (0x03, BitConverter.GetBytes((double)cell)),
                };
                Record(stream, kind + later, [.. place, .. value]);
            }
        }

        Record(stream, 0x0A, []);
        return stream.ToArray();
    }

    /// <summary>A cell whose value is an error.</summary>
    public readonly record struct Error(byte Code);

    /// <summary>A formula whose result is an error.</summary>
    public readonly record struct Failed(byte Code);

    private static void Cell(MemoryStream stream, byte[] place, object cell)
    {
        switch (cell)
        {
            case string text:
                Record(stream, 0x0204, [.. place, .. Short(text.Length), 0, .. Encoding.Latin1.GetBytes(text)]);
                break;
            case double number:
                Record(stream, 0x0203, [.. place, .. BitConverter.GetBytes(number)]);
                break;
            case Error(var code):
                Record(stream, 0x0205, [.. place, code, 1]);
                break;
            case Failed(var code):
                Record(stream, 0x0006, [.. place, 2, 0, code, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 3, 0, 0x1C, code, 0]);
                break;
            default:
                throw new ArgumentException($"{cell}");
        }
    }

    // Writes a record. Returns the position at which its contents begin.
    private static int Record(MemoryStream stream, int kind, byte[] contents)
    {
        stream.Write([.. Short(kind), .. Short(contents.Length)]);
        var start = (int)stream.Position;
        stream.Write(contents);
        return start;
    }

    // Returns the file: a header, the table of sectors, the directory, then the stream. A short stream is in sectors of 64 bytes, which
    // have their own table.
    private static byte[] Stored(byte[] stream, bool @long)
    {
        var length = @long ? Math.Max(stream.Length, 4096) : stream.Length;
        var sectors = (length + Sector - 1) / Sector;
        var first = @long ? 2 : 3;
        var file = new byte[Sector * (1 + first + sectors)];
        byte[] header =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[16],
            .. Short(0x3E),
            .. Short(3),
            .. Short(0xFFFE),
            .. Short(9),
            .. Short(6),
            .. new byte[10],
            .. Long(1),
            .. Long(1),
            .. Long(0),
            .. Long(4096),
            .. Long(@long ? -2 : 2),
            .. Long(@long ? 0 : 1),
            .. Long(-2),
            .. Long(0),
            .. Long(0),
        ];
        header.CopyTo(file, 0);
        file.AsSpan(header.Length, Sector - header.Length).Fill(0xFF);
        file.AsSpan(Sector, Sector).Fill(0xFF);
        Next(0, -3);
        Next(1, -2);
        for (var i = 0; i < sectors; i++)
        {
            Next(first + i, i + 1 < sectors ? first + i + 1 : -2);
        }

        if (!@long)
        {
            Next(2, -2);
            file.AsSpan(Sector * 3, Sector).Fill(0xFF);
            var small = (length + 63) / 64;
            for (var i = 0; i < small; i++)
            {
                Long(i + 1 < small ? i + 1 : -2).CopyTo(file, (Sector * 3) + (i * 4));
            }
        }

        Entry("Root Entry", 5, 1, @long ? -2 : first, @long ? 0 : sectors * Sector).CopyTo(file, Sector * 2);
        Entry("Workbook", 2, -1, @long ? first : 0, length).CopyTo(file, (Sector * 2) + 128);
        stream.CopyTo(file, Sector * (1 + first));
        return file;

        void Next(int sector, int next) => Long(next).CopyTo(file, Sector + (sector * 4));
    }

    private static byte[] Entry(string name, byte type, int child, int start, int length) =>
        [
            .. Encoding.Unicode.GetBytes(name.PadRight(32, '\0')),
            .. Short((name.Length + 1) * 2),
            type,
            1,
            .. Long(-1),
            .. Long(-1),
            .. Long(child),
            .. new byte[36],
            .. Long(start),
            .. Long(length),
            .. Long(0),
        ];

    private static byte[] Short(int number) => BitConverter.GetBytes((ushort)number);

    private static byte[] Long(int number) => BitConverter.GetBytes(number);
}
