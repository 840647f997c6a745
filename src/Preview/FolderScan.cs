using System.IO.Enumeration;

namespace Report.Preview;

/// <summary>A snapshot of the files in some folders: the size and last write time of each.</summary>
internal sealed class FolderScan
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = 0,
    };

    private readonly Dictionary<string, (long Length, DateTimeOffset Changed)> files = new(StringComparer.Ordinal);

    /// <summary>Scans the folders that exist. If one disappears during the scan, the files seen until then count.</summary>
    public static FolderScan Of(IEnumerable<string> folders)
    {
        var scan = new FolderScan();
        foreach (var folder in folders)
        {
            scan.Add(folder);
        }

        return scan;
    }

    /// <summary>Returns the paths of the files added, changed or removed since an earlier scan, in ordinal order.</summary>
    public IReadOnlyList<string> ChangesSince(FolderScan before)
    {
        var now = files.Where(f => !before.files.TryGetValue(f.Key, out var old) || old != f.Value).Select(f => f.Key);
        var gone = before.files.Keys.Where(path => !files.ContainsKey(path));
        return [.. now.Concat(gone).Order(StringComparer.Ordinal)];
    }

    private void Add(string folder)
    {
        try
        {
            var found = new FileSystemEnumerable<(string Path, long Length, DateTimeOffset Changed)>(
                folder,
                (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc),
                Everything
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsScratch(entry.FileName),
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            foreach (var file in found)
            {
                files[file.Path] = (file.Length, file.Changed);
            }
        }
        catch (IOException)
        {
            // The folder is gone, or not there yet: the next scan will see it if it comes.
        }
    }

    // True for temporary files that text editors put beside a file while they save it (.name.swp, .#name, #name#, name~, name.tmp, and
    // vim's 4913). The test is wider than that: every name that begins with a dot or # counts.
    private static bool IsScratch(ReadOnlySpan<char> name) =>
        name[0] is '.' or '#' || name[^1] is '~' || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || name is "4913";
}
