using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Layout;

/// <summary>
/// The key of a colour scale for numbers, above the panels: the field's title, a strip of the colours, and numbers at the ends of the
/// classes, or along the strip of a scale without classes. If the numbers do not fit, the classes are listed one by one instead.
/// </summary>
internal sealed class ColorKey : IScaleKey
{
    /// <summary>Pixels between the keys and the panels.</summary>
    public const double Below = 12;

    private const double Thick = 12;
    private const double Gap = 6;
    private const double Between = 14;
    private const double WidestClass = 76;
    private const double LongestStrip = 300;

    private readonly List<(Box Box, string Ink)> blocks = [];
    private readonly List<Label> labels = [];
    private readonly ColorScale scale;
    private readonly LayoutContext draft;

    private ColorKey(ColorScale scale, LayoutContext draft, double top)
    {
        (this.scale, this.draft) = (scale, draft);
        var (title, y) = ScaleKeys.Title(draft, Title, top);
        labels.Add(title);
        Bottom = Fits() ? Strip(y) : Rows(y);
    }

    public double Bottom { get; }

    private TextStyle Style => draft.ChartStyle.Axis;

    private bool LacksSome =>
        scale.Data.Any(d => d.Quantity(Channel.Color)?.Point is null)
        || draft
            .Rows.Panels.SelectMany(p => p.Layers)
            .Any(l => l.Layer.ColorOfNumbers?.Field.Name == scale.Encoding.Field.Name && l.Mark.ShowsWhatNoRowIsAbout(l, draft.ChartStyle));

    // A unit that is a word is written with the title; one that is a single character, such as %, with the numbers.
    private string Title =>
        scale.Encoding.DisplayTitle is var title && UnitInTitle is { } unit && !title.Contains(unit, StringComparison.OrdinalIgnoreCase)
            ? draft.ChartStyle.Locale.Labels.Items([title, unit])
            : title;

    private string? UnitInTitle => scale.Sign is null ? scale.Encoding.Field.Unit : null;

    private double ClassWidth => Math.Min(WidestClass, draft.ChartStyle.Width / scale.Classes.Count);

    /// <summary>Returns a key for each colour scale of the chart, from top to bottom.</summary>
    public static List<ColorKey> Of(LayoutContext draft, double top)
    {
        var keys = new List<ColorKey>();
        foreach (var scale in draft.Rows.ColorScales)
        {
            keys.Add(new ColorKey(scale, draft, keys.Count == 0 ? top : keys[^1].Bottom + Between));
        }

        return keys;
    }

    public void Draw(PlotSurface pixels, LabelPlacer placer)
    {
        foreach (var (box, ink) in blocks)
        {
            pixels.Rectangle(new(box.Left, box.Top), new(box.Right, box.Bottom), new Brush(ink), weight: Clearance.None);
        }

        foreach (var label in labels)
        {
            placer.TryAdd(label);
        }
    }

    private bool Fits()
    {
        if (scale.Classes.Count == 0)
        {
            return true;
        }

        var ends = Ends();
        return ends.Zip(ends.Skip(1))
            .All(pair => (draft.Type.Width(pair.First.Text, Style) + draft.Type.Width(pair.Second.Text, Style)) / 2 < ClassWidth - Gap);
    }

    // Draws a strip of blocks: one for each class with numbers between them, or a gradient with some numbers along it. Returns its bottom.
    private double Strip(double y)
    {
        var isEven = scale.Classes.Count == 0;
        var length = isEven ? Math.Min(LongestStrip, draft.ChartStyle.Width) : ClassWidth * scale.Classes.Count;
        var count = isEven ? Themes.ColorScheme.Steps : scale.Classes.Count;
        for (var i = 0; i < count; i++)
        {
            // The blocks of a gradient overlap, so that no background shows between them.
            var right = isEven ? length : (i + 1) * length / count;
            blocks.Add(
                (new Box(i * length / count, y, right, y + Thick), isEven ? scale.InkAlong(i / (count - 1.0)) : scale.Classes[i].Ink)
            );
        }

        var baseline = y + Thick + 4 + (TextStyle.Ascent * Style.Size);
        foreach (var (at, text) in Ends())
        {
            var half = draft.Type.Width(text, Style) / 2;
            labels.Add(
                draft.Type.Set(
                    text,
                    Math.Clamp(at * length, half, Math.Max(half, draft.ChartStyle.Width - half)),
                    baseline,
                    Anchor.Middle,
                    Style
                )
            );
        }

        if (LacksSome)
        {
            var text = draft.ChartStyle.Locale.Labels.NoDataHere;
            var isBeside = length + (2 * Between) + Thick + Gap + draft.Type.Width(text, Style) <= draft.ChartStyle.Width;
            var below = baseline + (TextStyle.Descent * Style.Size) + Gap;
            AddBlock(isBeside ? length + (2 * Between) : 0, isBeside ? y : below, SeriesInks.Recede, text);
            return isBeside ? below - Gap : below + Thick;
        }

        return baseline + (TextStyle.Descent * Style.Size);
    }

