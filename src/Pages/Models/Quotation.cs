using System.Text.RegularExpressions;

namespace Report.Pages.Models;

/// <summary>Somebody's words between quotation marks, as English sets them.</summary>
public static partial class Quotation
{
    /// <summary>Quotation marks of its own become single; dots stand for what goes before a quotation that begins within a sentence.</summary>
    public static string Of(string words)
    {
        var start = words.Length > 0 && char.IsLower(words[0]) ? "… " : "";
        return $"“{start}{InnerMarks().Replace(words, "‘${words}’")}”";
    }

    [GeneratedRegex("“(?<words>[^“”]*)”|\"(?<words>[^\"]*)\"")]
    private static partial Regex InnerMarks();
}
