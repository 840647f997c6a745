using System.Globalization;
using System.Text;

namespace Report.Diagnostics;

/// <summary>A line of a file as a terminal can show it, and the mark under the place in question.</summary>
/// <param name="Text">The line, or the part of a long one around the place.</param>
/// <param name="Blank">As wide as what stands before the place.</param>
/// <param name="Mark">Carets, as wide as the place.</param>
internal sealed record Excerpt(string Text, string Blank, string Mark)
{
    /// <summary>Longer lines are cut to the part around the place; in characters.</summary>
    private const int Longest = 120;

    /// <summary>How much of a cut line stands before the place.</summary>
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

    /// <summary>Without characters that would make a terminal do something or turn the direction of the text.</summary>
    public static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsSafe(rune) ? rune.ToString() : "\uFFFD"));

    /// <summary>With such characters written as escapes: for names, which have to stay apart. "a\u001b[31m" in place of what turns a terminal red.</summary>
    /// <param name="keep">Characters that stay as they are.</param>
    public static string Escaped(string text, string keep = "") =>
        string.Concat(text.EnumerateRunes().Select(rune => (IsSafe(rune) && rune.Value != '\t') || keep.Contains(rune.ToString(), StringComparison.Ordinal) ? rune.ToString() : $"\\u{rune.Value:x4}"));

    private static bool IsSafe(Rune rune) =>
        rune.Value == '\t'
        || (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)));

    // A tab stays a tab, so that the mark stands under its place whatever the terminal makes of tabs.
    private static string Blanked(Rune rune) => rune.Value == '\t' ? "\t" : new string(' ', Width(rune));

    // In columns of a terminal. East Asian wide characters and emoji take two, marks that combine none (Unicode TR 11, roughly).
    private static int Width(Rune rune) => rune.Value switch
    {
        >= 0x1100 and <= 0x115F => 2,
        >= 0x2E80 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1,
    };

    // Never between the halves of a surrogate pair.
    private static int Boundary(string line, int index) => index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
