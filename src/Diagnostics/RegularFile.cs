using System.Formats.Tar;

namespace Report.Diagnostics;

/// <summary>Tells files from what only looks like one: a pipe or a device never ends, and a link may lead nowhere or in a circle.</summary>
internal static class RegularFile
{
    /// <summary>Whether a path leads to a file that can be read to its end.</summary>
    public static bool Is(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var real = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);

            // Pipes and devices have no length, so that only an empty file needs a closer look.
            return real is FileInfo { Exists: true } found && (found.Length > 0 || IsEmptyFile(found.FullName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // .NET has no name for what a file is; an archive has to note it, and does so without opening the file.
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
