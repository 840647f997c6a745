using System.Text;
using System.Text.Unicode;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Decodes text files. Accepts only UTF-8, and names the probable encoding of a file in another one.</summary>
internal static class TextDecoder
{
    /// <summary>More than anybody writes by hand, and little enough to be read within a second.</summary>
    private const long MostBytes = 5 * 1024 * 1024;

    /// <summary>Tables are exported by programs and may be larger.</summary>
    private const long MostBytesOfTable = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static InputFile? Read(string path, string shown, DiagnosticBag bag)
    {
        var most = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? MostBytesOfTable : MostBytes;
        return ReadBytes(path, shown, most, bag) is { } bytes && Decode(bytes, shown, bag) is { } text ? new InputFile(shown, text) : null;
    }

    /// <summary>Reads a CSV file, with the same faults as <see cref="Read"/>, but without decoding one that has none.</summary>
    public static InputTable? ReadTable(string path, string shown, DiagnosticBag bag)
    {
        if (ReadBytes(path, shown, MostBytesOfTable, bag) is not { } bytes)
        {
            return null;
        }

        var table = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        return Utf8.IsValid(table.Span) && !ForbiddenCharacters.AreIn(table.Span) ? new InputTable(shown, table)
            : Decode(bytes, shown, bag) is { } text ? InputTable.Of(new InputFile(shown, text))
            : null;
    }

    private static byte[]? ReadBytes(string path, string shown, long most, DiagnosticBag bag)
    {
        var length = new FileInfo(path).Length;
        if (length > most)
        {
            bag.Add(DataRules.TooLarge.At(Position.StartOf(shown), Megabytes(length), Megabytes(most)));
            return null;
        }

        return File.ReadAllBytes(path);
    }

    private static string? Decode(byte[] bytes, string shown, DiagnosticBag bag)
    {
        if (Foreign(bytes) is { } encoding)
        {
            bag.Add(DataRules.NotUtf8.At(Position.StartOf(shown), encoding));
            return null;
        }

        if (LooksBinary(bytes))
        {
            bag.Add(DataRules.NotText.At(Place(bytes, 0, FirstControl(bytes), shown)));
            return null;
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return WithoutForbidden(Strict.GetString(bytes, start, bytes.Length - start), shown, bag);
        }
        catch (DecoderFallbackException fault)
        {
            // Bytes 80 to 9F are quotation marks and dashes in Windows-1252, and nothing in Latin-1.
            var name = bytes.Any(b => b is >= 0x80 and <= 0x9F) ? "Windows-1252" : "Latin-1 (ISO 8859-1)";
            bag.Add(DataRules.NotUtf8.At(Place(bytes, start, start + fault.Index, shown), name));
            return null;
        }
    }

    // Reports one character a line, since there are often many.
    private static string WithoutForbidden(string text, string shown, DiagnosticBag bag)
    {
        if (ForbiddenCharacters.First(text) is null)
        {
            return text;
        }

        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (ForbiddenCharacters.First(line) is { } first)
            {
                bag.Add(DataRules.Forbidden.At(new Position(shown, index + 1, first + 1), ForbiddenCharacters.Name(line[first])));
            }
        }

        return ForbiddenCharacters.Replace(text);
    }

    // Recognizes UTF-16 and UTF-32 by the byte order mark, and Latin text in UTF-16 by every other byte being zero.
    private static string? Foreign(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.AsSpan().StartsWith<byte>([0, 0, 0xFE, 0xFF]))
        {
            return "UTF-32";
        }

        if (bytes.AsSpan().StartsWith<byte>([0xFF, 0xFE]) || bytes.AsSpan().StartsWith<byte>([0xFE, 0xFF]))
        {
            return "UTF-16";
        }

        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 512) & ~1);
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length * 2 / 5;
        return sample.Length >= 4 && ((even > most && odd == 0) || (odd > most && even == 0)) ? "UTF-16 without a byte order mark" : null;
    }

    private static bool LooksBinary(byte[] bytes) => FirstControl(bytes) >= 0;

    // Looks for U+0000 to U+0008 near the start and NUL anywhere. Other control characters are reported one by one once the text is
    // decoded.
    private static int FirstControl(byte[] bytes) =>
        bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOfAnyInRange<byte>(0x00, 0x08) is >= 0 and var first
            ? first
            : bytes.AsSpan().IndexOf((byte)0);

    // Counts characters, of which all before the fault are valid UTF-8.
    private static Position Place(byte[] bytes, int start, int fault, string shown)
    {
        var before = Encoding.UTF8.GetString(bytes, start, Math.Max(0, fault - start));
        return new Position(shown, before.AsSpan().Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static string Megabytes(long bytes) =>
        Math.Ceiling(bytes / (1024m * 1024m)).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
