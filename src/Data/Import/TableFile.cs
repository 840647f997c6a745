using System.Text;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>Reads a file as a table and detects its format: Excel, JSON-stat, JSON, lines of JSON, or text with separators.</summary>
internal static class TableFile
{
    private const long MostBytes = 512 * 1024 * 1024;

    /// <returns>Null after a diagnostic.</returns>
    public static RawTable? Read(string path, string shown, ImportOptions options, ImportNotes remarks, DiagnosticBag bag)
    {
        var at = Position.StartOf(shown);
        if (!File.Exists(path))
        {
            bag.Add(DataRules.MissingFile.At(at, shown));
            return null;
        }

        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length is > MostBytes and var length)
            {
                bag.Add(DataRules.TooLarge.At(at, length >> 20, MostBytes >> 20));
                return null;
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(DataRules.Unreadable.At(at, shown));
            return null;
        }

        if (
            bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
            || bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])
            || BiffCells.AreBare(bytes)
        )
        {
            return ExcelTable.Read(bytes, shown, options.Sheet, remarks, bag);
        }

        if (Other(bytes) is { } format)
        {
            bag.Add(ImportRules.NoTable.At(at, format));
            return null;
        }

        return TableEncoding.Decode(bytes, shown, options.Encoding, remarks, bag) is { } text
            ? Read(Clean(text, remarks), path, shown, options, remarks, bag)
            : null;
    }

    private static RawTable? Read(string text, string path, string shown, ImportOptions options, ImportNotes remarks, DiagnosticBag bag)
    {
        var start = text.AsSpan().TrimStart();
        var isJson =
            start.Length > 0
            && start[0] is '{' or '['
            && (path.Contains("json", StringComparison.OrdinalIgnoreCase) || start[^1] is '}' or ']' || start.TrimEnd()[^1] is '}' or ']');
        return start.StartsWith("<", StringComparison.Ordinal)
            && start[..Math.Min(start.Length, 500)].Contains("<html", StringComparison.OrdinalIgnoreCase)
                ? Refuse("a web page", shown, bag)
            : isJson ? JsonTable.Read(text, shown, remarks, bag)
            : DelimitedTable.Read(text, shown, options.Skip, remarks, bag);
    }

    private static RawTable? Refuse(string format, string shown, DiagnosticBag bag)
    {
        bag.Add(ImportRules.NoTable.At(Position.StartOf(shown), format));
        return null;
    }

    private static string? Other(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF"u8) ? "a PDF"
        : bytes.AsSpan().StartsWith("PAR1"u8) ? "a Parquet file, which belongs in tables/ and is read by a query,"
        : bytes.AsSpan().StartsWith<byte>([0x1F, 0x8B]) ? "a compressed file: unpack it first; it"
        : null;

    /// <summary>Replaces characters that no dataset may hold by blanks.</summary>
    private static string Clean(string text, ImportNotes remarks)
    {
        if (ForbiddenCharacters.First(text) is not { } first)
        {
            return text;
        }

        var line = text.AsSpan(0, first).Count('\n') + 1;
        remarks.Tell($"characters that no text may hold became blanks, {ForbiddenCharacters.Name(text[first])} in line {line} first");
        return new StringBuilder(ForbiddenCharacters.Replace(text)).Replace('\uFFFD', ' ').ToString();
    }
}
