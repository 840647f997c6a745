using System.Buffers;
using System.Text;

namespace Report.Data.Yaml;

/// <summary>Writes text as a YAML scalar that this and any other YAML reader reads back as the same text.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> NotInFlow = SearchValues.Create(",[]{}\"\\");

    // Words that YAML 1.1 or 1.2 reads as a boolean or null.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null",
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        "~",
    };

    /// <summary>Returns the text plain if that is safe, also inside { } and [ ]; else in double quotes.</summary>
    /// <param name="asText">False for a value that may be a number or a date, which then stays plain.</param>
    public static string Scalar(string text, bool asText = true) =>
        IsPlain(text) && !(asText && (LooksTyped(text) || Words.Contains(text))) ? text : Quoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text == text.Trim()
        && !"-?:,[]{}#&*!|>'\"%@`=~<".Contains(text[0], StringComparison.Ordinal)
        && !text.AsSpan().ContainsAny(NotInFlow)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && text[^1] != ':'
        && !text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF');

    // Numbers in YAML's spellings, dates and times of day all start like this. A leading minus is quoted in any case.
    private static bool LooksTyped(string text) =>
        char.IsAsciiDigit(text[0])
        || ((text[0] is '.' or '+') && text.Length > 1 && (char.IsAsciiDigit(text[1]) || text[1] is '.' or 'i' or 'I' or 'n' or 'N'));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)c:X4}",
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }
}
