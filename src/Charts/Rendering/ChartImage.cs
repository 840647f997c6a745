using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Rendering;

/// <summary>The texts around a chart in an image that is used without the page.</summary>
/// <param name="Signs">How to read the signs of the chart; empty if it has none that need explaining.</param>
/// <param name="Note">The editor's note below the chart.</param>
/// <param name="Sources">The sources of the chart, each as the page credits it.</param>
/// <param name="Site">The title and address of the report; null if it has no title.</param>
internal sealed record Caption(
    string Title,
    string? Subtitle,
    IReadOnlyList<string> Signs,
    string? Note,
    IReadOnlyList<string> Sources,
    string? Site,
    ICitationWords Words
)
{
    public static Caption Of(ChartData shown, IReadOnlyList<string> signs, InputData data) =>
        new(
            shown.Spec.Title.Value,
            shown.Spec.Subtitle?.Value,
            signs,
            shown.Spec.Note?.Value,
            [
                .. shown
                    .Sources.Select(id => data.Sources.GetValueOrDefault(id))
                    .OfType<Source>()
                    .Select(source => Citation.Credit(source, data.Sources, data.Site.Locale))
                    .Distinct(StringComparer.Ordinal),
            ],
            data.Site.Title.Length == 0 ? null : $"{data.Site.Title} · {data.Site.Url.Host}{data.Site.BasePath.TrimEnd('/')}",
            data.Site.Locale.Citations
        );

    /// <summary>The signs in one paragraph; null where there are none.</summary>
    public string? SignLine => Signs.Count == 0 ? null : string.Join(' ', Signs);

    /// <summary>All sources in one paragraph; null where there are none.</summary>
    public string? SourceLine => Sources.Count == 0 ? null : SourceLineWithout(0);

    /// <summary>
    /// The paragraph with as many sources as fit, at least one, and the number of those left out. It may not fit even with one source.
    /// </summary>
    public string? SourceLineWithin(Func<string, bool> fits)
    {
        var lines = Enumerable.Range(0, Sources.Count).Select(SourceLineWithout).ToList();
        return lines.FirstOrDefault(fits) ?? lines.LastOrDefault();
    }

    private string SourceLineWithout(int more) => Words.SourceLine([.. Sources.SkipLast(more)], more);
}

