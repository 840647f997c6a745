using System.Net;
using System.Text;

namespace Report.Pages.Formulas;

/// <summary>Writes elements of MathML Core.</summary>
internal static class MathMl
{
    /// <summary>An element that stands where one has to, and shows nothing.</summary>
    public const string Nothing = "<mrow></mrow>";

    /// <summary>U+2061 between a function and what it is of, for screen readers.</summary>
    public const string FunctionApplication = "<mo>\u2061</mo>";

    public static string Element(string name, params ReadOnlySpan<string?> children) => $"<{name}>{string.Concat(children)}</{name}>";

    /// <summary>A row as one element, which scripts, fractions and roots need. One that is single already stays as it is.</summary>
    public static string Single(string row) => IsSingle(row) ? row : $"<mrow>{row}</mrow>";

    public static string Fence(string sign) => $"<mo stretchy=\"false\">{sign}</mo>";

    /// <summary>A bracket as high as what it encloses; nothing for none.</summary>
    public static string Stretched(string sign) => sign.Length == 0 ? "" : $"<mo stretchy=\"true\">{sign}</mo>";

    /// <param name="width">With its unit, em.</param>
    public static string Space(string width) => $"<mspace width=\"{width}\"></mspace>";

    public static string Words(string text) => $"<mtext>{WebUtility.HtmlEncode(text).Replace(' ', '\u00A0')}</mtext>";

    /// <summary>A name in upright letters. MathML sets a single letter in italics unless it is told otherwise.</summary>
    public static string Upright(string name) => name.Length == 1 ? $"<mi mathvariant=\"normal\">{WebUtility.HtmlEncode(name)}</mi>"
        : name.Length > 0 && name.All(char.IsLetter) ? $"<mi>{name}</mi>"
        : Words(name);

    /// <summary>Bold or double-struck letters, which have characters of their own: MathML Core knows no other way. Null where one of them has none.</summary>
    public static string? Styled(string letters, bool isBold)
    {
        var styled = new StringBuilder();
        foreach (var rune in letters.EnumerateRunes())
        {
            if (StyledLetter(rune.Value, isBold) is not { } letter)
            {
                return null;
            }

            styled.Append(char.ConvertFromUtf32(letter));
        }

        return $"<mi>{styled}</mi>";
    }

    private static int? StyledLetter(int letter, bool isBold) => (char)Math.Min(letter, char.MaxValue) switch
    {
        'C' when !isBold => 0x2102,
        'H' when !isBold => 0x210D,
        'N' when !isBold => 0x2115,
        'P' when !isBold => 0x2119,
        'Q' when !isBold => 0x211A,
        'R' when !isBold => 0x211D,
        'Z' when !isBold => 0x2124,
        >= 'A' and <= 'Z' => (isBold ? 0x1D400 : 0x1D538) + letter - 'A',
        >= 'a' and <= 'z' => (isBold ? 0x1D41A : 0x1D552) + letter - 'a',
        >= '0' and <= '9' => (isBold ? 0x1D7CE : 0x1D7D8) + letter - '0',
        _ => null,
    };

    private static bool IsSingle(string row)
    {
        var name = row.Length > 1 && row[0] == '<' ? row[1..row.AsSpan().IndexOfAny('>', ' ')] : "";
        return name is "mi" or "mn" or "mo" or "mtext" && row.EndsWith($"</{name}>", StringComparison.Ordinal) && row.IndexOf('<', 1) == row.Length - name.Length - 3;
    }
}
