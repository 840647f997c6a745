using System.Text;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// The comment that marks a file created by <c>new</c> as made up. Editors remove it when they replace the content; until then a diagnostic
/// prevents a report of invented numbers from being published by mistake.
/// </summary>
internal static partial class StarterMark
{
    /// <summary>Reports the first such comment in a file.</summary>
    public static void Report(InputFile file, DiagnosticBag bag)
    {
        if (file.Text.Contains("made up", StringComparison.Ordinal) && Mark().Match(file.Text) is { Success: true } mark)
        {
            var comment = mark.Groups[1];
            var line = file.Text.AsSpan(0, comment.Index).Count('\n') + 1;
            var column = comment.Index - file.Text.LastIndexOf('\n', comment.Index);
            bag.Add(SiteRules.MadeUp.At(new Position(file.Path, line, column, comment.Length)));
        }
    }

    /// <inheritdoc cref="Report(InputFile, DiagnosticBag)"/>
    public static void Report(InputTable table, DiagnosticBag bag)
    {
        if (table.Utf8.Span.IndexOf("made up"u8) >= 0)
        {
            Report(new InputFile(table.Path, Encoding.UTF8.GetString(table.Utf8.Span)), bag);
        }
    }

    [GeneratedRegex(
        @"^[ \t]*(#[ \t]*Th(?:is|ese) [a-z]+ (?:is|are) made up\b[^\r\n]*)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
