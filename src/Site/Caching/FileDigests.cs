using System.Collections.Concurrent;
using System.Security.Cryptography;
using Report.Diagnostics;

namespace Report.Site.Caching;

/// <summary>Hashes of the files in a folder, taken before the files are read for any other purpose.</summary>
internal sealed class FileDigests
{
    private const int MostKnown = 10_000;

    // Two writes within the precision of a time stamp look like one (FAT has two seconds), so younger files are hashed each time.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);
    private static readonly ConcurrentDictionary<string, (long Length, DateTime Written, byte[] Digest)> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, byte[]> byPath = new(StringComparer.Ordinal);

    /// <summary>
    /// Hashes the files of a theme. A file that this process has hashed before is not read again while its length and the time of its last
    /// write are the same: a preview builds at each save, and themes rarely change.
    /// </summary>
    public static FileDigests OfTheme(string folder) => Of(folder, FileAttributes.Hidden, KnownOrNew);

    /// <param name="skip">Files with any of these attributes are skipped.</param>
    public static FileDigests Of(string folder, FileAttributes skip = FileAttributes.Hidden) => Of(folder, skip, Digest);

    private static FileDigests Of(string folder, FileAttributes skip, Func<string, byte[]?> digestOf)
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
                if (digestOf(path) is { } digest)
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

    private static byte[]? KnownOrNew(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.LinkTarget is not null)
        {
            return Digest(path); // A link's own time stamp says nothing of the file that it leads to.
        }

        var (length, written) = (info.Length, info.LastWriteTimeUtc);
        if (Known.TryGetValue(path, out var known) && (known.Length, known.Written) == (length, written))
        {
            return known.Digest;
        }

        var settled = DateTime.UtcNow - written > Settled;
        if (Digest(path) is not { } digest)
        {
            return null;
        }

        if (settled)
        {
            if (Known.Count >= MostKnown)
            {
                Known.Clear();
            }

            Known[path] = (length, written, digest);
        }

        return digest;
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
