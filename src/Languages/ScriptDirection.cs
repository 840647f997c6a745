using System.Text;

namespace Report.Languages;

/// <summary>Tells the writing direction of letters.</summary>
internal static class ScriptDirection
{
    /// <summary>
    /// True if a letter belongs to a script written from right to left (Hebrew, Arabic, Syriac, Thaana, N'Ko and others), by its Unicode
    /// block.
    /// </summary>
    public static bool IsRightToLeft(Rune letter) =>
        letter.Value
            is (>= 0x590 and <= 0x8FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFF)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}
