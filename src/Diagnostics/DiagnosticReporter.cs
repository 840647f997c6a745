namespace Report.Diagnostics;

internal enum DiagnosticFormat
{
    Text,
    Json,
    GitHub,
}

/// <summary>Writes diagnostics for a person, a program, or GitHub Actions.</summary>
internal static class DiagnosticReporter
{
    /// <param name="textOf">Returns the text of a file by its path, for excerpts; null if it cannot be shown. Used by the text format
    /// only.</param>
    /// <param name="palette">Colours of the text format; null for none.</param>
    public static void Write(
        IReadOnlyList<Diagnostic> diagnostics,
        DiagnosticFormat format,
        TextWriter output,
        Func<string, string?> textOf,
        Palette? palette = null
    )
    {
        switch (format)
        {
            case DiagnosticFormat.Json:
                JsonReporter.Write(diagnostics, output);
                break;
            case DiagnosticFormat.GitHub:
                GitHubReporter.Write(diagnostics, output);
                break;
            default:
                new TextReporter(output, textOf, palette ?? Palette.Plain).Write(diagnostics);
                break;
        }
    }

    /// <summary>Counts the diagnostics: "2 errors, 1 warning", or "no faults" if there are none.</summary>
    public static string Summary(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        var parts = new[] { Count(errors, "error"), Count(warnings, "warning") }.OfType<string>();
        return diagnostics.Count == 0 ? "no faults" : string.Join(", ", parts);
    }

    internal static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string? Count(int count, string noun) =>
        count switch
        {
            0 => null,
            1 => $"1 {noun}",
            _ => $"{count} {noun}s",
        };
}
