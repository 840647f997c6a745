using Report.Charts.Layout;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>The placement of a projection's plane in a picture.</summary>
/// <param name="Scale">Pixels per unit of the plane; a unit is the radius of the globe.</param>
/// <param name="Shift">The plane's origin in the picture, in pixels.</param>
/// <param name="Box">The visible part of the picture, in pixels; the map is clipped to it.</param>
internal sealed record MapFrame(Projection Projection, double Scale, PixelPoint Shift, Box Box)
{
    /// <summary>Returns a frame that shows a part of the plane centred in a box, as large as it allows.</summary>
    /// <param name="around">The part of the plane to show.</param>
    public static MapFrame Fit(Projection projection, Box around, Box room)
    {
        var scale = Math.Min(room.Width / Math.Max(around.Width, 1e-9), room.Height / Math.Max(around.Height, 1e-9));
        return new MapFrame(
            projection,
            scale,
            new PixelPoint(room.Middle.X - (around.Middle.X * scale), room.Middle.Y + (around.Middle.Y * scale)),
            room
        );
    }

    public PixelPoint Pixel(Degrees place) => Pixel(Projection.Project(MapCut.Near(place, Projection.Meridian)));

    /// <param name="onPlane">A point on the projection's plane, whose y grows to the north.</param>
    public PixelPoint Pixel(PixelPoint onPlane) => new((onPlane.X * Scale) + Shift.X, Shift.Y - (onPlane.Y * Scale));
}
