using System.Globalization;
using System.Text;

namespace Report.Diagnostics;

/// <summary>A line of a file made safe for a terminal, and the carets to print under the place in question.</summary>
/// <param name="Text">The line; if it is long, the part around the place, with "…" where it was cut.</param>
/// <param name="Blank">Spaces and tabs, as wide as the text before the place.</param>
/// <param name="Mark">Carets, as wide as the place.</param>
internal sealed record Excerpt(string Text, string Blank, string Mark)
{
    /// <summary>The longest line that is shown whole, in UTF-16 code units.</summary>
    private const int Longest = 120;

    /// <summary>How much of a cut line is kept before the place, in UTF-16 code units.</summary>
    private const int Before = 40;

    public static Excerpt Of(string line, Position at)
    {
        line = Secrets.Masked(line);
        var start = Math.Clamp(at.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + at.Length, start, line.Length);
        var from = line.Length <= Longest ? 0 : Boundary(line, Math.Max(0, Math.Min(start - Before, line.Length - Longest)));
        var to = line.Length <= Longest ? line.Length : Boundary(line, Math.Min(line.Length, from + Longest));
        var head = from > 0 ? "…" : "";
        var tail = to < line.Length ? "…" : "";
        var blank = string.Concat((head + line[from..start]).EnumerateRunes().Select(Blanked));
        var mark = new string('^', Math.Max(1, line[start..Math.Max(start, Math.Min(end, to))].EnumerateRunes().Sum(Width)));
        return new Excerpt(head + Printable(line[from..to]) + tail, blank, mark);
    }

    /// <summary>
    /// Replaces control characters and bidirectional controls, which could command a terminal or reverse the text, with U+FFFD.
    /// </summary>
    public static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsSafe(rune) ? rune.ToString() : "\uFFFD"));

    /// <summary>
    /// Writes control characters, tabs and bidirectional controls as escapes: "a\u001b[31m" instead of a command that turns a terminal red.
    /// For names, since two different names must look different.
    /// </summary>
    /// <param name="keep">Characters that are not escaped.</param>
    public static string Escaped(string text, string keep = "") =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    (IsSafe(rune) && rune.Value != '\t') || keep.Contains(rune.ToString(), StringComparison.Ordinal)
                        ? rune.ToString()
                        : $"\\u{rune.Value:x4}"
                )
        );

    private static bool IsSafe(Rune rune) =>
        rune.Value == '\t'
        || (
            Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
        );

    // A tab stays a tab, so that the carets are under their place whatever the width of tabs in the terminal.
    private static string Blanked(Rune rune) => rune.Value == '\t' ? "\t" : new string(' ', Width(rune));

    // Width in columns of a terminal: two for East Asian wide characters and emoji, none for combining marks (roughly Unicode TR 11).
    private static int Width(Rune rune) =>
        rune.Value switch
        {
            >= 0x1100 and <= 0x115F => 2,
            >= 0x2E80 and <= 0xA4CF => 2,
            >= 0xAC00 and <= 0xD7A3 => 2,
            >= 0xF900 and <= 0xFAFF => 2,
            >= 0xFE30 and <= 0xFE6F => 2,
            >= 0xFF00 and <= 0xFF60 => 2,
            >= 0x1F300 and <= 0x1FAFF => 2,
            >= 0x20000 and <= 0x3FFFD => 2,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
                ? 0
                : 1,
        };

    // Moves a cut that would split a surrogate pair to before the pair.
    private static int Boundary(string line, int index) =>
        index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
