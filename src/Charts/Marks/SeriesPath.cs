using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>A datum of a series with its place in axis coordinates.</summary>
/// <param name="Index">Its number along the path, from 0.</param>
internal sealed record PathPoint(int Index, Datum Datum, PixelPoint At, Quantity Quantity);

/// <summary>How a point is joined to the one before it.</summary>
internal enum PointJoin
{
    /// <summary>Joined by a line.</summary>
    Near,

    /// <summary>Joined by dashes: there is no data for a long way between the two.</summary>
    Far,

    /// <summary>Not joined: a row between the two says why it has no value.</summary>
    Missing,

    /// <summary>Not joined: values before and after cannot be compared.</summary>
    Broken,
}

/// <summary>
/// The points of one series in order, and how they are joined: by a line only where it suggests nothing unknown (see
/// <see cref="WideGap"/>).
/// </summary>
internal sealed class SeriesPath
{
    private readonly PointJoin[] joins;

    private SeriesPath(
        IReadOnlyList<PathPoint> points,
        PointJoin[] joins,
        IReadOnlyDictionary<int, IReadOnlyList<Datum>> missing,
        IReadOnlyDictionary<int, SeriesBreak> breaks
    )
    {
        (Points, this.joins, Missing, Breaks) = (points, joins, missing, breaks);
    }

    public IReadOnlyList<PathPoint> Points { get; }

    /// <summary>The rows that say why there is no value, by the index of the point after them.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Datum>> Missing { get; }

    /// <summary>The breaks of the series, by the index of the point after them.</summary>
    public IReadOnlyDictionary<int, SeriesBreak> Breaks { get; }

    /// <summary>
    /// The runs in pieces, split where forecasts start and end, since a line to or from a forecast was not observed. Neighbouring pieces
    /// share a point.
    /// </summary>
    public IEnumerable<(IReadOnlyList<PathPoint> Points, bool IsProjected)> Pieces
    {
        get
        {
            var piece = new List<PathPoint>();
            var isProjected = false;
            foreach (var point in Points)
            {
                var (isJoined, isNext) = (
                    point.Index > 0 && joins[point.Index] == PointJoin.Near,
                    IsForecast(point) || (point.Index > 0 && IsForecast(Points[point.Index - 1]))
                );
                if (piece.Count > 0 && (!isJoined || (isNext != isProjected && piece.Count > 1)))
                {
                    yield return (piece, isProjected);
                    piece = isJoined ? [piece[^1]] : [];
                }

                isProjected = piece.Count > 0 ? isNext : IsForecast(point);
                piece.Add(point);
            }

            yield return (piece, isProjected);
        }
    }

    public IReadOnlyList<PathPoint> Forecasts => [.. Points.Where(IsForecast)];

    /// <summary>The runs of points that lines join; a run of one point is a dot.</summary>
    public IEnumerable<IReadOnlyList<PixelPoint>> Runs
    {
        get
        {
            var run = new List<PixelPoint>();
            for (var i = 0; i < Points.Count; i++)
            {
                if (i > 0 && joins[i] != PointJoin.Near)
                {
                    yield return run;
                    run = [];
                }

                run.Add(Points[i].At);
            }

            yield return run;
        }
    }

    /// <summary>Returns the path of a series before its axes have scales: coordinates are the values themselves.</summary>
    public static SeriesPath Of(LayerRows rows, IReadOnlyList<Datum> data) => Of(rows, data, null, null);

