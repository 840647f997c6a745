namespace Report.Data;

/// <summary>Resolves every link within a path.</summary>
internal static class RealPath
{
    private const int DeepestLink = 32;

    /// <summary>
    /// Returns the path without links; null if links form a circle. Neither the path nor the target of a link need exist.
    /// </summary>
    /// <param name="path">An absolute path.</param>
    public static string? Of(string path) => Of(path, 0);

    private static string? Of(string path, int depth)
    {
        if (depth > DeepestLink)
        {
            return null;
        }

        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            if ((new FileInfo(next).LinkTarget is { } target ? Of(Path.GetFullPath(target, real), depth + 1) : next) is not { } reached)
            {
                return null;
            }

            real = reached;
        }

        return real;
    }
}
