using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Finds the separator of a text table: the character that occurs equally often in most of its lines.</summary>
internal static partial class Separators
{
    // Of two that fit equally well, the one that is rarer within cells comes first: a comma may be a decimal mark.
    private static readonly char[] Known = ['\t', ';', '|', ','];

    private const int LinesRead = 500;

    /// <returns>The separator, and the number of lines to skip because they only name it ("sep=;", as spreadsheets write it).</returns>
    public static (char Separator, int Lines) Find(string text, int skip)
    {
        if (Named().Match(text) is { Success: true } named)
        {
            return (named.Groups[1].Value[0], 1);
        }

        var lines = Lines(text).Skip(skip).Where(line => line.Trim().Length > 0).Take(LinesRead).ToList();
        var best = Known.Select(mark => (Mark: mark, Score: Score(lines, mark))).MaxBy(found => found.Score);
        return (best.Score > 0 ? best.Mark : ',', 0);
    }

    // Returns the number of lines that hold the character in its most frequent count. Lines without it do not count.
    private static int Score(List<string> lines, char mark)
    {
        var counts = lines.Select(line => Outside(line, mark)).Where(count => count > 0).GroupBy(count => count).ToList();
        return counts.Count == 0 ? 0 : counts.Max(group => group.Count());
    }

    private static int Outside(string line, char mark)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            quoted ^= c == '"';
            count += !quoted && c == mark ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@"\A\uFEFF?""?sep=(.)""?\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