    /// <param name="measure">Returns the quantity of a datum; null for its quantity on y.</param>
    /// <param name="stops">Coordinates, in ascending order, at which the series has no place although it may have a value there.</param>
    public static SeriesPath Of(
        LayerRows rows,
        IReadOnlyList<Datum> data,
        Scale? x,
        Scale? y,
        IReadOnlyList<double>? stops = null,
        Func<Datum, Quantity?>? measure = null
    )
    {
        measure ??= d => d.Quantity(Channel.Y);
        var closed = stops?.ToHashSet() ?? [];
        var onAxis = data.Select(d => (Datum: d, X: At(x, d[Channel.X]?.Value), Y: measure(d)))
            .Where(p => p.X is { } place && !closed.Contains(place))
            .OrderBy(p => Along(p.Datum, p.X!.Value))
            .ToList();
        var points = new List<PathPoint>();
        var blanks = new List<(int Next, Datum Datum)>();
        foreach (var (datum, at, quantity) in onAxis)
        {
            if (quantity is not null && At(y, quantity) is { } height)
            {
                points.Add(new PathPoint(points.Count, datum, new PixelPoint(at!.Value, height), quantity));
            }
            else if (quantity is null or { Kind: QuantityKind.Missing })
            {
                blanks.Add((points.Count, datum));
            }
        }

        var missing = blanks.GroupBy(b => b.Next, b => b.Datum).ToDictionary(g => g.Key, g => (IReadOnlyList<Datum>)[.. g]);
        var breaks = BreaksIn(rows, points);
        var order = rows.Layer.Encoding.GetValueOrDefault(Channel.Order);
        var along = points.Select(p => Along(p.Datum, p.At.X)).ToList();
        // In a step line, a value holds until the next one, however long that is.
        var far =
            rows.Layer.Curve != Curve.Linear
                ? double.PositiveInfinity
                : WideGap.Least(along, (order ?? rows.Layer.Encoding[Channel.X]).Field.IsTemporal);
        var joins = points
            .Select(
                (p, i) =>
                    i == 0 ? PointJoin.Near
                    : breaks.ContainsKey(i) ? PointJoin.Broken
                    : missing.ContainsKey(i) || (order is null && Holds(stops, points[i - 1].At.X, p.At.X)) ? PointJoin.Missing
                    : along[i] - along[i - 1] >= far ? PointJoin.Far
                    : PointJoin.Near
            )
            .ToArray();
        return new SeriesPath(points, joins, missing, breaks);
    }

    public IEnumerable<(PathPoint From, PathPoint To)> Joins(PointJoin kind) =>
        Enumerable.Range(1, Math.Max(0, Points.Count - 1)).Where(i => joins[i] == kind).Select(i => (Points[i - 1], Points[i]));

    /// <summary>Returns the points on both sides of a gap, given the index of the point after it; null at either end of the path.</summary>
    public (PathPoint From, PathPoint To)? Around(int number) =>
        number > 0 && number < Points.Count ? (Points[number - 1], Points[number]) : null;

    /// <summary>True if no line leads to the point, or dashes do, so that readers need a dot to see where it is.</summary>
    public bool StandsAlone(PathPoint point)
    {
        var before = point.Index == 0 ? null : (PointJoin?)joins[point.Index];
        var after = point.Index == Points.Count - 1 ? null : (PointJoin?)joins[point.Index + 1];
        return before == PointJoin.Far || after == PointJoin.Far || (before != PointJoin.Near && after != PointJoin.Near);
    }

    private static bool IsForecast(PathPoint point) =>
        new[] { Channel.Y, Channel.Low, Channel.High }.Any(c => point.Datum[c]?.Status == ObservationStatus.Forecast);

    // Whether a stop lies between two coordinates.
    private static bool Holds(IReadOnlyList<double>? stops, double from, double to)
    {
        var (low, high) = (0, stops?.Count ?? 0);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stops![middle] <= from ? (middle + 1, high) : (low, middle);
        }

        return low < (stops?.Count ?? 0) && stops![low] < to;
    }

    // Returns the number that orders points: that of the order field where there is one, else their coordinate. Points of equal number keep
    // the order of the rows, since the sort is stable.
    private static double Along(Datum datum, double place) =>
        !datum.Layer.Encoding.ContainsKey(Channel.Order)
            ? place
            : datum[Channel.Order]?.Value switch
            {
                DateValue date => date.Start.DayNumber,
                Quantity { Point: { } point } => (double)point,
                _ => 0,
            };

    private static double? At(Scale? scale, Value? value) =>
        (scale, value) switch
        {
            (_, null) => null,
            (null, DateValue date) => date.Start.DayNumber,
            (null, Quantity quantity) => (double?)quantity.Point,
            _ => scale?.At(value),
        };

    private static Dictionary<int, SeriesBreak> BreaksIn(LayerRows rows, List<PathPoint> points)
    {
        var found = new Dictionary<int, SeriesBreak>();
        foreach (
            var gap in rows.Layer.Data.Breaks.Where(b =>
                b.Field
                == (rows.Layer.Encoding.GetValueOrDefault(Channel.Y) ?? rows.Layer.Encoding.GetValueOrDefault(Channel.Low))?.Field.Name
            )
        )
        {
            var after = points.FindIndex(p =>
                (p.Datum[Channel.Order] ?? p.Datum[Channel.X])?.Value is DateValue date && gap.Precedes(date)
            );
            if (after > 0)
            {
                found.TryAdd(after, gap);
            }
        }

        return found;
    }
}
