namespace Report.Commands.New;

/// <summary>A repository begun by <c>new site</c> around a folder: its workflows, guides and schemas serve every report in it.</summary>
internal static class SurroundingRepository
{
    /// <summary>
    /// Returns the nearest folder above <paramref name="folder"/> that was begun by <c>new site</c>, within the same git repository; null
    /// if there is none.
    /// </summary>
    public static string? Of(string folder)
    {
        for (
            var above = Directory.GetParent(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
            above is not null;
            above = above.Parent
        )
        {
            if (File.Exists(Path.Combine(above.FullName, WrittenFileHashes.File)))
            {
                return above.FullName;
            }

            if (Path.Exists(Path.Combine(above.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
