namespace Report.Data.Maps;

/// <summary>A map: shapes that rows join by name or code, or the quiet land behind places.</summary>
/// <remarks>No record: a copy with other shapes would keep what was looked up among the old ones.</remarks>
internal sealed class BaseMap(string name, IReadOnlyList<MapShape> shapes)
{
    /// <summary>"europe", or the path of the newsroom's own file.</summary>
    public string Name => name;

    /// <summary>In the order of the file; empty where a theme has no map.</summary>
    public IReadOnlyList<MapShape> Shapes => shapes;

    /// <summary>Its shapes are tiles, each with a short name written on it.</summary>
    public bool HasShortNames { get; } = shapes.Count > 0 && shapes.All(s => s.Short is not null);

    private ILookup<string, MapShape> ByName => field ??= Index(s => [s.Name]);

    private ILookup<string, MapShape> ByAlias => field ??= Index(s => s.Aliases);

    // 6 is 06 in a table whose codes were read as numbers.
    private ILookup<string, MapShape> ByCode => field ??= Shapes
        .SelectMany(shape => shape.Codes.Select(code => (Key: CodeKey(code), Shape: shape)))
        .Distinct()
        .ToLookup(p => p.Key, p => p.Shape, StringComparer.Ordinal);

    /// <summary>
    /// The shape that a row names: by the map's own name, by another that is in use, or by a code. Null where there is none, or where
    /// several bear the name.
    /// </summary>
    public MapShape? Find(string asked) => All(asked) is [var only] ? only : null;

    /// <summary>All shapes that a name may mean; more than one where the map does not tell them apart.</summary>
    public IReadOnlyList<MapShape> All(string asked)
    {
        var key = KeyOf(asked);
        return key.Length == 0 ? []
            : ByName[key].ToList() is { Count: > 0 } named ? named
            : ByAlias[key].ToList() is { Count: > 0 } known ? known
            : [.. ByCode[CodeKey(asked)]];
    }

    /// <summary>What a name is compared by: marks on letters, full stops and "the" are often left out.</summary>
    public static string KeyOf(string name)
    {
        var key = NameKey.Of(NormalizedText.WithoutMarks(name)
            .Replace(".", "", StringComparison.Ordinal)
            .Replace('\u2019', '\'')
            .Replace("&", "and", StringComparison.Ordinal));
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static string CodeKey(string code) => NameKey.Of(code).TrimStart('0');

    private ILookup<string, MapShape> Index(Func<MapShape, IReadOnlyList<string>> names) => Shapes
        .SelectMany(shape => names(shape).Select(name => (Key: KeyOf(name), Shape: shape)))
        .Distinct()
        .ToLookup(p => p.Key, p => p.Shape, StringComparer.Ordinal);
}
