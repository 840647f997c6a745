namespace Report.Diagnostics;

internal enum DiagnosticFormat { Text, Json, GitHub }

/// <summary>Writes diagnostics for a person, a program, or GitHub Actions.</summary>
internal static class DiagnosticReporter
{
    /// <param name="textOf">Text of a file by its path, for excerpts; null where it cannot be shown.</param>
    public static void Write(
        IReadOnlyList<Diagnostic> diagnostics, DiagnosticFormat format, TextWriter output, Func<string, string?> textOf, Palette? palette = null)
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

    /// <summary>"2 errors, 1 warning"; "no faults" where there are none.</summary>
    public static string Summary(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        var parts = new[] { Count(errors, "error"), Count(warnings, "warning") }.OfType<string>();
        return diagnostics.Count == 0 ? "no faults" : string.Join(", ", parts);
    }

    internal static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string? Count(int count, string noun) => count switch { 0 => null, 1 => $"1 {noun}", _ => $"{count} {noun}s" };
}
