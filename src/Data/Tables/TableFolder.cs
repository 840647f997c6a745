using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>The folder of raw files that queries read, input/tables/. The files are not published.</summary>
internal sealed class TableFolder(InputFolder input)
{
    public const string Name = "tables";

    private static readonly Dictionary<string, TableKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = TableKind.Delimited,
        [".tsv"] = TableKind.Delimited,
        [".parquet"] = TableKind.Parquet,
        [".json"] = TableKind.Json,
        [".jsonl"] = TableKind.Json,
        [".ndjson"] = TableKind.Json,
        [".xlsx"] = TableKind.Excel,
        [".xls"] = TableKind.Excel,
    };

    // The files by name, so that each is hashed only once.
    private readonly Dictionary<string, TableFile> read = new(StringComparer.Ordinal);

    /// <summary>Whether a name in a query is that of a file, with an extension or a folder, rather than of a dataset.</summary>
    public static bool IsFileName(string name) => name.AsSpan().IndexOfAny("./\\*:") >= 0;

    /// <summary>Finds a file by its name in a query, or the files of a pattern such as 'counties/*.csv'; null after a diagnostic.</summary>
    /// <param name="name">The name or pattern; for a workbook, a sheet may follow after #.</param>
    public TableReference? Find(string name, Position at, DiagnosticBag bag)
    {
        var (path, sheet) =
            name.IndexOf('#', StringComparison.Ordinal) is > 0 and var sign && IsWorkbook(name[..sign])
                ? (name[..sign], name[(sign + 1)..])
                : (name, null);
        if (path.Contains("://", StringComparison.Ordinal))
        {
            bag.Add(DataRules.TableOutside.At(at, name));
            return null;
        }

        if (!Kinds.TryGetValue(Path.GetExtension(path), out var kind))
        {
            bag.Add(DataRules.NotATableFile.At(at, path, string.Join(", ", Kinds.Keys)));
            return null;
        }

        string[] names = path.AsSpan().IndexOfAny('*', '?') >= 0 ? [.. Matching(path)] : [path];
        if (names.Length == 0 || (names.Length == 1 && !input.Has($"{Name}/{names[0]}") && !path.Contains("..", StringComparison.Ordinal)))
        {
            bag.Add(DataRules.UnknownTable.At(at, path).WithHint(() => DidYouMean.Hint(path, All())));
            return null;
        }

        var files = names.Select(found => FileOf(found, at, bag)).ToList();
        return files.Contains(null) ? null : new TableReference(name, kind, [.. files.OfType<TableFile>()]) { Sheet = sheet };
    }

    /// <summary>The names of all files that can be read.</summary>
    public IEnumerable<string> All() => input.FilesBelow(Name).Where(file => Kinds.ContainsKey(Path.GetExtension(file)));

    /// <summary>Returns the path of a file as shown to editors.</summary>
    public string Shown(string name) => input.Shown($"{Name}/{name}");

    private TableFile? FileOf(string name, Position at, DiagnosticBag bag)
    {
        if (read.TryGetValue(name, out var known))
        {
            return known;
        }

        if (input.PathTo($"{Name}/{name}", at, bag) is not { } path)
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(path);
            return read[name] = new TableFile(name, path, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(DataRules.Unreadable.At(at, Shown(name)));
            return null;
        }
    }

    private static bool IsWorkbook(string path) => Kinds.GetValueOrDefault(Path.GetExtension(path)) == TableKind.Excel;

    private IEnumerable<string> Matching(string pattern)
    {
        var form = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                form.Append("(?:.*/)?");
                i += 2;
            }
            else
            {
                form.Append(
                    pattern[i] switch
                    {
                        '*' => "[^/]*",
                        '?' => "[^/]",
                        var c => Regex.Escape(c.ToString()),
                    }
                );
            }
        }

        var regex = new Regex(form.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return All().Where(file => regex.IsMatch(file));
    }
}

internal enum TableKind
{
    Delimited,
    Parquet,
    Json,
    Excel,
}

/// <summary>A reference to a table in a query, and its files.</summary>
/// <param name="Name">The name as written in the query.</param>
internal sealed record TableReference(string Name, TableKind Kind, IReadOnlyList<TableFile> Files)
{
    /// <summary>The name of a sheet of the workbook; null for the only sheet.</summary>
    public string? Sheet { get; init; }
}

/// <summary>A file in the folder of tables.</summary>
/// <param name="Name">The path relative to the folder of tables.</param>
/// <param name="Path">The path on disk, with links resolved.</param>
internal sealed record TableFile(string Name, string Path, long Bytes, string Sha256);
