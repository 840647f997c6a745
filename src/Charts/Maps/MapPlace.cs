using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>The position of a row on a map: coordinates or a shape.</summary>
/// <param name="At">The coordinates of the row; null if it is about a shape.</param>
/// <param name="Shape">The shape that the row is about; null if it has coordinates.</param>
internal sealed record MapPlace(Datum Datum, string Name, Degrees? At, MapShape? Shape)
{
    public Quantity? Amount => Datum.Quantity(Channel.Size);

    /// <summary>Returns the coordinates of a row; null if longitude or latitude is missing.</summary>
    public static Degrees? CoordinatesOf(Datum datum) =>
        datum.Quantity(Channel.Longitude)?.Point is { } longitude && datum.Quantity(Channel.Latitude)?.Point is { } latitude
            ? new Degrees((double)longitude, (double)latitude)
            : null;

    /// <summary>
    /// Returns the position of a row; null if it has no coordinates and the map no shape of its name, which is reported elsewhere.
    /// </summary>
    public static MapPlace? Of(Datum datum, BaseMap map)
    {
        var name = datum.Name(Channel.Label) ?? "";
        return CoordinatesOf(datum) is { } at ? new MapPlace(datum, name, at, null)
            : map.Find(name) is { } shape ? new MapPlace(datum, name, null, shape)
            : null;
    }
}
