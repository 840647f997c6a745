namespace Report.Commands.New;

/// <summary>The repository that a folder lies in, begun by <c>new site</c>: its workflows, guides and schemas serve every report in it.</summary>
internal static class SurroundingRepository
{
    /// <summary>Its folder; null where nothing above <paramref name="folder"/> was begun so, within the same git repository.</summary>
    public static string? Of(string folder)
    {
        for (var above = Directory.GetParent(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))); above is not null; above = above.Parent)
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
