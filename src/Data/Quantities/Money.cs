using System.Text.RegularExpressions;

namespace Report.Data;

/// <summary>Units that begin with the sign of a currency: "£", "US$", "€ million", "$ per head".</summary>
internal static partial class Money
{
    /// <summary>The sign that a unit begins with, which stands before a number; null where it begins with none.</summary>
    public static string? SignOf(string unit) => SignIn(unit, 0);

    /// <summary>The sign that stands at a place in a text; null where there is none.</summary>
    public static string? SignIn(string text, int offset) => Sign().Match(text, offset) is { Success: true } sign ? sign.Value : null;

    [GeneratedRegex(@"\G[A-Z]{0,3}\p{Sc}", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
