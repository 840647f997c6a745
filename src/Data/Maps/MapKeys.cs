using Report.Diagnostics;

namespace Report.Data.Maps;

/// <summary>The properties of a map's features that hold the names and codes of its shapes.</summary>
/// <param name="Name">The property with the name; null for the first usual one that is found.</param>
/// <param name="Code">The property with the code; null for none but the features' own ids.</param>
/// <param name="Layer">The object of a TopoJSON file to draw; null where there is only one.</param>
internal sealed record MapKeys(Located<string>? Name, Located<string>? Code, Located<string>? Layer)
{
    public static readonly MapKeys Usual = new(null, null, null);
}
