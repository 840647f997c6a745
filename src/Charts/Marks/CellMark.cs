using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Draws a heatmap: a cell for each pair of names or dates, coloured by its value. Numbers are written in the cells where all of them fit.
/// </summary>
internal sealed class CellMark : Mark
{
    private const double Gap = 1;
    private const double TextGap = 4;
    private const double Stroke = 2;

    // Dates without a row are filled in up to this many columns or rows.
    private const int MostDates = 400;

    public override string Name => "cell";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Names | Accepts.Dates, Required: true),
            new(Channel.Y, Accepts.Names | Accepts.Dates, Required: true),
            new(Channel.Color, Accepts.Any, Required: true),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool HasCells => true;

    public override bool CanBeTurned => true;

    public override bool NamesDates => true;

    public override IEnumerable<Channel> Places(LayerRows rows) => [Channel.X, Channel.Y];

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) => chartStyle.IsNarrow ? 24 : 28;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        if (bag.HasErrors || !layer.Encoding.TryGetValue(Channel.X, out var x) || !layer.Encoding.TryGetValue(Channel.Y, out var y))
        {
            return;
        }

        var facet = layer.Encoding.GetValueOrDefault(Channel.Facet);
        var crowded = layer
            .Data.Rows.Where(r => r[x.Field.Name] is not null && r[y.Field.Name] is not null)
            .GroupBy(r => (Name(r, x), Name(r, y), facet is null ? "" : Name(r, facet)))
            .Where(g => g.Skip(1).Any())
            .ToList();
        foreach (var cell in crowded.Take(1))
        {
            bag.Add(
                ChartRules.SeveralRowsForCell.At(
                    cell.Skip(1).First().At,
                    cell.Count(),
                    cell.Key.Item1,
                    cell.Key.Item2,
                    crowded.Count == 1 ? "" : $", and so in {crowded.Count - 1} more cells"
                )
            );
        }

        string Name(Row row, Encoding encoding) =>
            row[encoding.Field.Name] is { } cell ? ValueText.Category(cell.Value, layer.Data.Locale) : "";
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        foreach (var (channel, extent) in new[] { (Channel.X, x), (Channel.Y, y) })
        {
            extent.KeepsOrder = true;
            foreach (var value in InOrder([.. rows.Data.Select(d => d[channel]?.Value).OfType<Value>()]))
            {
                extent.Include(value);
            }
        }
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var (acrossGap, downGap) = (panel.PerPixel.X * Gap / 2, panel.PerPixel.Y * Gap / 2);
        var style = panel.ChartStyle.Label;
        var (width, height) = (1 / panel.PerPixel.X, 1 / panel.PerPixel.Y);
        var texts = rows.Data.Select(d =>
            d.Quantity(Channel.Color) is { Point: not null } q ? ValueText.Number(q, panel.ChartStyle.Locale) : ""
        );
        // Write all numbers or none: a cell without a number among others would seem to have no value.
        var writes =
            rows.Data.All(d => SeriesInks.IsColorUnsure(d) || panel.Inks.TextOn(panel.Inks.Of(d, Channel.X)) is not null)
            && panel.Type.Width(texts, style) + (2 * TextGap) <= width
            && Typesetter.Height(1, style) + TextGap <= height;
        foreach (var datum in rows.Data)
        {
            if (
                datum[Channel.X] is not { } column
                || datum[Channel.Y] is not { } row
                || panel.X.At(column.Value) is not { } x
                || panel.Y.At(row.Value) is not { } y
            )
            {
                continue;
            }

            var ink = panel.Inks.Of(datum, Channel.X);
            var isHollow = SeriesInks.IsColorUnsure(datum);
            var (from, to) = (
                new PixelPoint(x - 0.5 + acrossGap, y - 0.5 + downGap),
                new PixelPoint(x + 0.5 - acrossGap, y + 0.5 - downGap)
            );
            panel.Surface.Rectangle(from, to, new Brush(isHollow ? "background" : ink), datum);
            if (isHollow)
            {
                var (dx, dy) = (panel.PerPixel.X * Stroke / 2, panel.PerPixel.Y * Stroke / 2);
                panel.Surface.Rectangle(new(from.X + dx, from.Y + dy), new(to.X - dx, to.Y - dy), new Brush(ink, Stroke), datum);
            }

            panel.Hit(datum, new(x, y));
            if (
                writes
                && datum.Quantity(Channel.Color) is { Point: not null } quantity
                && (isHollow ? "text" : panel.Inks.TextOn(ink)) is { } textInk
            )
            {
                panel.TagOn(
                    datum,
                    ValueText.Number(quantity, panel.ChartStyle.Locale),
                    new(x, y),
                    style with
                    {
                        Ink = textInk,
                        On = isHollow ? "background" : ink,
                    }
                );
            }
        }
    }

    // Returns the values of an axis in order: names as in the rows; dates by time, together with the dates in between that have no row, so
    // that the dates on both sides of an empty cell do not seem adjacent.
    private static IEnumerable<Value> InOrder(IReadOnlyList<Value> values)
    {
        if (values.Count == 0 || values.Any(v => v is not DateValue))
        {
            return values;
        }

        var dates = values.Cast<DateValue>().Distinct().OrderBy(d => d.Start).ToList();
        if (dates.Exists(d => d.Precision != dates[0].Precision))
        {
            return dates;
        }

        var filled = new List<Value>();
        for (
            var date = dates[0];
            date.Start < dates[^1].Start && filled.Count < MostDates;
            date = date with { Start = date.End.AddDays(1) }
        )
        {
            filled.Add(date);
        }

        return filled.Count < MostDates ? [.. filled, dates[^1]] : dates;
    }
}
