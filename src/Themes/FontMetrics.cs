using System.Buffers.Binary;
using System.Text;

namespace Report.Themes;

/// <summary>
/// The metrics of an OpenType font (ISO/IEC 14496-22): line height and character widths, in ems. Bytes beyond the end of the file read as
/// 0, so that a damaged file causes no exception.
/// </summary>
internal sealed class FontMetrics
{
    private const int UseTypographicMetrics = 1 << 7;

    private readonly byte[] data;
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);
    private readonly double unitsPerEm;

    private FontMetrics(byte[] data)
    {
        this.data = data;
        for (int i = 0, count = UInt16(4); i < count; i++)
        {
            var entry = 12 + (i * 16);
            if (entry + 4 <= data.Length)
            {
                tables[Encoding.Latin1.GetString(data, entry, 4)] = Offset(entry + 8);
            }
        }

        unitsPerEm = UInt16(Table("head") + 18);
        (Ascent, Descent, LineGap) = Lines();
    }

    /// <summary>The height of a line above its baseline, as browsers calculate it.</summary>
    public double Ascent { get; }

    /// <summary>The depth of a line below its baseline; positive.</summary>
    public double Descent { get; }

    public double LineGap { get; }

    /// <summary>Reads a font file; returns null if it has no units per em or no usable line height.</summary>
    public static FontMetrics? Read(string path)
    {
        var font = new FontMetrics(File.ReadAllBytes(path));
        return font is { unitsPerEm: > 0, Ascent: > 0, Descent: >= 0, LineGap: >= 0 } ? font : null;
    }

    /// <summary>Returns the sum of the advance widths of all characters, without kerning; null if the font lacks one of them.</summary>
    public double? WidthOf(string text)
    {
        var width = 0;
        foreach (var character in text.EnumerateRunes())
        {
            if (GlyphOf(character.Value) is not (> 0 and var glyph))
            {
                return null;
            }

            width += AdvanceOf(glyph);
        }

        return width / unitsPerEm;
    }

    // Metrics come from the table OS/2 if its USE_TYPO_METRICS flag is set or if ascender and descender in hhea are 0, else from hhea.
    private (double Ascent, double Descent, double LineGap) Lines()
    {
        var (hhea, os2) = (Table("hhea"), Table("OS/2"));
        var typographic =
            tables.ContainsKey("OS/2")
            && ((UInt16(os2 + 62) & UseTypographicMetrics) != 0 || (Int16(hhea + 4) == 0 && Int16(hhea + 6) == 0));
        var at = typographic ? os2 + 68 : hhea + 4;
        return (Int16(at) / unitsPerEm, -Int16(at + 2) / unitsPerEm, Int16(at + 4) / unitsPerEm);
    }

    private int AdvanceOf(int glyph)
    {
        var last = UInt16(Table("hhea") + 34) - 1;
        return UInt16(Table("hmtx") + (4 * Math.Max(0, Math.Min(glyph, last))));
    }

    // Returns the glyph of a character from the first Unicode subtable of cmap that has it; 0 if none does.
    private int GlyphOf(int character)
    {
        var cmap = Table("cmap");
        for (int i = 0, count = UInt16(cmap + 2); i < count; i++)
        {
            var record = cmap + 4 + (i * 8);
            var (platform, encoding) = (UInt16(record), UInt16(record + 2));
            if (platform == 0 || (platform == 3 && encoding is 1 or 10))
            {
                var map = cmap + Offset(record + 4);
                var glyph = UInt16(map) switch
                {
                    4 => InSegments(map, character),
                    12 => InGroups(map, character),
                    _ => 0,
                };
                if (glyph > 0)
                {
                    return glyph;
                }
            }
        }

        return 0;
    }

    // Format 4: parallel arrays of end, start, delta and offset, one entry for each segment.
    private int InSegments(int map, int character)
    {
        var length = UInt16(map + 6);
        var (ends, starts, differences, offsets) = (map + 14, map + 16 + length, map + 16 + (2 * length), map + 16 + (3 * length));
        for (var i = 0; i < length; i += 2)
        {
            if (character > UInt16(ends + i))
            {
                continue;
            }

            if (character < UInt16(starts + i))
            {
                return 0;
            }

            var offset = UInt16(offsets + i);
            var glyph = offset == 0 ? character : UInt16(offsets + i + offset + (2 * (character - UInt16(starts + i))));
            return glyph == 0 ? 0 : (glyph + UInt16(differences + i)) & 0xFFFF;
        }

        return 0;
    }

    // Format 12: groups of first and last character, and the glyph of the first.
    private int InGroups(int map, int character)
    {
        for (int i = 0, count = Math.Min(Offset(map + 12), data.Length / 12); i < count; i++)
        {
            var group = map + 16 + (i * 12);
            if (character >= Offset(group) && character <= Offset(group + 4))
            {
                return Offset(group + 8) + character - Offset(group);
            }
        }

        return 0;
    }

    private int Table(string tag) => tables.GetValueOrDefault(tag, data.Length);

    private int UInt16(int at) => at >= 0 && at <= data.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at)) : 0;

    private int Int16(int at) => (short)UInt16(at);

    // Limited to 2^30, since files give unsigned 32-bit numbers. A sum of two that overflows is negative, and reads as 0 like any position
    // outside the file.
    private int Offset(int at) =>
        at >= 0 && at <= data.Length - 4 ? (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at)), 1u << 30) : 0;
}
