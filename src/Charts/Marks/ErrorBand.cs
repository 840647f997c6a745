using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Checks and draws an area between two fields along dates or numbers: a confidence interval, a usual range, the uncertainty of a forecast.
/// </summary>
internal static class ErrorBand
{
    private const double Faint = 0.25;
    private const double Fainter = 0.16;

    // Width in pixels of the line that stands for a point without neighbours.
    private const double Breadth = 4;

    public static bool Is(Layer layer) => layer.Encoding.ContainsKey(Channel.Low) || layer.Encoding.ContainsKey(Channel.High);

    /// <summary>Checks that a layer has either y or both a low and a high end, and that no low end is above its high end.</summary>
    public static void Check(string mark, Layer layer, DiagnosticBag bag)
    {
        var (y, low, high) = (On(Channel.Y), On(Channel.Low), On(Channel.High));
        if (low is null && high is null)
        {
            if (y is null)
            {
                bag.Add(ChartRules.MissingChannel.At(layer.At, "y", mark));
            }
        }
        else if (low is null || high is null)
        {
            bag.Add(ChartRules.MissingChannel.At(layer.At, low is null ? "low" : "high", mark));
        }
        else if (y is not null)
        {
            bag.Add(ChartRules.HeightAndEnds.At(y.At, mark));
        }
        else
        {
            foreach (var row in layer.Data.Rows.Where(r => r.Quantity(low.Field.Name)?.Point > r.Quantity(high.Field.Name)?.Point))
            {
                bag.Add(
                    ChartRules.EndsExchanged.At(
                        row[low.Field.Name]!.At,
                        row.Quantity(low.Field.Name)!,
                        low.Field.Name,
                        row.Quantity(high.Field.Name)!,
                        high.Field.Name
                    )
                );
            }
        }

        Encoding? On(Channel channel) => layer.Encoding.GetValueOrDefault(channel);
    }

    public static void Draw(LayerRows rows, Panel panel)
    {
        foreach (var (name, data) in rows.Series)
        {
            var path = SeriesPath.Of(rows, data, panel.X, panel.Y, measure: Upper);
            var ink = panel.Inks[name];
            foreach (var (points, isProjected) in path.Pieces.Where(p => p.Points.Count > 0))
            {
                Fill(points, new Brush(ink, Opacity: isProjected ? Fainter : Faint), panel);
            }

            foreach (var point in path.Points)
            {
                Doubt(point, ink, panel);
                panel.Hit(point.Datum, point.At);
            }

            PathSigns.Explain(path, panel);
            if (path.Points.Count > 0)
            {
                panel.EndsAt(name, path.Points[^1].At);
            }
            else
            {
                PathSigns.Excuse(path, panel);
            }
        }
    }

    private static void Fill(IReadOnlyList<PathPoint> points, Brush brush, Panel panel)
    {
        if (points is [var only])
        {
            panel.Surface.Line([Bottom(only, panel), only.At], brush with { Width = Breadth }, only.Datum, Clearance.None);
            return;
        }

        var tops = Thinning.ToPixels([.. points.Select(p => p.At)], panel.Surface);
        var bottoms = Thinning.ToPixels([.. points.Select(p => Bottom(p, panel))], panel.Surface);
        panel.Surface.Polygon([.. tops, .. bottoms.Reverse()], brush, weight: Clearance.None);
    }

    // Draws the sign of an end that is a limit or a range. An estimate needs no sign, since a band is an estimate anyway.
    private static void Doubt(PathPoint point, string ink, Panel panel)
    {
        foreach (var (channel, at) in new[] { (Channel.Low, Bottom(point, panel)), (Channel.High, point.At) })
        {
            if (point.Datum.Quantity(channel) is { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range } quantity)
            {
                QuantitySign.Draw(panel, at, point.Datum, quantity, ink, plainRadius: 0);
            }
        }
    }

    private static PixelPoint Bottom(PathPoint point, Panel panel) =>
        point.At with
        {
            Y = panel.Y.At(point.Datum.Quantity(Channel.Low)!.Point!.Value) ?? point.At.Y,
        };

    // Returns the high end; where the low one is missing, its reason or null instead, since a band needs both ends.
    private static Quantity? Upper(Datum datum) =>
        datum.Quantity(Channel.Low) is not { Point: not null } low ? MissingOf(datum.Quantity(Channel.Low)) : datum.Quantity(Channel.High);

    private static Quantity? MissingOf(Quantity? quantity) => quantity is { Point: null } ? quantity : null;
}
