using System.Security.Cryptography;
using Report.Diagnostics;

namespace Report.Site.Caching;

/// <summary>Hashes of the files in a folder, taken before the files are read for any other purpose.</summary>
internal sealed class FileDigests
{
    private readonly Dictionary<string, byte[]> byPath = new(StringComparer.Ordinal);

    /// <param name="skip">Files with any of these attributes are skipped.</param>
    public static FileDigests Of(string folder, FileAttributes skip = FileAttributes.Hidden)
    {
        var digests = new FileDigests();
        if (Directory.Exists(folder))
        {
            foreach (
                var path in Directory.EnumerateFiles(
                    folder,
                    "*",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        IgnoreInaccessible = true,
                        AttributesToSkip = skip,
                    }
                )
            )
            {
                if (Digest(path) is { } digest)
                {
                    digests.byPath[Path.GetFullPath(path)] = digest;
                }
            }
        }

        return digests;
    }

    /// <summary>The hash of a file; null if it did not exist or could not be read.</summary>
    public byte[]? this[string path] => byPath.GetValueOrDefault(Path.GetFullPath(path));

    /// <summary>True if a file has not changed since it was hashed: a result computed from it then belongs to the hash.</summary>
    public bool Holds(string path) => this[path] is { } before && Digest(path) is { } now && before.AsSpan().SequenceEqual(now);

    /// <summary>Returns all files below a folder, in order of their paths.</summary>
    public IEnumerable<(string Path, byte[] Digest)> Below(string folder)
    {
        var start = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        return byPath
            .Where(f => f.Key.StartsWith(start, StringComparison.Ordinal))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (f.Key, f.Value));
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
            return null; // The file may just be disappearing; the code that needs it reports that.
        }
    }
}
