using System.Text;

namespace Report.Data;

/// <summary>
/// The form in which names are compared: composed, trimmed, with white space folded to single spaces and case ignored ("ß" is "ss"). Two
/// names with equal keys are spellings of one name.
/// </summary>
internal static class NameKey
{
    /// <summary>Compares names by their keys.</summary>
    public static readonly IEqualityComparer<string> Comparer = EqualityComparer<string>.Create(
        (a, b) => AreAlike(a, b),
        name => Of(name).GetHashCode(StringComparison.Ordinal)
    );

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
                // "ß" is the lower-case letter whose capital is two letters.
                _ = c is 'ß' or 'ẞ' ? key.Append("ss") : key.Append(char.ToLowerInvariant(c));
            }
            else if (!IsInvisible(c) && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd(' ');
    }

    // Printable ASCII with single spaces inside and none around, as most names are: only the case needs folding.
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
