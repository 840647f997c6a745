using Report.Diagnostics;

namespace Report.Preview;

/// <summary>A fault as the browser shows it.</summary>
/// <param name="Place">"input/data/troops.yaml:14:22".</param>
/// <param name="Excerpt">The line with a sign below the fault; null where there is no such line.</param>
internal sealed record ShownFault(string Place, string Code, bool IsError, string Message, string? Excerpt, string? Hint)
{
    public static ShownFault Of(Diagnostic fault)
    {
        var at = fault.Position;
        return new ShownFault(
            $"{Diagnostics.Excerpt.Escaped(at.File)}:{at.Line}:{at.Column}", fault.Code, fault.Severity == Severity.Error, fault.Message, ExcerptOf(at), fault.Hint);
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
        return $"{at.Line,5} | {excerpt.Text}\n      | {excerpt.Blank}{excerpt.Mark}";
    }
}
