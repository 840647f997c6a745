using System.Text;

namespace Report.Preview;

/// <summary>What preview adds to a page on its way to the browser; the files of the site never hold it.</summary>
internal static class LivePage
{
    /// <summary>Folder of preview's own files, below the base path.</summary>
    public const string Folder = "_preview/";

    /// <summary>The page with the script that keeps it up to date.</summary>
    /// <param name="version">Of the site that the page belongs to.</param>
    public static byte[] Inject(ReadOnlySpan<byte> page, string basePath, string version)
    {
        var script = Encoding.UTF8.GetBytes($"<script src=\"{basePath}{Folder}live.js\" data-version=\"{version}\" data-base=\"{basePath}\" defer></script>");
        var place = page.IndexOf("</head>"u8);
        place = place < 0 ? page.Length : place;
        return [.. page[..place], .. script, .. page[place..]];
    }

    /// <summary>Stands in for a page that there is none of, and waits for one.</summary>
    public static byte[] Placeholder(string title, string basePath, string version) => Inject(
        Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1></body></html>"),
        basePath,
        version);
}
