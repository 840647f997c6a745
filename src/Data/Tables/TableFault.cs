using System.Globalization;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>Translates errors in files that a query reads, with the line in the file.</summary>
internal static partial class TableFault
{
    /// <summary>Returns the diagnostic for a message of the engine; null if it is not about a file.</summary>
    public static Diagnostic? Of(string message, IReadOnlyList<TableFile> files, Func<TableFile, string> shown)
    {
        var said = EngineMessage.Of(message).Text;
        var file = files.FirstOrDefault(f => said.Contains(f.Path, StringComparison.Ordinal)) ?? (files.Count == 1 ? files[0] : null);
        if (
            file is null
            || (
                Line().Match(said) is { Success: false }
                && !said.Contains(file.Path, StringComparison.Ordinal)
                && !said.Contains("nicode", StringComparison.Ordinal)
            )
        )
        {
            return null;
        }

        var line = Line().Match(said) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
        return DataRules.BrokenTable.At(new Position(shown(file), line, 1), Reason(said));
    }

    private static string Reason(string said) =>
        said switch
        {
            _ when said.Contains("nicode", StringComparison.Ordinal) || said.Contains("utf-8", StringComparison.OrdinalIgnoreCase) =>
                "it is not UTF-8: save it so, or read it with 'import', which asks about encodings",
            _ when Columns().Match(said) is { Success: true } columns =>
                $"this line has {columns.Groups[2].Value} cells, and the first line has {columns.Groups[1].Value}",
            _ when said.Contains("quote", StringComparison.OrdinalIgnoreCase) =>
                "a quotation mark is never closed, or something stands beside it",
            _ when said.Contains("JSON", StringComparison.OrdinalIgnoreCase) => "this is not JSON",
            _ when said.Contains("arquet", StringComparison.Ordinal) || said.Contains("magic bytes", StringComparison.OrdinalIgnoreCase) =>
                "this is no Parquet file, or a damaged one",
            _ => "it cannot be read as a table of its kind",
        };

    [GeneratedRegex(@"(?:CSV Error on Line: |line |Line: )(\d+)")]
    private static partial Regex Line();

    [GeneratedRegex(@"Expected Number of Columns: (\d+) Found: (\d+)")]
    private static partial Regex Columns();
}
