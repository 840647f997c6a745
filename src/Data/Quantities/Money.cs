using System.Text.RegularExpressions;

namespace Report.Data;

/// <summary>Finds currency signs in units and texts: "£", "US$", "€ million", "$ per head".</summary>
internal static partial class Money
{
    /// <summary>Returns the currency sign that a unit begins with; null if there is none. The sign is written before the number.</summary>
    public static string? SignOf(string unit) => SignIn(unit, 0);

    /// <summary>Returns the currency sign at an offset in a text; null if there is none.</summary>
    public static string? SignIn(string text, int offset) => Sign().Match(text, offset) is { Success: true } sign ? sign.Value : null;

    [GeneratedRegex(@"\G[A-Z]{0,3}\p{Sc}", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
