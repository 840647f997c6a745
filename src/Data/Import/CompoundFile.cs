using System.Buffers.Binary;
using System.Text;

namespace Report.Data.Import;

/// <summary>Reads a stream of a compound file, the container of an .xls workbook. Format: [MS-CFB].</summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;

    public static bool IsOne(ReadOnlySpan<byte> file) =>
        file.Length >= HeaderLength && file[..8].SequenceEqual(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 });

    /// <summary>Returns the stream of a name; null if there is none.</summary>
    /// <exception cref="InvalidDataException">A chain of sectors leads out of the file or back into itself.</exception>
    public static byte[]? Stream(byte[] file, string name)
    {
        var size = 1 << file[0x1E];
        var table = Table(file, size);
        var entries = Chain(file, table, Number(file, 0x30), size, size);
        for (var at = 0; at + EntryLength <= entries.Length; at += EntryLength)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 64));
            if (length is < 2 or > 64 || Encoding.Unicode.GetString(entries, at, length - 2) != name)
            {
                continue;
            }

            var bytes = Number(entries, at + 120);
            var start = Number(entries, at + 116);
            if (bytes >= Number(file, 0x38))
            {
                return Cut(Chain(file, table, start, size, size), bytes);
            }

            // Short streams are stored together in the stream of the first entry, in smaller sectors.
            var small = Chain(file, table, Number(entries, 116), size, size);
            var smallTable = Numbers(Chain(file, table, Number(file, 0x3C), size, size));
            return Cut(Chain(small, smallTable, start, 1 << file[0x20], 0), bytes);
        }

        return null;
    }

    // Returns the sector allocation table: for each sector, the number of the next one. The table's own sectors are listed in the header,
    // then in sectors of their own.
    private static int[] Table(byte[] file, int size)
    {
        var sectors = Numbers(file[0x4C..HeaderLength]).ToList();
        var next = Number(file, 0x44);
        for (var left = Number(file, 0x48); left > 0 && !IsEnd(next); left--)
        {
            var list = Numbers(Sector(file, next, size, size));
            sectors.AddRange(list[..^1]);
            next = list[^1];
        }

        return [.. sectors.Where(s => !IsEnd(s)).SelectMany(s => Numbers(Sector(file, s, size, size)))];
    }

    private static byte[] Chain(byte[] file, int[] table, int first, int size, int before)
    {
        using var bytes = new MemoryStream();
        var count = 0;
        for (var sector = first; !IsEnd(sector); sector = table[sector])
        {
            if (sector >= table.Length || ++count > table.Length)
            {
                throw new InvalidDataException();
            }

            bytes.Write(Sector(file, sector, size, before));
        }

        return bytes.ToArray();
    }

    // The last sector of a file may be incomplete.
    private static byte[] Sector(byte[] file, int number, int size, int before)
    {
        var start = before + ((long)number * size);
        return start < file.Length ? file[(int)start..(int)Math.Min(file.Length, start + size)] : throw new InvalidDataException();
    }

    private static byte[] Cut(byte[] bytes, int length) => length <= bytes.Length ? bytes[..length] : bytes;

    private static int[] Numbers(byte[] bytes) => [.. Enumerable.Range(0, bytes.Length / 4).Select(i => Number(bytes, i * 4))];

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    // Negative numbers mark the end of a chain, free sectors, and sectors of the table itself.
    private static bool IsEnd(int sector) => sector < 0;
}
