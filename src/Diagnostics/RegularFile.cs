using System.Formats.Tar;

namespace Report.Diagnostics;

/// <summary>Tells regular files from pipes and devices, which may never end, and from links that lead nowhere or in a circle.</summary>
internal static class RegularFile
{
    /// <summary>True if a path leads, directly or through links, to an existing regular file. False if it cannot be examined.</summary>
    public static bool Is(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var real = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);

            // Pipes and devices have length 0, so only a file of that length needs a closer look.
            return real is FileInfo { Exists: true } found && (found.Length > 0 || IsEmptyFile(found.FullName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // .NET does not tell the type of a file. TarWriter does, since an archive records it, and does not open a pipe or a device for that.
    private static bool IsEmptyFile(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            writer.WriteEntry(path, "file");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
    }
}
