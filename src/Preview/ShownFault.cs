using Report.Diagnostics;

namespace Report.Preview;

/// <summary>A fault of the input as the preview shows it in the browser.</summary>
/// <param name="Place">File, line and column: "input/data/troops.yaml:14:22".</param>
/// <param name="Excerpt">The line of the fault, and below it a line with carets under the place; null where the line is empty or cannot be
/// read.</param>
internal sealed record ShownFault(string Place, string Code, bool IsError, string Message, string? Excerpt, string? Hint)
{
    public static ShownFault Of(Diagnostic fault)
    {
        var at = fault.Position;
        return new ShownFault(
            $"{Diagnostics.Excerpt.Escaped(at.File)}:{at.Line}:{at.Column}",
            fault.Code,
            fault.Severity == Severity.Error,
            fault.Message,
            ExcerptOf(at),
            fault.Hint
        );
    }

    private static string? ExcerptOf(Position at)
    {
        if (at.IsOfClosedFile)
        {
            return null;
        }

        var lines = FileText.Read(at.File)?.ReplaceLineEndings("\n").Split('\n') ?? [];
        if (at.Line > lines.Length || lines[at.Line - 1].Length == 0)
        {
            return null;
        }

        var excerpt = Diagnostics.Excerpt.Of(lines[at.Line - 1], at);
        return $"{at.Line, 5} | {excerpt.Text}\n      | {excerpt.Blank}{excerpt.Mark}";
    }
}
