using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes a trend: from where to where it goes, its equation, how much it explains, and the rows that it rests on.</summary>
internal sealed class TrendSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    private const int Digits = 3;
    private const double DaysAYear = 365.2425;

    private readonly IChartSentences say = spoken.Sentences;

    private bool IsCurve => reading.Layer.TrendMethod == TrendMethod.Loess;

    private Encoding X => reading.Layer.Encoding[Channel.X];

    private Encoding Y => reading.Layer.Encoding[Channel.Y];

    public IEnumerable<string> Write() =>
        reading.PanelsOf.SelectMany(p => p.Layers.SelectMany(l => l.Trends).SelectMany(t => Tell(t, p.Name)));

    public string Finding() =>
        reading.PanelsOf.SelectMany(p => p.Layers.SelectMany(l => l.Trends).Select(t => Course(t, p.Name))).FirstOrDefault()
        ?? say.FindingMissing;

    private IEnumerable<string> Tell(Trend trend, string? panel)
    {
        yield return say.TrendSentence(Course(trend, panel));
        if (!IsCurve)
        {
            yield return say.TrendEquation(Equation(trend), trend.RSquared is { } r ? Rounded(r).ToString(Culture) : null, trend.Used);
        }

        if (trend.Unsure > 0)
        {
            yield return say.TrendUnsure(trend.Unsure, trend.Used);
        }

        if (trend.LeftOut > 0)
        {
            yield return say.TrendLeavesOut(trend.LeftOut);
        }
    }

    private static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.InvariantCulture;

    private string Course(Trend trend, string? panel)
    {
        var name = string.Join(", ", new[] { panel ?? "", trend.Series }.Where(n => n.Length > 0).Select(ScreenReaderText.Name));
        var (first, last) = (trend.Points[0], trend.Points[^1]);
        var (low, high) = (trend.Points.MinBy(p => p.Y), trend.Points.MaxBy(p => p.Y));
        var turns = new[] { high, low }.Where(p => IsCurve && p != first && p != last).OrderBy(p => p.X).Select(At).ToList();
        return say.TrendCourse(IsCurve, name.Length == 0 ? null : name, At(first), turns, At(last));
    }

    private string At((double X, double Y) point) => say.ValueAt(Value(point.Y), Place(point.X));

    private string Value(double y) => spoken.Number(Number(Y.Scale == ScaleType.Log ? Math.Pow(10, y) : y), Y.Field.Unit);

    private string Place(double x) =>
        X.Field.IsTemporal
            ? spoken.At(new Observation(Of(x), NearestDate(x), ObservationStatus.Normal, null, ObservationStatus.Normal, null, null))
            : say.AtNumber(spoken.Number(Number(X.Scale == ScaleType.Log ? Math.Pow(10, x) : x), X.Field.Unit));

    private Row Of(double day) =>
        reading
            .All.Select(o => o.Row)
            .MinBy(r => r[X.Field.Name]?.Value is DateValue date ? Math.Abs(date.Start.DayNumber - day) : double.MaxValue)!;

    private Value? NearestDate(double day) => Of(day)[X.Field.Name]?.Value;

    // Returns the equation, such as "pay = 45.1 − 0.86 × hours"; along dates, in years since the first.
    private string Equation(Trend trend)
    {
        var (slope, offset) = X.Field.IsTemporal ? (trend.Slope * DaysAYear, trend.Points[0].Y) : (trend.Slope, trend.Offset);
        var x = ScreenReaderText.Name(X.DisplayTitle);
        var along =
            X.Field.IsTemporal ? say.YearsSince(spoken.Place(NearestDate(trend.Points[0].X)))
            : X.Scale == ScaleType.Log ? say.LogOf(x)
            : x;
        var y = ScreenReaderText.Name(Y.DisplayTitle);
        return say.LinearEquation(Y.Scale == ScaleType.Log ? say.LogOf(y) : y, Plain(offset), Plain(Math.Abs(slope)), slope < 0, along);
    }

    private string Plain(double number) => spoken.Again(Number(number), null);

    private static Quantity Number(double number) => Quantity.Exact(Rounded(number));

    private static decimal Rounded(double number)
    {
        if (number == 0 || !double.IsFinite(number) || Math.Abs(number) >= (double)decimal.MaxValue)
        {
            return 0;
        }

        var places = Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 15);
        return Math.Round((decimal)number, places, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
    }
}
