using Report.Data;
using Report.Diagnostics;

namespace Report.Pages;

/// <summary>A page as an editor wrote it.</summary>
/// <param name="File">The whole file.</param>
/// <param name="Name">Path from the input folder: "shield/index.md".</param>
/// <param name="Permalink">Address below the base path: "/shield/".</param>
/// <param name="Title">Of the front matter; the file's name where that has none.</param>
/// <param name="BodyStart">Offset in the file's text at which the Markdown starts.</param>
internal sealed record PageSource(InputFile File, string Name, string Permalink, Located<string> Title, FrontMatter Matter, int BodyStart)
{
    public string Body => File.Text[BodyStart..];

    /// <summary>From the input folder; "" for a page that lies in it.</summary>
    public string Folder => Path.GetDirectoryName(Name)!.Replace('\\', '/');

    public bool IsDraft => Matter.Draft == true;
}
