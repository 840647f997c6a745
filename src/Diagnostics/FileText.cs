using System.Text;

namespace Report.Diagnostics;

/// <summary>Text of files for excerpts.</summary>
internal static class FileText
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>The text of a file; null where there is none, or none that can be shown.</summary>
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
