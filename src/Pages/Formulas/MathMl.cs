using System.Net;
using System.Text;

namespace Report.Pages.Formulas;

/// <summary>Writes elements of MathML Core.</summary>
internal static class MathMl
{
    /// <summary>An empty element, for places where MathML requires one.</summary>
    public const string Nothing = "<mrow></mrow>";

    /// <summary>U+2061 FUNCTION APPLICATION between a function and its argument, for screen readers.</summary>
    public const string FunctionApplication = "<mo>\u2061</mo>";

    public static string Element(string name, params ReadOnlySpan<string?> children) => $"<{name}>{string.Concat(children)}</{name}>";

    /// <summary>Wraps a row in one element, as scripts, fractions and roots require. A single element is returned unchanged.</summary>
    public static string Single(string row) => IsSingle(row) ? row : $"<mrow>{row}</mrow>";

    public static string Fence(string sign) => $"<mo stretchy=\"false\">{sign}</mo>";

    /// <summary>Returns a bracket as high as its content; "" for an empty sign.</summary>
    public static string Stretched(string sign) => sign.Length == 0 ? "" : $"<mo stretchy=\"true\">{sign}</mo>";

    /// <param name="width">Width with its unit: "0.1667em".</param>
    public static string Space(string width) => $"<mspace width=\"{width}\"></mspace>";

    public static string Words(string text) => $"<mtext>{WebUtility.HtmlEncode(text).Replace(' ', '\u00A0')}</mtext>";

    /// <summary>Returns a name in upright letters. MathML sets a single letter in italics by default.</summary>
    public static string Upright(string name) =>
        name.Length == 1 ? $"<mi mathvariant=\"normal\">{WebUtility.HtmlEncode(name)}</mi>"
        : name.Length > 0 && name.All(char.IsLetter) ? $"<mi>{name}</mi>"
        : Words(name);

    /// <summary>
    /// Returns bold or double-struck letters as their own Unicode characters, since MathML Core has no other way to style them. Null if a
    /// letter has no such character.
    /// </summary>
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

    private static int? StyledLetter(int letter, bool isBold) =>
        (char)Math.Min(letter, char.MaxValue) switch
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
        return name is "mi" or "mn" or "mo" or "mtext"
            && row.EndsWith($"</{name}>", StringComparison.Ordinal)
            && row.IndexOf('<', 1) == row.Length - name.Length - 3;
    }
}
