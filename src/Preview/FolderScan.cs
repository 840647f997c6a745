using System.IO.Enumeration;

namespace Report.Preview;

/// <summary>What lay in some folders at one moment: each file with its size and time of change.</summary>
internal sealed class FolderScan
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    private readonly Dictionary<string, (long Length, DateTimeOffset Changed)> files = new(StringComparer.Ordinal);

    /// <summary>Looks into the folders that exist; one that disappears while it is looked into counts as far as it was seen.</summary>
    public static FolderScan Of(IEnumerable<string> folders)
    {
        var scan = new FolderScan();
        foreach (var folder in folders)
        {
            scan.Add(folder);
        }

        return scan;
    }

    /// <summary>Paths of the files that were added, changed or removed since, in ordinal order.</summary>
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
                Everything)
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
            // Gone, or not there yet; the next scan tells.
        }
    }

    // What editors put beside a file while they save it: .name.swp, .#name, #name#, name~, name.tmp, and vim's 4913.
    private static bool IsScratch(ReadOnlySpan<char> name) =>
        name[0] is '.' or '#' || name[^1] is '~' || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || name is "4913";
}
