namespace Report.Diagnostics.Rules;

/// <summary>
/// Faults of maps: of map files, of the settings of a chart that shows one, and of rows that cannot be joined to its areas.
/// </summary>
internal static class MapRules
{
    public static readonly Rule UnknownMap = new("CHART110", Severity.Error, "there is no map '{0}'");

    public static readonly Rule NotAMap = new(
        "CHART111",
        Severity.Error,
        "this is no map: {0}",
        "export it as GeoJSON or TopoJSON, with its areas in longitude and latitude"
    );

    public static readonly Rule NoProperty = new("CHART112", Severity.Error, "'{1}' has no '{0}'");

    public static readonly Rule NoNames = new("CHART113", Severity.Error, "nothing names the shapes of '{0}'");

    public static readonly Rule NotDegrees = new(
        "CHART114",
        Severity.Error,
        "{0}, {1} is no longitude and latitude: {2} points of this map are not degrees",
        "export it again in degrees (WGS 84, EPSG:4326), not in metres or already projected"
    );

    public static readonly Rule Exchanged = new(
        "CHART115",
        Severity.Error,
        "{0}, {1} is no longitude and latitude: the two have changed places in this map",
        "export it with the longitude first, as GeoJSON has it"
    );

    public static readonly Rule BadRings = new(
        "CHART116",
        Severity.Warning,
        "{0} shapes {1}",
        "look at the picture; export the map again where it is wrong"
    );

    public static readonly Rule Unnamed = new(
        "CHART117",
        Severity.Warning,
        "{0} of {1} shapes have no '{2}': no row can join them",
        "look at the file, or name another property with 'name'"
    );

    public static readonly Rule NotAreas = new(
        "CHART118",
        Severity.Warning,
        "{0} features of this map are no areas, and are not drawn",
        "leave points and lines out of the file"
    );

    public static readonly Rule NoLayer = new("CHART119", Severity.Error, "'{0}' has {1} layers");

    public static readonly Rule SeveralShapes = new(
        "CHART120",
        Severity.Error,
        "{0} shapes of the map are called '{1}'",
        "put a field of codes on 'label', and name the map's property of codes with 'code'"
    );

    public static readonly Rule WrongProjection = new("CHART121", Severity.Error, "the projection '{0}' does not suit this map: {1}");

    public static readonly Rule TilesHavePlaces = new(
        "CHART123",
        Severity.Error,
        "'{0}' places rows by degrees, but on a map of tiles nothing is at its longitude and latitude",
        "take it away, or use another map"
    );

    public static readonly Rule BeyondParallel = new(
        "CHART143",
        Severity.Error,
        "latitude {0} is beyond {1}°, where the projection of this map ends",
        "choose another projection, such as 'equal-earth', or leave the row out with 'filter'"
    );

    public static readonly Rule NoMapHere = new(
        "CHART122",
        Severity.Error,
        "the mark '{0}' has no map",
        "take 'map' away, or use the mark 'map'"
    );
}
