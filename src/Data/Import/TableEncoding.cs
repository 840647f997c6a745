using System.Text;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>
/// Decodes the bytes of a table. A byte order mark or well-formed UTF-8 is trusted; Windows-1252 is assumed, with a remark, if the text
/// then reads as Western European. In any other case the user is asked, with words of the file shown in each encoding.
/// </summary>
internal static class TableEncoding
{
    // Encodings with runs of non-ASCII letters, which would be runs of accented letters in Windows-1252.
    private static readonly string[] Others =
    [
        "windows-1251",
        "koi8-r",
        "ibm866",
        "windows-1253",
        "windows-1255",
        "windows-1256",
        "shift_jis",
        "gb18030",
        "big5",
        "euc-kr",
    ];

    private static readonly string[] Western = ["windows-1252", "windows-1250", "macintosh", "ibm850"];

    private const int MostSamples = 3;

    static TableEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Null after a diagnostic.</returns>
    public static string? Decode(byte[] bytes, string shown, string? wanted, ImportNotes remarks, DiagnosticBag bag)
    {
        if (wanted is not null)
        {
            return Known(wanted) is { } known
                ? Text(known, bytes)
                : Refuse(bag, ImportRules.UnknownEncoding.At(Position.StartOf(shown), wanted));
        }

        if (OfMark(bytes) is { } marked)
        {
            return Text(marked, bytes);
        }

        if (Utf16(bytes) is { } wide)
        {
            remarks.Tell("read as UTF-16, which every other byte shows; --encoding overrules");
            return Text(wide, bytes);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return EightBits(bytes, shown, remarks, bag);
        }
    }

    private static string? EightBits(byte[] bytes, string shown, ImportNotes remarks, DiagnosticBag bag)
    {
        var latin = Encoding.GetEncoding("windows-1252");
        var words = Words(bytes).Take(50).ToList();
        if (words.TrueForAll(word => ReadsAsWestern(latin.GetString(word))))
        {
            var samples = string.Join(
                ", ",
                words.Select(latin.GetString).Distinct(StringComparer.Ordinal).Take(MostSamples).Select(word => $"'{word}'")
            );
            remarks.Tell($"the file is not UTF-8 and was read as Windows-1252: {samples}; --encoding overrules");
            return latin.GetString(bytes);
        }

        var readings = Western
            .Concat(Others)
            .Select(name => (Name: name, Words: Read(name, words)))
            .Where(r => r.Words is not null)
            .Select(r => $"{r.Name} {r.Words}");
        return Refuse(bag, ImportRules.WhichEncoding.At(Place(bytes, shown), string.Join(", ", readings)));
    }

    // Returns some words in an encoding; null if they are not text in it.
    private static string? Read(string name, List<byte[]> words)
    {
        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var texts = words.Select(encoding.GetString).Distinct(StringComparer.Ordinal).Take(MostSamples).ToList();
            return texts.TrueForAll(text => text.All(c => char.IsLetterOrDigit(c) || char.IsPunctuation(c)))
                ? string.Join(' ', texts.Select(t => $"'{t}'"))
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // True if accented letters are the exception in a word, and signs are at its ends or alone; an apostrophe may be within.
    private static bool ReadsAsWestern(string word)
    {
        var high = word.Count(c => c > 0x7F && char.IsLetter(c));
        var beside = word.Zip(word.Skip(1))
            .Count(pair => pair.First > 0x7F && pair.Second > 0x7F && char.IsLetter(pair.First) && char.IsLetter(pair.Second));
        return !word.Any(char.IsControl)
            && (high == 0 || beside * 2 < word.Length - 1 || word.Length == 1)
            && !word.Index()
                .Any(c =>
                    c.Item > 0x7F
                    && !char.IsLetter(c.Item)
                    && c.Item is not ('’' or '·' or '\u00AD')
                    && c.Index > 0
                    && c.Index + 1 < word.Length
                    && char.IsLetter(word[c.Index - 1])
                    && char.IsLower(word[c.Index + 1])
                    && c.Item is not ('–' or '—' or '/')
                );
    }

    // Returns runs of letters and non-ASCII bytes, each with at least one of the latter.
    private static IEnumerable<byte[]> Words(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            var (start, end) = (i, i + 1);
            while (start > 0 && IsOfWord(bytes[start - 1]))
            {
                start--;
            }

            while (end < bytes.Length && IsOfWord(bytes[end]))
            {
                end++;
            }

            yield return bytes[start..end];
            i = end;
        }
    }

    private static bool IsOfWord(byte value) => value >= 0x80 || char.IsAsciiLetter((char)value);

    private static Encoding? Known(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? OfMark(byte[] bytes) =>
        new[] { Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode }.FirstOrDefault(encoding =>
            bytes.AsSpan().StartsWith(encoding.Preamble)
        );

    private static Encoding? Utf16(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 1024) & ~1);
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length * 2 / 5;
        return sample.Length < 4 ? null
            : odd > most && even == 0 ? Encoding.Unicode
            : even > most && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    private static string Text(Encoding encoding, byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        return encoding.GetString(bytes, start, bytes.Length - start);
    }

    private static Position Place(byte[] bytes, string shown)
    {
        var first = bytes.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var before = bytes.AsSpan(0, first);
        return new Position(shown, before.Count((byte)'\n') + 1, first - before.LastIndexOf((byte)'\n'));
    }

    private static string? Refuse(DiagnosticBag bag, Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }
}