/// <summary>
/// A chart with its title, subtitle and sources, laid out as an image that can leave the page. Lengths are in pixels of the layout.
/// </summary>
/// <param name="Chart">The chart, drawn with its top left corner at <paramref name="ChartAt"/>.</param>
/// <param name="ChartScale">The scale at which the chart is drawn, relative to the size that it is laid out for.</param>
internal sealed record ChartImage(
    double Width,
    double Height,
    IReadOnlyList<Label> Labels,
    LaidOutChart Chart,
    PixelPoint ChartAt,
    double ChartScale = 1
)
{
    private const double Padding = 24;
    private const double Gap = 14;
    private static readonly TextStyle Title = new(22, true, "text");
    private static readonly TextStyle Subtitle = new(15, false, "muted");
    private static readonly TextStyle Foot = new(13, false, "muted");

    // The most lines that the sources of a card may take, so that the chart keeps its room; one line if the chart has no room otherwise.
    private static readonly int[] SourceLines = [3, 1];

    private static readonly TextStyle Words = new(18, false, "text");

    // The scales at which a card may draw its chart; at the smaller one, its smallest text is still as large as on a phone.
    private static readonly double[] CardScales = [1, 0.86];

    // Pixels: the least height of the chart on a card.
    private const double LeastHeight = 60;

    // How often a card is laid out anew because other signs of its chart need explaining.
    private const int MostRounds = 3;

    // The size of a card in pixels of the layout: 1200 by 630 image pixels at <see cref="CardScale"/>.
    private const double CardWidth = 750;
    private const double CardHeight = 393.75;

    /// <summary>The number of image pixels per pixel of the layout, in a card.</summary>
    public const double CardScale = 1.6;

    /// <summary>Lays out an image that is as high as its texts and chart need.</summary>
    public static ChartImage Of(LaidOutChart chart, Caption caption, Typesetter type)
    {
        var width = chart.Width + (2 * Padding);
        var labels = new List<Label>();
        var y = Head(caption, type, chart.Width, int.MaxValue, labels);
        var at = new PixelPoint(Padding, y);
        y += chart.Height + Gap;
        foreach (var text in new[] { caption.SignLine, caption.Note, caption.SourceLine, caption.Site }.OfType<string>())
        {
            y = Paragraph(text, y, Foot, type, chart.Width, int.MaxValue, labels) + 4;
        }

        return new ChartImage(width, y + Padding - 4, labels, chart, at);
    }

    /// <summary>
    /// Lays out a card for social media, of fixed size. The chart is laid out for the room that title, signs and sources leave; if it has
    /// no room, with fewer sources or slightly smaller, and as a last resort its description takes its place.
    /// </summary>
    /// <param name="compose">Lays out the chart for a width and a height; returns null if a part of it has no room.</param>
    /// <param name="signs">Returns how to read the signs of a chart that is laid out.</param>
    /// <param name="words">The description of the chart, used if there is no room to draw it.</param>
    public static ChartImage Card(
        Func<double, double, LaidOutChart?> compose,
        Func<LaidOutChart, IReadOnlyList<string>> signs,
        string words,
        Caption caption,
        Typesetter type
    )
    {
        var width = CardWidth - (2 * Padding);
        var head = new List<Label>();
        var top = Head(caption, type, width, 2, head);
        var lines = SourceLines
            .Select(most => caption.SourceLineWithin(text => type.Wrap(text, width, Foot).Count <= most))
            .Distinct()
            .ToList();
        foreach (var sources in lines)
        {
            foreach (var scale in CardScales)
            {
                if (DrawnCard(sources, scale) is { } drawn)
                {
                    return drawn;
                }
            }
        }

        var (foot, bottom) = CardFoot([lines[0], caption.Site], type, width);
        var room = (int)((bottom - Gap - top) / (Words.Size * TextStyle.LineHeight));
        var labels = new List<Label>([.. head, .. foot]);
        Paragraph(words, top + Gap, Words, type, width, Math.Max(1, room - 1), labels);
        return new ChartImage(CardWidth, CardHeight, labels, new LaidOutChart(0, 0, [], [], [], []), new PixelPoint(Padding, top));

        // The size of the chart depends on the room that its signs leave, and some of its signs on its size.
        ChartImage? DrawnCard(string? sources, double scale)
        {
            var told = caption;
            for (var round = 0; round < MostRounds; round++)
            {
                var (foot, bottom) = CardFoot([told.SignLine, sources, told.Site], type, width);
                var height = bottom - Gap - top;
                if (height < LeastHeight || compose(width / scale, height / scale) is not { } chart)
                {
                    return null;
                }

                if (signs(chart) is var needed && needed.SequenceEqual(told.Signs))
                {
                    return new ChartImage(CardWidth, CardHeight, [.. head, .. foot], chart, new PixelPoint(Padding, top), scale);
                }

                told = told with { Signs = needed };
            }

            return null;
        }
    }

    private static (List<Label> Labels, double Top) CardFoot(IEnumerable<string?> paragraphs, Typesetter type, double width)
    {
        var foot = paragraphs.OfType<string>().ToList();
        var top = CardHeight - Padding - foot.Sum(text => type.Wrap(text, width, Foot).Count * Foot.Size * TextStyle.LineHeight);
        var labels = new List<Label>();
        var next = top + 4;
        foreach (var text in foot)
        {
            next = Paragraph(text, next, Foot, type, width, int.MaxValue, labels);
        }

        return (labels, top);
    }

    private static double Head(Caption caption, Typesetter type, double width, int mostLines, List<Label> labels)
    {
        var y = Paragraph(caption.Title, Padding, Title, type, width, mostLines, labels);
        return (caption.Subtitle is { } subtitle ? Paragraph(subtitle, y + 4, Subtitle, type, width, mostLines, labels) : y) + Gap;
    }

    /// <returns>The y at which the next paragraph may start.</returns>
    private static double Paragraph(
        string text,
        double top,
        TextStyle style,
        Typesetter type,
        double width,
        int mostLines,
        List<Label> labels
    )
    {
        var lines = type.Wrap(text, width, style);
        lines =
            lines.Count <= mostLines
                ? lines
                : [.. lines.Take(mostLines - 1), type.Shorten(string.Join(' ', lines.Skip(mostLines - 1)), width, style)];
        if (lines.Count > 0)
        {
            labels.Add(type.Set(lines, Padding, top + (TextStyle.Ascent * style.Size), Anchor.Start, style));
        }

        return top + (lines.Count * style.Size * TextStyle.LineHeight);
    }
}
