using Report.Data.Maps;
using Report.Diagnostics;

namespace Report.Charts.Maps;

/// <summary>The map of a chart as its specification describes it.</summary>
/// <param name="Shapes">The name of a map of the theme, or the path of a file of the newsroom; null for the default map.</param>
/// <param name="Keys">The properties of the file that name its shapes, and the object to read from a TopoJSON file.</param>
/// <param name="Projection">The name of the projection; null for the default of the map.</param>
/// <param name="FitsRows">True to fit the picture to the rows, false to fit it to all shapes; null for the default of the map.</param>
/// <param name="Names">Names for shapes that replace those of the map.</param>
internal sealed record MapChoice(
    Located<string>? Shapes,
    MapKeys Keys,
    Located<string>? Projection,
    bool? FitsRows,
    IReadOnlyList<(Located<string> Shape, Located<string> Name)> Names
)
{
    public static readonly MapChoice Usual = new(null, MapKeys.Usual, null, null, []);

    /// <summary>The map read from the newsroom's file; null if the map is one of the theme.</summary>
    public BaseMap? Own { get; init; }

    /// <summary>The path of that file as it is shown to the user; null for a map of the theme.</summary>
    public string? File { get; init; }

    /// <summary>Whether the value of 'shapes' is a file below the input folder rather than the name of a map of the theme.</summary>
    public static bool IsFile(string shapes) =>
        shapes.Contains('/', StringComparison.Ordinal) || shapes.Contains('.', StringComparison.Ordinal);
}
