using System.Text;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>The header of one or more CSV files that form one table: the separator and the names of the columns.</summary>
internal sealed record DelimitedHeader(char Separator, IReadOnlyList<string> Columns)
{
    private const int LongestLine = 1 << 20;

    /// <summary>Reads the header, which must be the same in all files; null after a diagnostic.</summary>
    public static DelimitedHeader? Read(IReadOnlyList<TableFile> files, Func<TableFile, string> shown, DiagnosticBag bag)
    {
        DelimitedHeader? first = null;
        foreach (var file in files)
        {
            if (Read(file, shown(file), bag) is not { } header)
            {
                return null;
            }

            first ??= header;
            if (!first.Columns.SequenceEqual(header.Columns))
            {
                bag.Add(
                    DataRules.BrokenTable.At(
                        Position.StartOf(shown(file)),
                        $"its columns are not those of '{files[0].Name}', which is read as one table with it"
                    )
                );
                return null;
            }
        }

        return first;
    }

    private static DelimitedHeader? Read(TableFile file, string shown, DiagnosticBag bag)
    {
        using var reader = new StreamReader(file.Path, new UTF8Encoding(false, throwOnInvalidBytes: false));
        var buffer = new char[LongestLine];
        var text = new string(buffer, 0, reader.ReadBlock(buffer));
        var line = FirstRecord(text);
        if (line.Trim().Length == 0)
        {
            bag.Add(DataRules.EmptyFile.At(Position.StartOf(shown)));
            return null;
        }

        if (
            Path.GetExtension(file.Name).Equals(".tsv", StringComparison.OrdinalIgnoreCase) && line.Contains('\t', StringComparison.Ordinal)
        )
        {
            return Named(
                '\t',
                CsvTable.Read(new InputFile(shown, line), []) is { Separator: '\t' } table
                    ? table.Header
                    : [.. line.Split('\t').Select(n => new Located<string>(n, default))],
                bag
            );
        }

        var read = CsvTable.Read(new InputFile(shown, line), []);
        return Named(read.Separator, read.Header, bag);
    }

    private static DelimitedHeader? Named(char separator, IReadOnlyList<Located<string>> header, DiagnosticBag bag)
    {
        var names = new List<string>();
        foreach (var (i, cell) in header.Index())
        {
            var name = cell.Value.Length > 0 ? cell.Value : $"column {i + 1}";
            if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                bag.Add(DataRules.ColumnTwice.At(cell.At, name));
                return null;
            }

            names.Add(name);
        }

        return new DelimitedHeader(separator, names);
    }

    private static string FirstRecord(string text)
    {
        var quoted = false;
        var end = 0;
        for (; end < text.Length && (quoted || text[end] is not ('\n' or '\r')); end++)
        {
            quoted ^= text[end] == '"';
        }

        return text[..end];
    }
}
