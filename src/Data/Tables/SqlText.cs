using System.Text;
using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Tables;

/// <summary>The text of a query as the editor wrote it. Maps byte offsets of the engine to positions in the file.</summary>
internal sealed partial class SqlText(Located<string> written)
{
    private readonly Placing placing = ScalarPlaces.Of(written);
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(written.Value);

    public string Text => written.Value;

    /// <summary>The position of the first line of the query.</summary>
    public Position At => placing(0, FirstLine.Length);

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>
    /// Returns the position of the word, string or sign that begins at a byte offset; beyond the end, that of the last character.
    /// </summary>
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

    /// <summary>Returns the length, in bytes, of the word or string that begins at a byte offset.</summary>
    public int LengthAt(int offset) => Encoding.UTF8.GetByteCount(Token().Match(Text, CharacterAt(offset)).ValueSpan);

    private int CharacterAt(int offset) => Encoding.UTF8.GetCharCount(bytes.AsSpan(0, Math.Clamp(offset, 0, bytes.Length)));

    private string FirstLine => Text.Split('\n', 2)[0].TrimEnd() is { Length: > 0 } line ? line : Text[..Math.Min(1, Text.Length)];

    [GeneratedRegex("""\G(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}\p{N}_]+|[\s\S])""")]
    private static partial Regex Token();
}
