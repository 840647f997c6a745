using System.Security.Cryptography;
using Report.Diagnostics;

namespace Report.Site.Caching;

/// <summary>Hashes of the files of a folder, taken before they are read for anything else.</summary>
internal sealed class FileDigests
{
    private readonly Dictionary<string, byte[]> byPath = new(StringComparer.Ordinal);

    /// <param name="skip">Kinds of files that are not looked at.</param>
    public static FileDigests Of(string folder, FileAttributes skip = FileAttributes.Hidden)
    {
        var digests = new FileDigests();
        if (Directory.Exists(folder))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = skip }))
            {
                if (Digest(path) is { } digest)
                {
                    digests.byPath[Path.GetFullPath(path)] = digest;
                }
            }
        }

        return digests;
    }

    /// <summary>Null where the file was not there.</summary>
    public byte[]? this[string path] => byPath.GetValueOrDefault(Path.GetFullPath(path));

    /// <summary>Whether a file still is what it was: what was made of it is then made of what was hashed.</summary>
    public bool Holds(string path) => this[path] is { } before && Digest(path) is { } now && before.AsSpan().SequenceEqual(now);

    /// <summary>All files below a folder, by path.</summary>
    public IEnumerable<(string Path, byte[] Digest)> Below(string folder)
    {
        var start = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        return byPath.Where(f => f.Key.StartsWith(start, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value));
    }

    private static byte[]? Digest(string path)
    {
        if (!RegularFile.Is(path))
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(path);
            return SHA256.HashData(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // Going away just now; whoever needs it says so.
        }
    }
}
