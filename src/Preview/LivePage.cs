using System.Text;

namespace Report.Preview;

/// <summary>Adds the script of the live preview to pages as they are served. The files of the site itself never contain it.</summary>
internal static class LivePage
{
    /// <summary>The folder of the preview's own files (script, style sheet, events), below the base path.</summary>
    public const string Folder = "_preview/";

    /// <summary>Returns the page with the script that keeps it up to date, placed at the end of its head.</summary>
    /// <param name="version">Version of the site that the page belongs to (see <see cref="PreviewState"/>).</param>
    public static byte[] Inject(ReadOnlySpan<byte> page, string basePath, string version)
    {
        var script = Encoding.UTF8.GetBytes(
            $"<script src=\"{basePath}{Folder}live.js\" data-version=\"{version}\" data-base=\"{basePath}\" defer></script>"
        );
        var place = page.IndexOf("</head>"u8);
        place = place < 0 ? page.Length : place;
        return [.. page[..place], .. script, .. page[place..]];
    }

    /// <summary>
    /// Returns a page to show where there is none, such as before the first build. Its script reloads it once there is one.
    /// </summary>
    public static byte[] Placeholder(string title, string basePath, string version) =>
        Inject(
            Encoding.UTF8.GetBytes(
                $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1></body></html>"
            ),
            basePath,
            version
        );
}
