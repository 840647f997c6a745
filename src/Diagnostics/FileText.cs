using System.Text;

namespace Report.Diagnostics;

/// <summary>Reads files for the excerpts in diagnostics.</summary>
internal static class FileText
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>
    /// Returns the text of a file without its byte order mark; null if it is not a regular file, cannot be read, is larger than 64 MiB or
    /// is not UTF-8.
    /// </summary>
    public static string? Read(string path)
    {
        try
        {
            return RegularFile.Is(path) && new FileInfo(path).Length <= MostBytes
                ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF')
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }
}
