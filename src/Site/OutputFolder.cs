using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site;

/// <summary>Looks at where the site is to go before any work is done.</summary>
internal static class OutputFolder
{
    /// <summary>Reports an output folder that contains, or lies in, what the site is made from: it would be replaced.</summary>
    public static void Check(BuildOptions options, DiagnosticBag bag)
    {
        foreach (var folder in new[] { options.Input, options.Theme })
        {
            if (Contains(options.Output, folder) || Contains(folder, options.Output))
            {
                bag.Add(OutputRules.Overlap.At(Position.StartOf(options.Output), options.Output, folder));
            }
        }
    }

    private static bool Contains(string outer, string inner)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(outer), Path.GetFullPath(inner));
        return relative == "." || (relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}
