namespace Report.Data.Maps;

/// <summary>A map: shapes that rows are joined to by name or code, or the plain land drawn behind places.</summary>
/// <remarks>Not a record: a <c>with</c> copy with other shapes would keep the cached lookups of the old ones.</remarks>
internal sealed class BaseMap(string name, IReadOnlyList<MapShape> shapes)
{
    /// <summary>"europe" for a built-in map, or the path of the newsroom's own file.</summary>
    public string Name => name;

    /// <summary>In the order of the file; empty where a theme has no map.</summary>
    public IReadOnlyList<MapShape> Shapes => shapes;

    /// <summary>True if the shapes are tiles, each with a short name written on it.</summary>
    public bool HasShortNames { get; } = shapes.Count > 0 && shapes.All(s => s.Short is not null);

    private ILookup<string, MapShape> ByName => field ??= Index(s => [s.Name]);

    private ILookup<string, MapShape> ByAlias => field ??= Index(s => s.Aliases);

    // A table whose codes were read as numbers has 6 for 06, so leading zeros do not count.
    private ILookup<string, MapShape> ByCode =>
        field ??= Shapes
            .SelectMany(shape => shape.Codes.Select(code => (Key: CodeKey(code), Shape: shape)))
            .Distinct()
            .ToLookup(p => p.Key, p => p.Shape, StringComparer.Ordinal);

    /// <summary>
    /// Finds the shape that a row names: by the map's own name, by an alias, or by a code. Null if there is none, or if several have the
    /// name.
    /// </summary>
    public MapShape? Find(string asked) => All(asked) is [var only] ? only : null;

    /// <summary>Finds the shape that a row names by a code alone; null for the names and aliases of shapes, and for unknown
    /// codes.</summary>
    public MapShape? FindByCode(string asked) => ByName.Contains(KeyOf(asked)) || ByAlias.Contains(KeyOf(asked)) ? null : Find(asked);

    /// <summary>Returns all shapes that a name may mean; more than one where several shapes of the map share it.</summary>
    public IReadOnlyList<MapShape> All(string asked)
    {
        var key = KeyOf(asked);
        return key.Length == 0 ? []
            : ByName[key].ToList() is { Count: > 0 } named ? named
            : ByAlias[key].ToList() is { Count: > 0 } known ? known
            : [.. ByCode[CodeKey(asked)]];
    }

    /// <summary>
    /// Returns the form of a name that is used for comparison: without diacritics, full stops and a leading "the", which are often left
    /// out.
    /// </summary>
    public static string KeyOf(string name)
    {
        var key = NameKey.Of(
            NormalizedText
                .WithoutMarks(name)
                .Replace(".", "", StringComparison.Ordinal)
                .Replace('\u2019', '\'')
                .Replace("&", "and", StringComparison.Ordinal)
        );
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static string CodeKey(string code) => NameKey.Of(code).TrimStart('0');

    private ILookup<string, MapShape> Index(Func<MapShape, IReadOnlyList<string>> names) =>
        Shapes
            .SelectMany(shape => names(shape).Select(name => (Key: KeyOf(name), Shape: shape)))
            .Distinct()
            .ToLookup(p => p.Key, p => p.Shape, StringComparer.Ordinal);
}
