using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Marks;

/// <summary>Writes why a line stops: a break in the series, a missing value, or a wide gap without data.</summary>
internal static class PathSigns
{
    // A break sign is two strokes that lean to the right.
    private const double Half = 5;
    private const double Lean = 3;
    private const double Apart = 2.5;

    // Dashes shorter than this many pixels have no room for words.
    private const double LeastForWords = 60;

    public static void Explain(SeriesPath path, Panel panel, Func<PathPoint, PixelPoint>? place = null)
    {
        place ??= p => p.At;
        foreach (var (number, gap) in path.Breaks)
        {
            if (Between(path, number, place) is { } middle)
            {
                Sign(panel, middle);
                panel.Explain(gap.Reason, middle, gap: 10, mayLead: !panel.ChartStyle.IsNarrow);
            }
        }

        foreach (var (number, data) in path.Missing)
        {
            if (Between(path, number, place) is { } middle)
            {
                panel.Explain(Absence(data), middle, gap: 4, mayLead: !panel.ChartStyle.IsNarrow);
            }
        }

        if (path.Forecasts is [.., var last] forecasts)
        {
            panel.Explain(
                panel.ChartStyle.Locale.Labels.Projection,
                place(forecasts.Count == 1 ? last : forecasts[forecasts.Count / 2]),
                gap: 8,
                mayLead: true,
                needed: true
            );
        }

        var widest = path.Joins(PointJoin.Far)
            .Select(j => (From: panel.Surface.Pixel(j.From.At), To: panel.Surface.Pixel(j.To.At), j))
            .OrderByDescending(j => j.To.X - j.From.X)
            .FirstOrDefault();
        if (widest.j.From is not null && widest.To.X - widest.From.X >= LeastForWords)
        {
            var middle = new PixelPoint((widest.j.From.At.X + widest.j.To.At.X) / 2, (place(widest.j.From).Y + place(widest.j.To).Y) / 2);
            panel.Explain(panel.ChartStyle.Locale.Labels.NoDataBetween, middle, gap: 6);
        }
    }

    /// <summary>Writes the reason in the middle of the panel where a series has no line at all.</summary>
    public static void Excuse(SeriesPath path, Panel panel)
    {
        foreach (var data in path.Missing.Values)
        {
            var middle = new PixelPoint((panel.X.Low + panel.X.High) / 2, (panel.Y.Low + panel.Y.High) / 2);
            panel.Tag(panel.IsSmall ? Reasons(data) : Absence(data), middle, Priority.End, panel.ChartStyle.Quiet, Panel.Anywhere, gap: 0);
        }
    }

    // Returns the reasons with their times, such as "not collected 1951–1952" or "not published 2001, suppressed 2002".
    private static string Absence(IReadOnlyList<Datum> data)
    {
        var runs = new List<List<Datum>>();
        foreach (var datum in data)
        {
            if (runs.Count > 0 && Reason(runs[^1][0]) == Reason(datum))
            {
                runs[^1].Add(datum);
            }
            else
            {
                runs.Add([datum]);
            }
        }

        var say = runs[0][0].Locale.Labels;
        return say.Items([.. runs.Select(run => say.MissingAt(Reason(run[0]), Span(run, say)))]);
    }

    // Returns the reasons without their times, for small panels; the key has the times.
    private static string Reasons(IReadOnlyList<Datum> data) =>
        data[0].Locale.Labels.Items([.. data.Select(Reason).Distinct(StringComparer.Ordinal)]);

    private static string Reason(Datum datum) =>
        new[] { Channel.Y, Channel.Low, Channel.High }.Select(datum.Quantity).FirstOrDefault(q => q is { Point: null }) is { } quantity
            ? ValueText.Number(quantity, datum.Locale)
            : datum.Locale.Labels.NoDataHere;

    private static string Span(List<Datum> run, IChartLabels labels) =>
        (Place(run[0]), Place(run[^1])) is var (first, last) && first == last ? first : labels.Run(first, last);

    private static string Place(Datum datum) =>
        datum.Name(datum.Layer.Encoding.ContainsKey(Channel.Order) ? Channel.Order : Channel.X) ?? "";

    private static PixelPoint? Between(SeriesPath path, int number, Func<PathPoint, PixelPoint> place) =>
        path.Around(number) is var (from, to) ? new PixelPoint((from.At.X + to.At.X) / 2, (place(from).Y + place(to).Y) / 2) : null;

    public static void Sign(Panel panel, PixelPoint at)
    {
        var (x, y) = panel.Surface.Pixel(at);
        foreach (var side in new[] { -Apart, Apart })
        {
            panel.Pixels.Line([new(x + side - Lean, y + Half), new(x + side + Lean, y - Half)], new Brush("muted", 1.5));
        }
    }
}
