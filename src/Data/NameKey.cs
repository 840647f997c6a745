using System.Text;

namespace Report.Data;

/// <summary>
/// What a name is compared by: composed, trimmed, its white space folded to single spaces, its case ignored ("ß" is "ss"). Two names with one key are the same
/// name, written in two ways.
/// </summary>
internal static class NameKey
{
    /// <summary>Compares names by their keys.</summary>
    public static readonly IEqualityComparer<string> Comparer = EqualityComparer<string>.Create((a, b) => AreAlike(a, b), name => Of(name).GetHashCode(StringComparison.Ordinal));

    public static string Of(string name)
    {
        if (IsPlain(name))
        {
            return name.ToLowerInvariant();
        }

        var key = new StringBuilder(name.Length);
        foreach (var c in NormalizedText.Of(name))
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
            {
                // The one small letter of many languages whose capital is two letters.
                _ = c is 'ß' or 'ẞ' ? key.Append("ss") : key.Append(char.ToLowerInvariant(c));
            }
            else if (!IsInvisible(c) && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd(' ');
    }

    // Letters without marks, single spaces within and nothing around: most names, of which only the case is to be ignored.
    private static bool IsPlain(string name)
    {
        var before = ' ';
        foreach (var c in name)
        {
            if (c is < ' ' or > '~' || (c == ' ' && before == ' '))
            {
                return false;
            }

            before = c;
        }

        return before != ' ' || name.Length == 0;
    }

    public static bool AreAlike(string? a, string? b) => a == b || (a is not null && b is not null && Of(a) == Of(b));

    // Soft hyphen, zero-width space and joiners, byte order mark.
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\uFEFF';
}
