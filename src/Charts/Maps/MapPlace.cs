using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>Where a row is on a map.</summary>
/// <param name="At">The place of a row that has coordinates; null for a row that is about a shape.</param>
/// <param name="Shape">The shape that it is about; null for a row that has coordinates.</param>
internal sealed record MapPlace(Datum Datum, string Name, Degrees? At, MapShape? Shape)
{
    public Quantity? Amount => Datum.Quantity(Channel.Size);

    /// <summary>Where the row says that it is; null where it does not.</summary>
    public static Degrees? CoordinatesOf(Datum datum) =>
        datum.Quantity(Channel.Longitude)?.Point is { } longitude && datum.Quantity(Channel.Latitude)?.Point is { } latitude
            ? new Degrees((double)longitude, (double)latitude)
            : null;

    /// <summary>Null for a row that the map has no place for, which is told elsewhere.</summary>
    public static MapPlace? Of(Datum datum, BaseMap map)
    {
        var name = datum.Name(Channel.Label) ?? "";
        return CoordinatesOf(datum) is { } at ? new MapPlace(datum, name, at, null)
            : map.Find(name) is { } shape ? new MapPlace(datum, name, null, shape) : null;
    }
}
