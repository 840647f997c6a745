namespace Report.Data.Tables;

/// <summary>Parsed queries and their answers, kept between builds under a hash of all that they come from.</summary>
/// <param name="folder">Null to keep nothing.</param>
internal sealed class QueryCache(string? folder)
{
    // Another build of the program may read tables otherwise, ask otherwise or keep the answer in another form.
    private static readonly string Program = typeof(QueryCache).Module.ModuleVersionId.ToString();

    /// <summary>What is kept under some parts; null where nothing is.</summary>
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

    /// <summary>Keeps something. Where it cannot be written, the next build asks again.</summary>
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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PathOf(IEnumerable<string> parts) => Path.Combine(folder!, $"{HashParts.Of(parts.Prepend(Program))}.json");
}
