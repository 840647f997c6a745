using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>Raw files that queries read, under input/tables/. They are not published.</summary>
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

    // By name: the hash of a file is taken once, however many queries read it.
    private readonly Dictionary<string, TableFile> read = new(StringComparer.Ordinal);

    /// <summary>Whether a name in a query is one of a file, and not of a dataset: it has an ending or a folder.</summary>
    public static bool IsFileName(string name) => name.AsSpan().IndexOfAny("./\\*:") >= 0;

    /// <summary>The file of a name as queries write it, or the files of a pattern such as 'counties/*.csv', in ordinal order; null after a diagnostic.</summary>
    /// <param name="name">Behind a # may stand the sheet of a workbook.</param>
    public TableReference? Find(string name, Position at, DiagnosticBag bag)
    {
        var (path, sheet) = name.IndexOf('#', StringComparison.Ordinal) is > 0 and var sign && IsWorkbook(name[..sign]) ? (name[..sign], name[(sign + 1)..]) : (name, null);
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

    /// <summary>Names of all files that can be read.</summary>
    public IEnumerable<string> All() => input.FilesBelow(Name).Where(file => Kinds.ContainsKey(Path.GetExtension(file)));

    /// <summary>Path of a file as an editor is shown it.</summary>
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
                form.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        var regex = new Regex(form.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return All().Where(file => regex.IsMatch(file));
    }
}

internal enum TableKind { Delimited, Parquet, Json, Excel }

/// <summary>What a query names as a table, and the files that it stands for.</summary>
/// <param name="Name">As the query writes it.</param>
internal sealed record TableReference(string Name, TableKind Kind, IReadOnlyList<TableFile> Files)
{
    /// <summary>The sheet of a workbook that is named; null for the only one.</summary>
    public string? Sheet { get; init; }
}

/// <param name="Name">Path from the folder of tables.</param>
/// <param name="Path">Where it lies, free of links.</param>
internal sealed record TableFile(string Name, string Path, long Bytes, string Sha256);
