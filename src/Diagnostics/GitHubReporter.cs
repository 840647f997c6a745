namespace Report.Diagnostics;

/// <summary>Writes workflow commands, from which GitHub Actions makes annotations on the lines of a pull request.</summary>
internal static class GitHubReporter
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var (diagnostic, advice) in AlikeFaults.WithHints(diagnostics))
        {
            var at = diagnostic.Position;
            var text = advice is { } hint ? $"{diagnostic.Message}\nhint: {hint}" : diagnostic.Message;
            output.WriteLine(
                $"::{diagnostic.Severity.Word()} file={Property(Excerpt.Escaped(at.File))},line={at.Line},col={at.Column},endColumn={at.Column + at.Length},title={Property(diagnostic.Code)}::{Data(Excerpt.Escaped(text, keep: "\r\n"))}"
            );
        }
    }

    // Escapes the characters that would end the command or start another property.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
