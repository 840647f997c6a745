using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using SkiaSharp;

namespace Report.Charts.Rendering;

/// <summary>
/// Writes a chart as SVG for the web by rewriting ScottPlot's drawing. Each shape is drawn in a colour that encodes its number, so that the
/// writer can map an element back to its shape and give it its ink, dashes and tooltip. Text comes from the layout, not from ScottPlot.
/// </summary>
/// <param name="ink">Returns how a colour token is written in the output: as a CSS variable or as a value.</param>
internal sealed class SvgWriter(Func<string, string> ink, string family)
{
    private const double HitWidth = 20;
    private const int ManyDots = 250;

    // Extra pixels to the right of and below the axes, for dots and strokes that extend beyond the axes.
    private const float Margin = 50;

    /// <summary>Writes the chart as an inline element with an accessible name (title) and description.</summary>
    /// <param name="id">A prefix that makes the ids of this rendering unique on a page.</param>
    public string Write(LaidOutChart picture, string id, string title, string description)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {PathData.Number(picture.Width)} {PathData.Number(picture.Height)}\" role=\"img\""
        );
        AppendSeries(svg, picture.Series);
        AppendPlots(svg, picture);
        svg.Append(CultureInfo.InvariantCulture, $" aria-labelledby=\"{id}-title {id}-desc\" font-family=\"{Escape(family)},sans-serif\">");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<title id=\"{id}-title\">{Escape(title)}</title><desc id=\"{id}-desc\">{Escape(description)}</desc>"
        );
        svg.Append("<g aria-hidden=\"true\" stroke-linejoin=\"round\">");
        AppendBody(svg, picture, id + "-ghosts");
        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>
    /// Writes the drawing without text, as an inline element hidden from assistive technology: the text beside it says what it shows.
    /// </summary>
    public string WriteSketch(LaidOutChart picture)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {PathData.Number(picture.Width)} {PathData.Number(picture.Height)}\" aria-hidden=\"true\">"
        );
        svg.Append("<g stroke-linejoin=\"round\">");
        AppendDrawing(svg, picture.Sheets, _ => false);
        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>Writes a standalone SVG file with colours, title and sources.</summary>
    public string Write(ChartImage image, string title, string description)
    {
        var (width, height) = (PathData.Number(image.Width), PathData.Number(image.Height));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\""
        );
        svg.Append(" role=\"img\"");
        svg.Append(CultureInfo.InvariantCulture, $" aria-labelledby=\"title desc\" font-family=\"{Escape(family)},sans-serif\">");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<title id=\"title\">{Escape(title)}</title><desc id=\"desc\">{Escape(description)}</desc>"
        );
        svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{ink("background")}\" d=\"M0 0h{width}v{height}H0z\"/>");
        AppendText(svg, image.Labels);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g stroke-linejoin=\"round\" transform=\"translate({PathData.Number(image.ChartAt.X)} "
                + $"{PathData.Number(image.ChartAt.Y)})\">"
        );
        AppendBody(svg, image.Chart, "ghosts");
        return svg.Append("</g></svg>\n").ToString();
    }

    // For the script that hides and shows series: [["Germany","series-1"],…]
    private static void AppendSeries(StringBuilder svg, IReadOnlyList<(string Name, string Ink)> series)
    {
        if (series.Count > 0)
        {
            var pairs = new JsonArray([.. series.Select(s => (JsonNode)new JsonArray(s.Name, s.Ink))]);
            svg.Append(CultureInfo.InvariantCulture, $" data-series=\"{Escape(pairs.ToJsonString())}\"");
        }
    }

    // For the script that finds the datum nearest to the pointer: the axis along which it searches, and left, top, right and bottom of each
    // panel.
    private static void AppendPlots(StringBuilder svg, LaidOutChart picture)
    {
        if (picture.Along is { } along)
        {
            var plots = picture.Plots.Select(p =>
                string.Join(' ', new[] { p.Left, p.Top, p.Right, p.Bottom }.Select(edge => Math.Round(edge)))
            );
            svg.Append(CultureInfo.InvariantCulture, $" data-along=\"{ChannelNames.Of(along)}\" data-plots=\"{string.Join(',', plots)}\"");
        }
    }

    /// <summary>Writes the drawing, the text and the tooltips, in this order.</summary>
    private void AppendBody(StringBuilder svg, LaidOutChart picture, string ghostsId)
    {
        AppendGhosts(svg, picture.Ghosts, ghostsId);
        AppendDrawing(svg, picture.Sheets, datum => !picture.Pointed.Contains(datum));
        AppendText(svg, picture.Labels);
        AppendStops(svg, picture);
    }

    /// <summary>Writes the labels, grouped by style. A rim in the background colour keeps them readable over grid lines.</summary>
    private void AppendText(StringBuilder svg, IReadOnlyList<Label> labels)
    {
        if (labels.Count == 0)
        {
            return;
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g text-rendering=\"geometricPrecision\" paint-order=\"stroke\" stroke=\"{ink("background")}\" stroke-width=\"3\">"
        );
        foreach (var style in labels.GroupBy(l => (l.Style, l.Anchor)))
        {
            var (text, anchor) = style.Key;
            svg.Append(CultureInfo.InvariantCulture, $"<g font-size=\"{PathData.Number(text.Size)}\" fill=\"{ink(text.Ink)}\"");
            svg.Append(text.Bold ? " font-weight=\"600\"" : "");
            // A label on a mark lets the pointer through to the mark's tooltip, and is hidden with the mark.
            svg.Append(text.On is { } mark ? $" stroke=\"none\" pointer-events=\"none\" data-ink=\"{mark}\"" : "");
            svg.Append(
                anchor switch
                {
                    Anchor.Middle => " text-anchor=\"middle\">",
                    Anchor.End => " text-anchor=\"end\">",
                    _ => ">",
                }
            );
            foreach (var label in style)
            {
                AppendLabel(svg, label);
            }

            svg.Append("</g>");
        }

        svg.Append("</g>");
    }

    private static void AppendLabel(StringBuilder svg, Label label)
    {
        var x = PathData.Number(label.X);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{PathData.Number(label.Y)}\">{Escape(label.Lines[0])}");
        foreach (var line in label.Lines.Skip(1))
        {
            // The space separates the words when the text is copied or read aloud.
            svg.Append(CultureInfo.InvariantCulture, $" <tspan x=\"{x}\" dy=\"{TextStyle.LineHeight}em\">{Escape(line)}</tspan>");
        }

        svg.Append("</text>");
    }

    private static void AppendStops(StringBuilder svg, LaidOutChart picture)
    {
        if (picture.Stops.Count == 0)
        {
            return;
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g class=\"hits\" stroke=\"transparent\" stroke-width=\"{HitWidth}\" stroke-linecap=\"round\">"
        );
        var inks = picture.Series.ToDictionary(s => s.Name, s => s.Ink, StringComparer.Ordinal);
        var open = "";
        foreach (var stop in picture.Stops)
        {
            var own = inks.Count == 0 ? "" : string.Join(' ', stop.Hits.Select(h => inks.GetValueOrDefault(h.Datum.Series, "text")));
            if (own != open)
            {
                svg.Append(open.Length > 0 ? "</g>" : "").Append(own.Length > 0 ? $"<g data-inks=\"{own}\">" : "");
                open = own;
            }

            // One zero-length path for each datum: its round caps alone catch the pointer. Whole pixels are precise enough.
            var path = string.Concat(
                stop.Hits.Select(h => string.Create(CultureInfo.InvariantCulture, $"M{Math.Round(h.At.X)} {Math.Round(h.At.Y)}z"))
            );
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\"><title>{Escape(stop.Text)}</title></path>");
        }

        svg.Append(open.Length > 0 ? "</g></g>" : "</g>");
    }

    // All panels have the same grey lines behind them: they are written once and repeated by reference, to save bytes.
    private void AppendGhosts(StringBuilder svg, RepeatedDrawing? ghosts, string id)
    {
        if (ghosts is null)
        {
            return;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<g id=\"{id}\">");
        AppendDrawing(svg, [ghosts.Surface], _ => false);
        svg.Append("</g>");
        foreach (var move in ghosts.Moves.Skip(1))
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<use href=\"#{id}\" x=\"{PathData.Number(move.X)}\" y=\"{PathData.Number(move.Y)}\"/>"
            );
        }
    }

    /// <param name="hasTitle">Whether the mark of a datum has a tooltip of its own.</param>
    private void AppendDrawing(StringBuilder svg, IReadOnlyList<PlotSurface> sheets, Func<Datum, bool> hasTitle)
    {
        var open = "";
        var path = new StringBuilder();
        foreach (var element in WithShortDots([.. Drawn(sheets)]))
        {
            var style = Style(element);
            if (style != open)
            {
                Close(svg, path, open);
                svg.Append(CultureInfo.InvariantCulture, $"<g {style}>");
                open = style;
            }

            var datum = element.Datum is { } d && hasTitle(d) ? d : null;
            if (datum is null && element.Path is { } data && (element.Diameter is null || element.Brush.Opacity == 1))
            {
                // Shapes without a tooltip are merged into one path with their neighbours.
                path.Append(data);
                continue;
            }

            Flush(svg, path);
            svg.Append('<').Append(element.Path is { } own ? $"path d=\"{own}\"" : element.Markup);
            svg.Append(datum is null ? "/>" : $"><title>{Escape(datum.Title.Text)}</title></{(element.Path is null ? "circle" : "path")}>");
        }

        Close(svg, path, open);
    }

    private static void Flush(StringBuilder svg, StringBuilder path)
    {
        if (path.Length > 0)
        {
            svg.Append("<path d=\"").Append(path).Append("\"/>");
            path.Clear();
        }
    }

    private static void Close(StringBuilder svg, StringBuilder path, string open)
    {
        Flush(svg, path);
        svg.Append(open.Length > 0 ? "</g>" : "");
    }

    private string Style(Element element)
    {
        var brush = element.Brush;
        if (element.Diameter is { } diameter)
        {
            var opacity = brush.Opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $" stroke-opacity=\"{brush.Opacity}\"") : "";
            return $"fill=\"none\" stroke=\"{ink(brush.Ink)}\" stroke-width=\"{PathData.Number(diameter)}\" stroke-linecap=\"round\"{opacity}";
        }

        var style = new StringBuilder(brush.Fills ? $"fill=\"{ink(brush.Ink)}\"" : $"fill=\"none\" stroke=\"{ink(brush.Ink)}\"");
        if (brush.Opacity < 1)
        {
            style.Append(CultureInfo.InvariantCulture, $" {(brush.Accumulates ? "fill-" : "")}opacity=\"{brush.Opacity}\"");
        }

        if (brush.Edge is { } edge)
        {
            style.Append(CultureInfo.InvariantCulture, $" stroke=\"{ink(edge.Ink)}\" stroke-width=\"{edge.Width}\"");
        }

        if (brush.Width is > 0 and not 1)
        {
            style.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{brush.Width}\"");
        }

        return brush.Pattern.Count == 0
            ? style.ToString()
            : style
                .Append(CultureInfo.InvariantCulture, $" stroke-linecap=\"round\" stroke-dasharray=\"{string.Join(' ', brush.Pattern)}\"")
                .ToString();
    }

    /// <param name="Diameter">
    /// The diameter of a dot that is written as a zero-length stroke with round caps, in pixels; null for any other shape.
    /// </param>
    private sealed record Element(Brush Brush, Datum? Datum, string? Path, string Markup, double? Diameter = null);

    // Written as strokes, many dots take a third of the bytes that circles take.
    private static IEnumerable<Element> WithShortDots(IReadOnlyList<Element> elements) =>
        elements.Count(e => e.Diameter is not null) > ManyDots
            ? elements
            : elements.Select(e => e.Diameter is null ? e : e with { Path = null, Diameter = null });

    /// <summary>Returns the elements that ScottPlot draws, each with the brush and the datum of its shape.</summary>
    private static IEnumerable<Element> Drawn(IReadOnlyList<PlotSurface> sheets)
    {
        var numbers = new List<Shape?>();
        using var reader = XmlReader.Create(new StringReader(Draw(sheets, numbers)));
        while (reader.Read())
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && ShapeColor.Number(reader.GetAttribute("stroke") ?? reader.GetAttribute("fill")) is { } number
                && number < numbers.Count
            )
            {
                var shape = numbers[number];
                if (reader.GetAttribute("d") is "")
                {
                    continue;
                }

                var brush = shape?.Brush ?? new Brush("grid", 1);
                yield return reader.LocalName switch
                {
                    "path" => new Element(brush, shape?.Datum, PathData.Shorten(reader.GetAttribute("d")!), ""),
                    "rect" => new Element(
                        brush,
                        shape?.Datum,
                        Rectangle(
                            Coordinate(reader, "x"),
                            Coordinate(reader, "y"),
                            Coordinate(reader, "width"),
                            Coordinate(reader, "height")
                        ),
                        ""
                    ),
                    _ => Circle(brush, shape?.Datum, Coordinate(reader, "cx"), Coordinate(reader, "cy"), Coordinate(reader, "rx")),
                };
            }
        }
    }

    // A filled circle may be written as a stroke instead; a ring or one with an edge may not.
    private static Element Circle(Brush brush, Datum? datum, double x, double y, double radius)
    {
        var markup = $"circle cx=\"{PathData.Number(x)}\" cy=\"{PathData.Number(y)}\" r=\"{PathData.Number(radius)}\"";
        return brush is { Fills: true, Edge: null }
            ? new Element(brush, datum, $"M{PathData.Number(x)} {PathData.Number(y)}z", markup, 2 * radius)
            : new Element(brush, datum, null, markup);
    }

    private static string Draw(IReadOnlyList<PlotSurface> sheets, List<Shape?> numbers)
    {
        using var stream = new MemoryStream();
        using (
            var canvas = SKSvgCanvas.Create(
                new SKRect(
                    0,
                    0,
                    (float)sheets.Select(s => s.Area.Right).DefaultIfEmpty(1).Max() + Margin,
                    (float)sheets.Select(s => s.Area.Bottom).DefaultIfEmpty(1).Max() + Margin
                ),
                stream
            )
        )
        {
            foreach (var plotSurface in sheets)
            {
                plotSurface.Draw(canvas, shape => Next(numbers, shape), patterned: false);
            }
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ScottPlot.Color Next(List<Shape?> numbers, Shape? shape)
    {
        numbers.Add(shape);
        return ScottPlot.Color.FromARGB(ShapeColor.Of(numbers.Count - 1));
    }

    private static double Coordinate(XmlReader reader, string name) =>
        double.Parse(reader.GetAttribute(name) ?? "0", CultureInfo.InvariantCulture);

    // A path is shorter than a rect, and rounds the four corners rather than the size.
    private static string Rectangle(double x, double y, double width, double height)
    {
        var (left, top) = (PathData.Tenths(x), PathData.Tenths(y));
        var (right, bottom) = (PathData.Tenths(x + width), PathData.Tenths(y + height));
        return $"M{PathData.Number(left)} {PathData.Number(top)}h{PathData.Number(right - left)}v{PathData.Number(bottom - top)}h{PathData.Number(left - right)}z";
    }

    /// <summary>Escapes text for XML; leaves out characters that XML does not allow.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(
                rune.Value switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    < 0x20 and not ('\t' or '\n') => "",
                    0xFFFE or 0xFFFF => "",
                    _ => rune.ToString(),
                }
            );
        }

        return escaped.ToString();
    }
}
