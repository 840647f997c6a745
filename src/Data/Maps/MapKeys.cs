using Report.Diagnostics;

namespace Report.Data.Maps;

/// <summary>Which properties of a map's features name its shapes.</summary>
/// <param name="Name">Null to take the one that is usual.</param>
/// <param name="Code">Null for none but the features' own ids.</param>
/// <param name="Layer">Which of several objects of a TopoJSON file; null where there is one.</param>
internal sealed record MapKeys(Located<string>? Name, Located<string>? Code, Located<string>? Layer)
{
    public static readonly MapKeys Usual = new(null, null, null);
}
