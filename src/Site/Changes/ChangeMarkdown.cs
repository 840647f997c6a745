using System.Text;
using Report.Data.Changes;

namespace Report.Site.Changes;

/// <summary>Writes changes in GitHub's Markdown, for a pull request.</summary>
internal static class ChangeMarkdown
{
    public static string Write(ChangeReport report)
    {
        var text = new StringBuilder($"## Changes since {Plain(report.From)}\n");
        if (report.Remark is { } remark)
        {
            text.Append($"\n> {Plain(remark)}\n");
        }

        if (report.IsEmpty)
        {
            return text.Append($"\n{report.NothingChanged}\n").ToString();
        }

        foreach (var section in report.Sections)
        {
            text.Append($"\n### {section.Heading}\n\n");
            foreach (var group in section.Groups)
            {
                text.Append($"- **{Plain(group.Title)}** ({Plain(group.Name)}){Mark(group.Kind)}\n");
                foreach (var line in group.Lines)
                {
                    text.Append($"  - {Line(line)}\n");
                }
            }
        }

        return text.ToString();
    }

    private static string Mark(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => " is new",
            ChangeKind.Removed => " is gone",
            _ => "",
        };

    private static string Line(ChangeLine line)
    {
        var what = line.What.Length > 0 ? Plain(line.What) + ": " : "";
        var ratio = line.Ratio is { } r ? $" ({Plain(r)})" : "";
        return (line.Before, line.After) switch
        {
            (null, { } after) => $"{what}**{Plain(after)}** is new",
            ({ } before, null) => $"{what}~~{Plain(before)}~~ is gone",
            var (before, after) => $"{what}~~{Plain(before!)}~~ → **{Plain(after!)}**{ratio}",
        };
    }

    // Escapes text from the data, which must not become markup, mention anybody or link to an issue.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            plain.Append(
                c switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    '@' => "&#64;",
                    '#' => "&#35;",
                    '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '|' or '!' => $"\\{c}",
                    _ => c.ToString(),
                }
            );
        }

        return plain.ToString();
    }
}
