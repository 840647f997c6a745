namespace Report.Data;

/// <summary>Where a path leads once every link on the way is followed.</summary>
internal static class RealPath
{
    private const int DeepestLink = 32;

    /// <summary>Null where links lead in a circle. Neither the path nor what a link names need exist.</summary>
    /// <param name="path">Rooted.</param>
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
