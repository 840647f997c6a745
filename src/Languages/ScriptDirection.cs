using System.Text;

namespace Report.Languages;

/// <summary>In which direction the letters of a script run.</summary>
internal static class ScriptDirection
{
    /// <summary>Whether a letter is of Hebrew, Arabic, Syriac, Thaana, N'Ko or another script that runs from right to left, by the blocks of Unicode.</summary>
    public static bool IsRightToLeft(Rune letter) => letter.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
