using Report.Data;
using Report.Diagnostics;

namespace Report.Pages;

/// <summary>A page as an editor wrote it.</summary>
/// <param name="File">The whole file, front matter included.</param>
/// <param name="Name">Path from the input folder: "shield/index.md".</param>
/// <param name="Permalink">Address below the base path: "/shield/".</param>
/// <param name="Title">Title of the front matter; the file's name where the front matter has none.</param>
/// <param name="BodyStart">Offset in the file's text at which the Markdown starts.</param>
internal sealed record PageSource(InputFile File, string Name, string Permalink, Located<string> Title, FrontMatter Matter, int BodyStart)
{
    public string Body => File.Text[BodyStart..];

    /// <summary>Folder of the page's file, relative to the input folder; "" for the input folder itself.</summary>
    public string Folder => Path.GetDirectoryName(Name)!.Replace('\\', '/');

    public bool IsDraft => Matter.Draft == true;
}
