using Report.Charts.Layout;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>Where a projection's plane lies in a picture.</summary>
/// <param name="Scale">Pixels for one unit of the plane, which is the radius of the globe.</param>
/// <param name="Shift">Pixels of the plane's origin.</param>
/// <param name="Box">What is in view; the rest is cut off.</param>
internal sealed record MapFrame(Projection Projection, double Scale, PixelPoint Shift, Box Box)
{
    /// <summary>Shows some places of a plane as large as a box allows, in its middle.</summary>
    /// <param name="around">The least box around the places, on the plane.</param>
    public static MapFrame Fit(Projection projection, Box around, Box room)
    {
        var scale = Math.Min(room.Width / Math.Max(around.Width, 1e-9), room.Height / Math.Max(around.Height, 1e-9));
        return new MapFrame(projection, scale, new PixelPoint(room.Middle.X - (around.Middle.X * scale), room.Middle.Y + (around.Middle.Y * scale)), room);
    }

    public PixelPoint Pixel(Degrees place) => Pixel(Projection.Project(MapCut.Near(place, Projection.Meridian)));

    /// <param name="onPlane">A place on the projection's plane, whose y grows to the north.</param>
    public PixelPoint Pixel(PixelPoint onPlane) => new((onPlane.X * Scale) + Shift.X, Shift.Y - (onPlane.Y * Scale));
}
