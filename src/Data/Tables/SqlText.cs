using System.Text;
using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Tables;

/// <summary>A query as an editor wrote it, and the places in the file of what the engine counts in bytes.</summary>
internal sealed partial class SqlText(Located<string> written)
{
    private readonly Placing placing = ScalarPlaces.Of(written);
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(written.Value);

    public string Text => written.Value;

    /// <summary>Where the query begins.</summary>
    public Position At => placing(0, FirstLine.Length);

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>The place of the word, text or sign that begins at a byte. One beyond the end is at the last character.</summary>
    public Position PlaceOf(int offset)
    {
        if (Text.Length == 0)
        {
            return written.At;
        }

        var start = CharacterAt(offset);
        var end = Text.TrimEnd().Length;
        return start >= end ? placing(Math.Max(0, end - 1), 1) : placing(start, Token().Match(Text, start).Length);
    }

    /// <summary>How many bytes the word or text that begins at a byte takes.</summary>
    public int LengthAt(int offset) => Encoding.UTF8.GetByteCount(Token().Match(Text, CharacterAt(offset)).ValueSpan);

    private int CharacterAt(int offset) => Encoding.UTF8.GetCharCount(bytes.AsSpan(0, Math.Clamp(offset, 0, bytes.Length)));

    private string FirstLine => Text.Split('\n', 2)[0].TrimEnd() is { Length: > 0 } line ? line : Text[..Math.Min(1, Text.Length)];

    [GeneratedRegex("""\G(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}\p{N}_]+|[\s\S])""")]
    private static partial Regex Token();
}
