using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>Positions within the text of a YAML scalar.</summary>
internal static class ScalarPlaces
{
    /// <summary>
    /// Returns a function that gives exact positions. For a scalar on one line they follow from its start; one that is folded over several
    /// lines or holds escapes is looked up in its file when a position is asked for. If that fails, the position is that of the whole
    /// scalar.
    /// </summary>
    public static Placing Of(Located<string> text) =>
        (text.At.Length - text.Value.Length) switch
        {
            0 => text.At.Shift,
            2 => (offset, length) => text.At.Shift(offset + 1, length),
            _ => InFile(text),
        };

    private static Placing InFile(Located<string> text)
    {
        var found = new Lazy<(LineMap Lines, int[] Offsets)?>(() => Find(text));
        return (offset, length) =>
        {
            if (found.Value is not var (lines, offsets) || length < 1)
            {
                return text.At;
            }

            var start = offsets[offset];
            return lines.At(start, offsets[offset + length - 1] - start + 1);
        };
    }

    private static (LineMap, int[])? Find(Located<string> text)
    {
        if (text.At.File is not { Length: > 0 } path || FileText.Read(path) is not { } file)
        {
            return null;
        }

        var lines = new LineMap(path, file);
        return
            text.At.Line <= lines.Count
            && ScalarAlignment.Align(file, lines.Start(text.At.Line - 1) + text.At.Column - 1, text.Value) is { } offsets
            ? (lines, offsets)
            : null;
    }
}
