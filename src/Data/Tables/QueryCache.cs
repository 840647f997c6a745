namespace Report.Data.Tables;

/// <summary>
/// A cache of parsed queries and their results on disk, kept between builds. The key is a hash of everything that the result depends on.
/// </summary>
/// <param name="folder">The folder of the cache; null to disable it.</param>
internal sealed class QueryCache(string? folder)
{
    // Part of the key, since another build of the program may read tables or store results differently.
    private static readonly string Program = typeof(QueryCache).Module.ModuleVersionId.ToString();

    /// <summary>Returns the cached value for the parts of a key; null if there is none.</summary>
    public T? Find<T>(IEnumerable<string> parts, Func<Stream, T?> read)
        where T : class
    {
        try
        {
            if (folder is null)
            {
                return null;
            }

            using var file = File.OpenRead(PathOf(parts));
            return read(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores a value. If it cannot be written, the next build runs the query again.</summary>
    public void Keep(IEnumerable<string> parts, Action<Stream> write)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            var path = PathOf(parts);
            var unfinished = $"{path}.{Guid.NewGuid():N}";
            using (var file = File.Create(unfinished))
            {
                write(file);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { }
    }

    private string PathOf(IEnumerable<string> parts) => Path.Combine(folder!, $"{HashParts.Of(parts.Prepend(Program))}.json");
}
