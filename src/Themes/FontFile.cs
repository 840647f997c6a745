using System.Buffers.Binary;

namespace Report.Themes;

/// <summary>Tells fonts from other files by how they begin.</summary>
internal static class FontFile
{
    private const int HeaderLength = 12;
    private const int EntryLength = 16;

    private static readonly uint[] Faces = [0x00010000, Tag("OTTO"), Tag("true")];
    private static readonly uint[] WebFonts = [Tag("wOF2"), Tag("wOFF")];

    /// <summary>Whether text can be measured with it: an OpenType file (ISO/IEC 14496-22, 4.3) whose tables all lie within it, the map of characters among them.</summary>
    public static bool IsFace(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (!Begins(bytes, Faces))
        {
            return false;
        }

        var hasCharacters = false;
        for (int i = 0, count = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]); i < count; i++)
        {
            var entry = bytes[Math.Min(bytes.Length, HeaderLength + (i * EntryLength))..];
            if (entry.Length < EntryLength || End(entry) > bytes.Length)
            {
                return false;
            }

            hasCharacters |= BinaryPrimitives.ReadUInt32BigEndian(entry) == Tag("cmap");
        }

        return hasCharacters;
    }

    /// <summary>Whether a browser takes it as a compressed font (WOFF 2.0, 4.1).</summary>
    public static bool IsWebFont(string path) => Begins(File.ReadAllBytes(path), WebFonts);

    private static bool Begins(ReadOnlySpan<byte> bytes, uint[] signatures) =>
        bytes.Length >= HeaderLength && signatures.Contains(BinaryPrimitives.ReadUInt32BigEndian(bytes));

    private static long End(ReadOnlySpan<byte> entry) =>
        (long)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]) + BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);

    private static uint Tag(string letters) => letters.Aggregate(0u, (tag, letter) => (tag << 8) | letter);
}
