using System.Text;

namespace Report.Pages;

/// <summary>
/// Recognises image formats that every browser shows (PNG, GIF, JPEG, WebP, AVIF, SVG) by the first bytes of a file, not by its name.
/// </summary>
internal static class ImageFormat
{
    // Bytes searched for "<svg": an SVG file may open with an XML declaration and a comment.
    private const int Head = 4096;

    public static bool Is(ReadOnlySpan<byte> file) =>
        file is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
        || file.StartsWith("GIF8"u8)
        || file is [0xFF, 0xD8, 0xFF, ..]
        || (file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8))
        || (file.Length > 12 && file[4..].StartsWith("ftypavi"u8))
        || IsSvg(file[..Math.Min(file.Length, Head)]);

    private static bool IsSvg(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF').TrimStart();
        return text.StartsWith('<') && text.Contains("<svg", StringComparison.Ordinal);
    }
}
