using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>Creates projections by the names that charts use, fitted to the area that a map shows.</summary>
internal static class Projections
{
    public const string EqualEarth = "equal-earth";
    public const string EqualAreaConic = "conic-equal-area";
    public const string ConformalConic = "conic-conformal";
    public const string AlbersUsa = "albers-usa";
    public const string Mercator = "mercator";
    public const string Equirectangular = "equirectangular";

    /// <summary>Another name for <see cref="EqualAreaConic"/>, and the more common one.</summary>
    public const string Albers = "albers";

    public static readonly IReadOnlyList<string> Names =
    [
        EqualEarth,
        Albers,
        AlbersUsa,
        EqualAreaConic,
        ConformalConic,
        Mercator,
        Equirectangular,
    ];

    // The standard parallels of a conic projection lie a sixth of the area's height inside its edges, as is customary.
    private const double Inside = 1.0 / 6;

    // Limits of a conic projection, in degrees: the greatest width and height of the area, and the least distance of its middle from the
    // equator.
    private const double WidestCone = 200;
    private const double TallestCone = 100;
    private const double FlattestCone = 5;

    // An area smaller than this many degrees is a city: all projections look alike there, and street maps use Mercator's.
    private const double City = 1.5;

    private const double WholeWorld = 300;

    // Degrees that a conic projection shows north and south of its area: more than the corners of any picture, but without the far pole,
    // which would surround the map.
    private const double Margin = 60;

    /// <summary>Returns the projection of a name, fitted to an area; null if the area does not suit it or the name is unknown.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Projection? Named(string name, MapArea area)
    {
        var middle = area.East - area.West > WholeWorld ? 0 : (area.West + area.East) / 2;
        var (first, second) = (area.South + (Inside * (area.North - area.South)), area.North - (Inside * (area.North - area.South)));
        return name switch
        {
            EqualEarth => new EqualEarth(middle),
            Mercator => new Mercator(middle),
            Equirectangular => new Equirectangular(middle, Math.Clamp((area.South + area.North) / 2, -80, 80)),
            AlbersUsa => new AlbersUsa(),
            EqualAreaConic or Albers => FitsCone(area) ? new EqualAreaConic(middle, first, second) { Window = Around(area) } : null,
            ConformalConic => FitsCone(area)
                ? new ConformalConic(middle, Math.Max(-80, first), Math.Min(80, second)) { Window = Around(area) }
                : null,
            _ => null,
        };
    }

    /// <summary>Returns the name of the default projection for an area.</summary>
    public static string Usual(MapArea area) =>
        Math.Max(area.East - area.West, area.North - area.South) < City ? Mercator
        : FitsCone(area) ? EqualAreaConic
        : EqualEarth;

    private static MapArea Around(MapArea area)
    {
        var middle = (area.West + area.East) / 2;
        return new MapArea(middle - 180, Math.Max(-90, area.South - Margin), middle + 180, Math.Min(90, area.North + Margin));
    }

    private static bool FitsCone(MapArea area) =>
        area.East - area.West < WidestCone
        && area.North - area.South < TallestCone
        && Math.Abs(area.South + area.North) / 2 > FlattestCone
        && Math.Abs(area.South) < 90
        && Math.Abs(area.North) < 90;
}
