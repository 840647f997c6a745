using System.Text.RegularExpressions;

namespace Report.Data.Tables.Servers;

/// <summary>Detects whether a PostgreSQL query determines the order of its rows.</summary>
internal static partial class SqlOrder
{
    /// <summary>True if there is an ORDER BY outside all brackets. One inside belongs to a subquery, a window or an aggregate.</summary>
    public static bool IsGiven(string sql)
    {
        var (depth, previous) = (0, "");
        foreach (Match token in Token().Matches(sql))
        {
            depth += token.Value switch
            {
                "(" or "[" => 1,
                ")" or "]" => -1,
                _ => 0,
            };
            if (
                depth == 0
                && previous.Equals("order", StringComparison.OrdinalIgnoreCase)
                && token.Value.Equals("by", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }

            previous =
                token.Value is [var first, ..] && (char.IsLetterOrDigit(first) || !token.Groups["skip"].Success) ? token.Value : previous;
        }

        return false;
    }

    // Skips strings, quoted names, dollar-quoted strings and comments. PostgreSQL allows nested comments.
    [GeneratedRegex(
        """
            (?<skip>--[^\n]*
            |/\*(?>(?<open>/\*)|(?<-open>\*/)|(?!/\*|\*/)[\s\S])*(?(open)(?!))\*/
            |[eE]'(?:[^'\\]|\\[\s\S]|'')*'
            |'(?:[^']|'')*'
            |"(?:[^"]|"")*"
            |\$(?<tag>[\p{L}_][\p{L}\p{N}_]*|)\$[\s\S]*?\$\k<tag>\$)
            |[\p{L}_][\p{L}\p{N}_$]*
            |[()\[\]]
            |[^\s]
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Token();
}
