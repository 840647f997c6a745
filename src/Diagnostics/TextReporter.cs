namespace Report.Diagnostics;

/// <summary>Writes diagnostics for a person: each with its message, the line of the file, carets under the place, and the hint.</summary>
internal sealed class TextReporter(TextWriter output, Func<string, string?> textOf, Palette palette)
{
    private const string Indent = "   ";

    private readonly Dictionary<string, string[]?> lines = new(StringComparer.Ordinal);

    public void Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        var (shown, more) = AlikeFaults.Of(diagnostics);
        for (var i = 0; i < shown.Count; i++)
        {
            if (i > 0)
            {
                output.WriteLine();
            }

            Write(shown[i]);
        }

        foreach (var line in more)
        {
            output.WriteLine();
            output.WriteLine(line);
        }
    }

    private void Write(Diagnostic diagnostic)
    {
        var colour = diagnostic.Severity == Severity.Error ? palette.Error : palette.Warning;
        var (file, line, column, _) = diagnostic.Position;
        output.WriteLine(
            $"{Excerpt.Escaped(file)}:{line}:{column}: {colour}{diagnostic.Severity.Word()} {diagnostic.Code}{palette.Reset}: "
                + $"{Excerpt.Escaped(diagnostic.Message)}"
        );
        if (LineOf(diagnostic.Position) is { } text)
        {
            var excerpt = Excerpt.Of(text, diagnostic.Position);
            var gutter = new string(' ', Indent.Length + $"{line}".Length);
            output.WriteLine($"{palette.Faint}{Indent}{line} |{palette.Reset} {excerpt.Text}".TrimEnd());
            output.WriteLine($"{palette.Faint}{gutter} |{palette.Reset} {excerpt.Blank}{colour}{excerpt.Mark}{palette.Reset}");
        }

        if (diagnostic.Hint is { } hint)
        {
            output.WriteLine($"{Indent}{palette.Hint}hint:{palette.Reset} {Excerpt.Escaped(hint)}");
        }
    }

    private string? LineOf(Position at)
    {
        if (at.IsOfClosedFile)
        {
            return null;
        }

        if (!lines.TryGetValue(at.File, out var found))
        {
            lines[at.File] = found = textOf(at.File)?.ReplaceLineEndings("\n").Split('\n');
        }

        // An empty file has nothing to show.
        return found is not null && at.Line <= found.Length && !(found.Length == 1 && found[0].Length == 0) ? found[at.Line - 1] : null;
    }
}