    // Lists the classes, each as a block and its numbers, in rows like those of a legend. Returns the bottom.
    private double Rows(double y)
    {
        var (x, line) = (0.0, Style.Size * 1.5);
        foreach (
            var (ink, text) in scale
                .Classes.Select(c => (c.Ink, TextOf(c)))
                .Concat(LacksSome ? [(SeriesInks.Recede, draft.ChartStyle.Locale.Labels.NoDataHere)] : [])
        )
        {
            var width = Thick + Gap + draft.Type.Width(text, Style);
            if (x > 0 && x + width > draft.ChartStyle.Width)
            {
                (x, y) = (0, y + line);
            }

            AddBlock(x, y, ink, text);
            x += width + Between;
        }

        return y + line;
    }

    private void AddBlock(double x, double y, string ink, string text)
    {
        blocks.Add((new Box(x, y, x + Thick, y + Thick), ink));
        labels.Add(draft.Type.Set(text, x + Thick + Gap, y + (Thick / 2) + (0.36 * Style.Size), Anchor.Start, Style));
    }

    private string TextOf(ColorClass of)
    {
        var say = draft.ChartStyle.Locale.Labels;
        return (of.From, of.To) switch
        {
            (null, { } to) => say.Below(Number(to)),
            ({ } from, null) => say.OrMore(Number(from)),
            ({ } from, { } to) => say.Run(Number(from), Number(to)),
            _ => "",
        };
    }

    private string Number(decimal number) =>
        TickText.WriteEach([(double)number], scale.Sign, draft.ChartStyle.Locale, scale.Encoding.Format)[0].Text;

    // The numbers along the strip, by position from 0 to 1. The first and last say "or less" and "or more" if rows lie beyond them.
    private List<(double At, string Text)> Ends()
    {
        if (scale.Classes.Count > 0)
        {
            var count = scale.Classes.Count;
            var ends = scale
                .Classes.Select((c, i) => (At: i / (double)count, Number: c.From))
                .Append((At: 1, Number: scale.Classes[^1].To))
                .Where(e => e.Number is not null)
                .ToList();
            var texts = TickText.WriteEach(
                [.. ends.Select(e => (double)e.Number!.Value)],
                scale.Sign,
                draft.ChartStyle.Locale,
                scale.Encoding.Format
            );
            return Open([.. ends.Zip(texts, (e, t) => (e.At, t.Text))]);
        }

        var span = scale.Axis.High - scale.Axis.Low;
        var ticks = scale.Axis.Ticks(MostTicks).Select(t => ((t.At - scale.Axis.Low) / span, t.Text)).ToList();
        return Open(
            scale.Pivot is { } pivot && scale.Axis.At(pivot) is { } middle
                ? WithMiddle(ticks, (middle - scale.Axis.Low) / span, Number(pivot))
                : ticks
        );
    }

    private const int MostTicks = 5;

    // The number of the neutral colour is always written; ticks that would collide with it are dropped.
    private List<(double At, string Text)> WithMiddle(List<(double At, string Text)> ticks, double middle, string text)
    {
        if (middle is < 0 or > 1)
        {
            return ticks;
        }

        var length = Math.Min(LongestStrip, draft.ChartStyle.Width);
        var kept = ticks.Where(t =>
            Math.Abs(t.At - middle) * length > ((draft.Type.Width(t.Text, Style) + draft.Type.Width(text, Style)) / 2) + Gap
        );
        return [.. kept.Append((middle, text)).OrderBy(t => t.Item1)];
    }

    private List<(double At, string Text)> Open(List<(double At, string Text)> ends)
    {
        var say = draft.ChartStyle.Locale.Labels;
        var beyond = scale.Data.Select(d => d.Quantity(Channel.Color)?.Point).OfType<decimal>().Where(scale.IsBeyond).ToList();
        if (ends.Count > 0 && beyond.Count > 0)
        {
            var middle = (decimal)((scale.Axis.Low + scale.Axis.High) / 2);
            ends[0] = beyond.Exists(n => n < middle) ? (ends[0].At, say.OrLess(ends[0].Text)) : ends[0];
            ends[^1] = beyond.Exists(n => n > middle) ? (ends[^1].At, say.OrMore(ends[^1].Text)) : ends[^1];
        }

        return ends;
    }
}
