using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Marks;

/// <summary>
/// Draws events down a scale of dates, so that quiet years and crowded days can be seen. Each event is joined by a line to its words beside
/// the scale; where events crowd, their words move apart. A span is a bar, an uncertain date a ring.
/// </summary>
internal sealed class TimelineMark : Mark
{
    private const double DotRadius = 4.5;
    private const double LineGap = 7;
    private const double LeastGap = 2;
    private const double DateGap = 16;
    private const double FanWide = 64;
    private const double FanNarrow = 36;
    private const double SpanApart = 7;
    private const double Edge = 8;
    private const double TickLength = 5;

    private const double SketchRadius = 7;
    private const double SketchPitch = 16;

    // Share of the words' height that is added to show how long nothing happened.
    private const double Quiet = 0.35;

    public override string Name => "timeline";

    public override bool HasAxes => false;

    public override IEnumerable<Channel> Places(LayerRows rows) => [Channel.X, Channel.Label];

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Dates, Required: true),
            new(Channel.Label, Accepts.Names, Required: true),
            new(Channel.High, Accepts.Dates),
            new(Channel.Color, Accepts.Names),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            x.Include(datum[Channel.High]?.Value);
        }
    }

    public override double? Height(LayerRows rows, Room room)
    {
        var events = Events(rows);
        var words = Words.Of(events, room.Width, room.ChartStyle, room.Type);
        return (events.Sum(words.Height) * (1 + Quiet)) + (2 * Edge);
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var events = Events(rows);
        if (events.Count == 0)
        {
            return;
        }

        if (panel.ChartStyle.IsSketch)
        {
            DrawWithoutWords(events, panel);
            return;
        }

        var left = panel.Plot.Left + TickColumn(panel.ChartStyle, panel.Type);
        var (from, to) = (panel.Plot.Top + Edge, panel.Plot.Bottom - Edge);
        var words = Words.Of(events, panel.Plot.Width, panel.ChartStyle, panel.Type).Within(events, panel.Plot.Height);
        var shown = Fitting(events, words, panel);
        foreach (var told in events.Except(shown))
        {
            panel.LeaveOut(told.Text);
        }

        if (shown.Count == 0)
        {
            return;
        }

        var scale = ScaleOf(events, shown, words, from, to);
        var ys = scale.Of(Stops(shown, words));
        DrawScale(shown, ys, panel, left, from, to);
        DrawSpans(events, panel, left, scale);
        WriteEvents(events, shown, ys, words, panel, left, scale);
    }

    public override string? Caution(LayerRows rows, Room room)
    {
        var events = Events(rows);
        var words = Words.Of(events, room.Width, room.ChartStyle, room.Type);
        return events.Count > 1 && ScaleOf(events, events, words, Edge, Height(rows, room)!.Value - Edge).IsStretched
            ? room.ChartStyle.Locale.Labels.StretchedDates
            : null;
    }

    // Draws a sketch without words: dates run across, and events of about the same time are stacked.
    private static void DrawWithoutWords(List<Event> events, Panel panel)
    {
        var (first, last) = (
            events[0].Start.Start.DayNumber,
            events.Max(e => Math.Max(e.Start.Start.DayNumber, e.End?.Start.DayNumber ?? 0))
        );
        var columns = Math.Max(1, (int)(panel.Plot.Width / SketchPitch));
        var stacks = events.ToLookup(e =>
            last == first ? columns / 2 : (int)((columns - 1) * (double)(e.Start.Start.DayNumber - first) / (last - first))
        );
        var pitch = Math.Min(SketchPitch, panel.Plot.Height / (stacks.Max(stack => stack.Count()) + 1));
        var ground = panel.Plot.Middle.Y + Math.Min(panel.Plot.Height / 2, pitch * stacks.Max(stack => stack.Count()) / 2) - 1;
        panel.Pixels.Line([new(panel.Plot.Left, ground), new(panel.Plot.Right, ground)], new Brush("rule", 2));
        foreach (var stack in stacks)
        {
            var x = panel.Plot.Left + ((stack.Key + 0.5) * panel.Plot.Width / columns);
            foreach (var (i, told) in stack.Index())
            {
                DrawDot(told, panel, new PixelPoint(x, ground - ((i + 0.5) * pitch)), SketchRadius * pitch / SketchPitch);
            }
        }
    }

    private static List<(int Day, double Height)> Stops(List<Event> shown, Words words) =>
        [.. shown.Select(e => (e.Start.Start.DayNumber, words.Height(e)))];

    private static EventScale ScaleOf(List<Event> events, List<Event> shown, Words words, double from, double to)
    {
        var stops = Stops(shown, words);
        var known = stops.Select(s => s.Day).ToHashSet();
        var ends = events
            .SelectMany(e => new[] { e.Start, e.End ?? e.Start })
            .Select(date => date.Start.DayNumber)
            .Where(day => !known.Contains(day));
        var half = (words.Gap / 2) + (0.42 * words.Look.Label.Size);
        // The last event's words hang below its line.
        return EventScale.Of(stops, ends, from + half, to - Math.Max(0, words.Height(shown[^1]) - half));
    }

    /// <param name="End">The end of a span; null for an event with one date.</param>
    private sealed record Event(Datum Datum, DateValue Start, DateValue? End, string Text)
    {
        public bool IsUnsure =>
            Datum[Channel.X]!.Status is ObservationStatus.Estimated or ObservationStatus.LowReliability or ObservationStatus.Imputed;

        public string When(bool isShort) =>
            this switch
            {
                { End: null } => Date(Start, isShort),
                _ when End == Start => Date(Start, isShort),
                // A span within one month: "16 to 18 March 2014".
                { Start.Precision: DatePrecision.Day, End.Precision: DatePrecision.Day }
                    when (Start.Start.Year, Start.Start.Month) == (End.Start.Year, End.Start.Month) => Dates.Days(
                    Start.Start,
                    End.Start,
                    isShort
                ),
                _ => Dates.Span(Date(Start, isShort), Date(End, isShort)),
            };

        private IDateWords Dates => Datum.Locale.Dates;

        private string Date(DateValue date, bool isShort) => isShort ? Dates.WriteShort(date) : Dates.Write(date);
    }

    /// <summary>The layout of the words: date and event in two columns, or one after the other where the panel is narrow.</summary>
    /// <param name="Left">Pixels from the left of the panel to the words.</param>
    /// <param name="Dates">Width in pixels of the column of dates; 0 where there is none.</param>
    private sealed record Words(double Left, double Dates, double Width, ChartStyle Look, Typesetter Type)
    {
        public static Words Of(List<Event> events, double width, ChartStyle chartStyle, Typesetter type)
        {
            var left = TickColumn(chartStyle, type) + (chartStyle.IsNarrow ? FanNarrow : FanWide);
            var widest = type.Width(events.Select(e => e.When(isShort: false)), chartStyle.Label) + DateGap;
            var dates = chartStyle.IsNarrow || widest > (width - left) / 2 ? 0 : widest;
            return new Words(left, dates, width - left - dates - 1, chartStyle, type);
        }

        /// <summary>Pixels between the words of one event and the next.</summary>
        public double Gap { get; init; } = LineGap;

        public double Height(Event told) => Typesetter.Height(Lines(told).Count, Look.Label) + Gap;

        /// <summary>Moves the words closer together where all events need that to fit into a height.</summary>
        public Words Within(List<Event> events, double height) =>
            this with
            {
                Gap = Math.Clamp(Gap - ((events.Sum(Height) - height) / events.Count), LeastGap, Gap),
            };

        public IReadOnlyList<string> Lines(Event told) =>
            Type.Wrap(Dates > 0 ? told.Text : $"{told.When(isShort: true)}: {told.Text}", Width, Look.Label) is { Count: > 0 } lines
                ? lines
                : [""];
    }

    private static List<Event> Events(LayerRows rows) =>
        [
            .. rows
                .Data.Where(d => d[Channel.X]?.Value is DateValue)
                .Select(d => new Event(d, (DateValue)d[Channel.X]!.Value, d[Channel.High]?.Value as DateValue, d.Name(Channel.Label) ?? ""))
                .OrderBy(e => e.Start.Start)
                .ThenBy(e => e.Datum.Number),
        ];

    private static double TickColumn(ChartStyle chartStyle, Typesetter type) =>
        type.Width(chartStyle.Locale.Labels.WidestTick, chartStyle.Axis) + 14;

    // Draws the line of dates, with the year at the first event of each, or the month where all events are in one year.
    private static void DrawScale(List<Event> events, IReadOnlyList<double> ys, Panel panel, double left, double from, double to)
    {
        var axis = panel.ChartStyle.Axis;
        panel.Pixels.Line([new(left, from), new(left, to)], new Brush("rule", 2));
        var byMonth = events[0].Start.Start.Year == events[^1].Start.Start.Year;
        var last = "";
        foreach (var (told, y) in events.Zip(ys))
        {
            var start = told.Start;
            var text =
                byMonth && start.Precision is DatePrecision.Month or DatePrecision.Day or DatePrecision.Week
                    ? told.Datum.Locale.Dates.ShortMonth(start.Start.Year, start.Start.Month)
                    : $"{start.Start.Year}";
            if (text == last)
            {
                continue;
            }

            last = text;
            panel.Pixels.Line([new(left - TickLength, y), new(left, y)], new Brush("rule", 1), weight: Clearance.None);
            panel.Write(panel.Type.Set(text, panel.Plot.Left, y + (0.36 * axis.Size), Anchor.Start, axis));
        }
    }

    // Draws spans as bars; those that overlap stand side by side.
    private static void DrawSpans(List<Event> events, Panel panel, double left, EventScale scale)
    {
        var lanes = new List<double>();
        foreach (var told in events.Where(e => e.End is not null && e.End.Start > e.Start.Start))
        {
            var (top, bottom) = (scale.Y(told.Start.Start.DayNumber), scale.Y(told.End!.Start.DayNumber));
            var lane = lanes.FindIndex(end => end < top - 2) is var free and >= 0 ? free : lanes.Count;
            if (lane == lanes.Count)
            {
                lanes.Add(bottom);
            }

            lanes[lane] = bottom;
            var x = left + (lane * SpanApart);
            panel.Pixels.Rectangle(
                new(x - 2.5, top),
                new(x + 2.5, Math.Max(bottom, top + 2)),
                new Brush(panel.Inks[told.Datum.Series], Opacity: 0.55),
                told.Datum
            );
        }
    }

    // Writes the events. The first line of each is level with its date where there is room.
    private static void WriteEvents(
        List<Event> events,
        List<Event> shown,
        IReadOnlyList<double> ys,
        Words words,
        Panel panel,
        double left,
        EventScale scale
    )
    {
        var style = panel.ChartStyle.Label;
        var half = (words.Gap / 2) + (0.42 * style.Size);
        var tops = LabelSpacing.Apart([.. ys.Select(y => y - half)], [.. shown.Select(words.Height)], panel.Plot.Top, panel.Plot.Bottom);
        var x = panel.Plot.Left + words.Left;
        for (var i = 0; i < shown.Count; i++)
        {
            var receding = panel.Inks.IsReceding(shown[i].Datum.Series);
            var baseline = tops[i] + (words.Gap / 2) + (TextStyle.Ascent * style.Size);
            if (words.Dates > 0)
            {
                panel.Write(panel.Type.Set(shown[i].When(isShort: false), x, baseline, Anchor.Start, style with { Ink = "muted" }));
            }

            var own = style with { Ink = receding ? "muted" : "text", Bold = panel.Inks.Highlighted.Contains(shown[i].Datum.Series) };
            panel.Write(panel.Type.Set(words.Lines(shown[i]), x + words.Dates, baseline, Anchor.Start, own));
            var elbow = tops[i] + half;
            panel.Pixels.Line(
                [new(left + DotRadius, ys[i]), new(left + DotRadius + 6, ys[i]), new(x - 12, elbow), new(x - 5, elbow)],
                new Brush(panel.Inks[shown[i].Datum.Series], 1, receding ? 0.6 : 0.8),
                weight: Clearance.None
            );
            panel.HitPixel(shown[i].Datum, new(x - 5, elbow));
        }

        foreach (var told in events.OrderByDescending(e => panel.Inks.IsReceding(e.Datum.Series)))
        {
            var at = shown.IndexOf(told);
            DrawDot(told, panel, new PixelPoint(left, at >= 0 ? ys[at] : scale.Y(told.Start.Start.DayNumber)));
        }
    }

    // Returns the events that have room in the panel: highlighted ones first, then the first and the last, then by date.
    private static List<Event> Fitting(List<Event> events, Words words, Panel panel)
    {
        var room = panel.Plot.Height + 1;
        var kept = new HashSet<Event>();
        var order = events
            .OrderByDescending(e => panel.Inks.Highlighted.Contains(e.Datum.Series))
            .ThenByDescending(e => ReferenceEquals(e, events[0]) || ReferenceEquals(e, events[^1]));
        foreach (var told in order.Where(e => words.Height(e) <= room))
        {
            room -= words.Height(told);
            kept.Add(told);
        }

        return [.. events.Where(kept.Contains)];
    }

    private static void DrawDot(Event told, Panel panel, PixelPoint at, double radius = DotRadius)
    {
        var ink = panel.Inks[told.Datum.Series];
        panel.Pixels.Dot(at, radius + 1, new Brush("background"));
        if (told.IsUnsure)
        {
            panel.Pixels.Dot(at, radius - 0.75, new Brush(ink, 1.75), told.Datum);
        }
        else
        {
            panel.Pixels.Dot(at, radius, new Brush(ink), told.Datum);
        }
    }
}
