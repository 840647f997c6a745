using Report.Data.Maps;
using Report.Diagnostics;

namespace Report.Charts.Maps;

/// <summary>What a chart says of its map.</summary>
/// <param name="Shapes">A map of the theme by its name, or a file of the newsroom's; null for the usual one.</param>
/// <param name="Keys">Which properties of the file name its shapes.</param>
/// <param name="Projection">By its name; null for the one that suits the map.</param>
/// <param name="FitsRows">Whether the picture is fitted to the rows (true) or to all shapes (false); null for what suits the map.</param>
/// <param name="Names">What shapes are called otherwise than by the map.</param>
internal sealed record MapChoice(
    Located<string>? Shapes, MapKeys Keys, Located<string>? Projection, bool? FitsRows, IReadOnlyList<(Located<string> Shape, Located<string> Name)> Names)
{
    public static readonly MapChoice Usual = new(null, MapKeys.Usual, null, null, []);

    /// <summary>The map of the newsroom's own file; null where the theme has the map.</summary>
    public BaseMap? Own { get; init; }

    /// <summary>Path of that file as it is shown to the user; null for a map of the theme.</summary>
    public string? File { get; init; }

    /// <summary>Whether the map is a file below the input, and not one of the theme's.</summary>
    public static bool IsFile(string shapes) => shapes.Contains('/', StringComparison.Ordinal) || shapes.Contains('.', StringComparison.Ordinal);
}
