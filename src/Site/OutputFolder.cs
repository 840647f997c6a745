using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Site;

/// <summary>Checks the output folder before any work is done.</summary>
internal static class OutputFolder
{
    /// <summary>
    /// Reports an output folder that is a file or lies below one, and one that overlaps with the input or theme folders, which would be
    /// replaced by the site.
    /// </summary>
    public static void Check(BuildOptions options, DiagnosticBag bag)
    {
        var output = Real(options.Output);
        if (FileOnTheWay(output) is { } file)
        {
            bag.Add(
                OutputRules.NotAFolder.At(Position.StartOf(options.Output), options.Output, file.Replace(Path.DirectorySeparatorChar, '/'))
            );
        }

        foreach (var folder in (IEnumerable<string>)[options.Input, .. ThemeReader.FoldersOf(options.Theme)])
        {
            var real = Real(folder);
            if (Contains(output, real) || Contains(real, output))
            {
                bag.Add(OutputRules.Overlap.At(Position.StartOf(options.Output), options.Output, folder));
            }
        }
    }

    private static string? FileOnTheWay(string path)
    {
        for (var part = path; part is not null; part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
            {
                return part;
            }
        }

        return null;
    }

    // Resolves links, since the path of a link does not tell in which folder its target lies.
    private static string Real(string path) => RealPath.Of(Path.GetFullPath(path)) ?? Path.GetFullPath(path);

    private static bool Contains(string outer, string inner)
    {
        var relative = Path.GetRelativePath(outer, inner);
        return relative == "."
            || (
                relative != ".."
                && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && !Path.IsPathRooted(relative)
            );
    }
}
