using System.Text.RegularExpressions;

namespace Report.Data.Tables.Servers;

/// <summary>Whether a query in PostgreSQL's SQL says in which order its rows come.</summary>
internal static partial class SqlOrder
{
    /// <summary>True where ORDER BY stands outside of all brackets: that of a subquery, a window or an aggregate orders nothing else.</summary>
    public static bool IsGiven(string sql)
    {
        var (depth, previous) = (0, "");
        foreach (Match token in Token().Matches(sql))
        {
            depth += token.Value switch { "(" or "[" => 1, ")" or "]" => -1, _ => 0 };
            if (depth == 0 && previous.Equals("order", StringComparison.OrdinalIgnoreCase) && token.Value.Equals("by", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            previous = token.Value is [var first, ..] && (char.IsLetterOrDigit(first) || !token.Groups["skip"].Success) ? token.Value : previous;
        }

        return false;
    }

    // Texts, names in quotation marks, dollar-quoted texts and comments are skipped whole; a comment within a comment is PostgreSQL's own.
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
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
