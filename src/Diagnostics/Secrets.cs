using System.Text.RegularExpressions;

namespace Report.Diagnostics;

/// <summary>Keeps passwords of addresses out of what is printed: faults quote lines of files, and somebody may have written one there.</summary>
internal static partial class Secrets
{
    /// <summary>The text with a sign in place of each character of such a password: scheme://user:••••@host.</summary>
    public static string Masked(string text) => text.Contains("://", StringComparison.Ordinal) ? PasswordInAddress().Replace(text, found => new string('•', found.Length)) : text;

    [GeneratedRegex(@"(?<=://[^\s/?#@:]*:)[^\s""']+(?=@)")]
    private static partial Regex PasswordInAddress();
}
