using System.IO.Enumeration;
using System.Security.Cryptography;
using Report.Diagnostics;

namespace Report.Site.Caching;

/// <summary>A hash of a whole folder: of the names of all entries, including hidden ones, and of the content of all files.</summary>
internal static class FolderDigest
{
    /// <summary>
    /// Returns the hash; "" if there is no such folder; null if it contains a link, whose target it does not cover, or a file that cannot
    /// be read.
    /// </summary>
    public static string? Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return "";
        }

        try
        {
            var entries = Entries(folder).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToArray();
            if (entries.Any(entry => entry.IsLink))
            {
                return null;
            }

            var digests = new string?[entries.Length];
            Parallel.For(0, entries.Length, i => digests[i] = entries[i].IsDirectory ? "folder" : Digest(entries[i].Path));
            return digests.Contains(null)
                ? null
                : HashParts.Of(
                    entries.Zip(digests).SelectMany(file => new[] { Path.GetRelativePath(folder, file.First.Path), file.Second })
                );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileSystemEnumerable<(string Path, bool IsDirectory, bool IsLink)> Entries(string folder) =>
        new(
            folder,
            static (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.IsDirectory, IsLink(ref entry)),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = 0,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string? Digest(string path)
    {
        if (!RegularFile.Is(path))
        {
            return null;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            return Convert.ToHexString(SHA256.HashData(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
