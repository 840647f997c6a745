using System.Text.RegularExpressions;

namespace Report.Diagnostics;

/// <summary>Masks passwords in URLs before anything is printed: diagnostics quote lines of the input, and a line may contain one.</summary>
internal static partial class Secrets
{
    /// <summary>Replaces each character of a password in a URL with a bullet: scheme://user:••••@host.</summary>
    public static string Masked(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? PasswordInAddress().Replace(text, found => new string('•', found.Length)) : text;

    [GeneratedRegex(@"(?<=://[^\s/?#@:]*:)[^\s""']+(?=@)")]
    private static partial Regex PasswordInAddress();
}
