using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Report.Charts.Rendering;

/// <summary>Writes an image with a palette as a PNG file (ISO/IEC 15948).</summary>
internal static class PngFile
{
    private const byte BitsOfAPixel = 8;
    private const byte WithPalette = 3;

    // Measured on charts: the next levels take half as long again for files 5 % smaller; level 1 saves a third of the time, for files a
    // third larger.
    private static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 4 };

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(IndexedImage image)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = BitsOfAPixel;
        header[9] = WithPalette;

        var file = new ArrayBufferWriter<byte>();
        file.Write(Signature);
        Append(file, "IHDR"u8, header);
        Append(file, "PLTE"u8, image.Palette);
        Append(file, "IDAT"u8, Compressed(image.Rows));
        Append(file, "IEND"u8, []);
        return file.WrittenSpan.ToArray();
    }

    private static void Append(ArrayBufferWriter<byte> file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        var check = new Crc32();
        check.Append(name);
        check.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        file.Write(number);
    }

    private static ReadOnlySpan<byte> Compressed(byte[] rows)
    {
        var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, Compression, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return stream.GetBuffer().AsSpan(0, (int)stream.Length);
    }
}
