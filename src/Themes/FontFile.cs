using System.Buffers.Binary;

namespace Report.Themes;

/// <summary>Recognizes font files by their headers.</summary>
internal static class FontFile
{
    private const int HeaderLength = 12;
    private const int EntryLength = 16;

    private static readonly uint[] Faces = [0x00010000, Tag("OTTO"), Tag("true")];
    private static readonly uint[] WebFonts = [Tag("wOF2"), Tag("wOFF")];

    /// <summary>
    /// Whether text can be measured with the file: an OpenType font (ISO/IEC 14496-22, 4.3) whose tables lie within the file and include a
    /// character map (cmap).
    /// </summary>
    public static bool IsFace(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[HeaderLength];
        if (!Begins(file, header, Faces))
        {
            return false;
        }

        Span<byte> entry = stackalloc byte[EntryLength];
        var hasCharacters = false;
        for (int i = 0, count = BinaryPrimitives.ReadUInt16BigEndian(header[4..]); i < count; i++)
        {
            if (file.ReadAtLeast(entry, EntryLength, throwOnEndOfStream: false) < EntryLength || End(entry) > file.Length)
            {
                return false;
            }

            hasCharacters |= BinaryPrimitives.ReadUInt32BigEndian(entry) == Tag("cmap");
        }

        return hasCharacters;
    }

    /// <summary>Whether the file is a compressed web font (WOFF, or WOFF 2.0, section 4.1).</summary>
    public static bool IsWebFont(string path)
    {
        using var file = File.OpenRead(path);
        return Begins(file, stackalloc byte[HeaderLength], WebFonts);
    }

    private static bool Begins(FileStream file, Span<byte> header, uint[] signatures) =>
        file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength
        && signatures.Contains(BinaryPrimitives.ReadUInt32BigEndian(header));

    private static long End(ReadOnlySpan<byte> entry) =>
        (long)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]) + BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);

    private static uint Tag(string letters) => letters.Aggregate(0u, (tag, letter) => (tag << 8) | letter);
}
