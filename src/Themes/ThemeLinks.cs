using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>
/// Checks a theme's folder before anything in it is opened: reports links that lead out of it, and entries that cannot be read as a file or
/// folder.
/// </summary>
internal static class ThemeLinks
{
    /// <summary>Returns false after a diagnostic.</summary>
    public static bool Check(string folder, DiagnosticBag bag)
    {
        var root = RealPath.Of(Path.GetFullPath(folder));
        var (waiting, sound) = (new Stack<string>([folder]), true);
        while (waiting.TryPop(out var next))
        {
            foreach (var path in FolderEntries.TryAll(next) ?? [])
            {
                if (FaultOf(path, root) is { } rule)
                {
                    bag.Add(rule.At(Position.OfClosed(ThemeFiles.Shown(path)), ThemeFiles.Shown(Path.GetRelativePath(folder, path))));
                    sound = false;
                }
                else if (Directory.Exists(path) && !FolderEntries.IsLink(path))
                {
                    waiting.Push(path);
                }
            }
        }

        return sound;
    }

    private static Rule? FaultOf(string path, string? root)
    {
        if (
            FolderEntries.IsLink(path)
            && RealPath.Of(Path.GetFullPath(path)) is { } real
            && root is not null
            && !real.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        )
        {
            return ThemeRules.OutsideFolder;
        }

        return Directory.Exists(path)
            ? FolderEntries.TryAll(path) is null
                ? ThemeRules.Unreadable
                : null
            : RegularFile.Is(path)
                ? null
                : ThemeRules.Unreadable;
    }
}
