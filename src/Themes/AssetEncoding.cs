using Report.Data;
using Report.Diagnostics;

namespace Report.Themes;

/// <summary>
/// Reports style sheets and scripts of a theme that are not UTF-8: readers would see replacement characters in place of letters.
/// </summary>
internal static class AssetEncoding
{
    private static readonly string[] Endings = [".css", ".js"];

    public static void Check(ThemeFiles files, DiagnosticBag bag)
    {
        foreach (
            var (_, path) in files
                .Below("assets")
                .Where(file =>
                    Endings.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase) && RegularFile.Is(file.Path)
                )
        )
        {
            if (FileText.Read(path) is null)
            {
                TextDecoder.Read(path, ThemeFiles.Shown(path), bag);
            }
        }
    }
}
