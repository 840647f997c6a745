using System.Buffers;
using System.Buffers.Binary;

namespace Report.Charts.Rendering;

/// <summary>Writes an image with a palette as a PNG file (ISO/IEC 15948).</summary>
internal static class PngFile
{
    private const byte BitsOfAPixel = 8;
    private const byte WithPalette = 3;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

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
        Append(file, "IDAT"u8, new Deflater(image.Width + 1).Compress(image.Rows));
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
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc32(Crc32(uint.MaxValue, name), data));
        file.Write(number);
    }

    private static uint Crc32(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            sum = Remainders[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}
