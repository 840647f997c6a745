using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;

namespace Report.Charts.Rendering;

/// <summary>What stands around a chart when it is on its own.</summary>
/// <param name="Foot">Paragraphs under it: how to read its signs, the note, the sources, the report.</param>
internal sealed record Caption(string Title, string? Subtitle, IReadOnlyList<string> Foot)
{
    public static Caption Of(ChartData shown, IReadOnlyList<string> key, InputData data)
    {
        var sources = shown.Sources.Select(id => data.Sources.GetValueOrDefault(id)).OfType<Source>().Select(s => Citation.Credit(s, data.Sources)).ToList();
        IEnumerable<string?> foot =
        [
            key.Count == 0 ? null : string.Join(' ', key),
            shown.Spec.Note?.Value,
            sources.Count == 0 ? null : $"{(sources.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", sources)}",
            data.Site.Title.Length == 0 ? null : $"{data.Site.Title} · {data.Site.Url.Host}{data.Site.BasePath.TrimEnd('/')}",
        ];
        return new Caption(shown.Spec.Title.Value, shown.Spec.Subtitle?.Value, [.. foot.OfType<string>()]);
    }
}

/// <summary>A chart with its title, subtitle and sources, for an image that leaves the page.</summary>
/// <param name="Chart">Drawn at <paramref name="ChartAt"/>.</param>
internal sealed record Poster(double Width, double Height, IReadOnlyList<Label> Labels, Picture Chart, Spot ChartAt)
{
    private const double Padding = 24;
    private const double Gap = 14;
    private static readonly TextStyle Title = new(22, true, "text");
    private static readonly TextStyle Subtitle = new(15, false, "muted");
    private static readonly TextStyle Foot = new(13, false, "muted");

    // A card is 1200 by 630 pixels; this is its size in those of the layout.
    private const double CardWidth = 750;
    private const double CardHeight = 393.75;

    /// <summary>Image pixels for one of the layout's in a card.</summary>
    public const double CardScale = 1.6;

    /// <summary>As high as it needs to be.</summary>
    public static Poster Of(Picture chart, Caption caption, Typesetter type)
    {
        var width = chart.Width + (2 * Padding);
        var labels = new List<Label>();
        var y = Head(caption, type, chart.Width, int.MaxValue, labels);
        var at = new Spot(Padding, y);
        y += chart.Height + Gap;
        foreach (var text in caption.Foot)
        {
            y = Paragraph(text, y, Foot, type, chart.Width, int.MaxValue, labels) + 4;
        }

        return new Poster(width, y + Padding - 4, labels, chart, at);
    }

    /// <summary>For sharing: the chart is laid out for what title and sources leave.</summary>
    /// <param name="compose">Lays the chart out for a width and a height.</param>
    public static Poster Card(Func<double, double, Picture> compose, Caption caption, Typesetter type)
    {
        var width = CardWidth - (2 * Padding);
        var labels = new List<Label>();
        var y = Head(caption, type, width, 2, labels);
        var lines = caption.Foot.TakeLast(2).Select(f => type.Shorten(f, width, Foot)).ToList();
        var foot = CardHeight - Padding - (lines.Count * Foot.Size * TextStyle.LineHeight);
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            Paragraph(line, foot + (i * Foot.Size * TextStyle.LineHeight) + 4, Foot, type, width, 1, labels);
        }

        return new Poster(CardWidth, CardHeight, labels, compose(width, foot - Gap - y), new Spot(Padding, y));
    }

    private static double Head(Caption caption, Typesetter type, double width, int mostLines, List<Label> labels)
    {
        var y = Paragraph(caption.Title, Padding, Title, type, width, mostLines, labels);
        return (caption.Subtitle is { } subtitle ? Paragraph(subtitle, y + 4, Subtitle, type, width, mostLines, labels) : y) + Gap;
    }

    /// <returns>Where the next one may start.</returns>
    private static double Paragraph(string text, double top, TextStyle style, Typesetter type, double width, int mostLines, List<Label> labels)
    {
        var lines = type.Wrap(text, width, style);
        lines = lines.Count <= mostLines ? lines : [.. lines.Take(mostLines - 1), type.Shorten(string.Join(' ', lines.Skip(mostLines - 1)), width, style)];
        if (lines.Count > 0)
        {
            labels.Add(type.Set(lines, Padding, top + (TextStyle.Ascent * style.Size), Anchor.Start, style));
        }

        return top + (lines.Count * style.Size * TextStyle.LineHeight);
    }
}
