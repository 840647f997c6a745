using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Charts;

/// <summary>Makes every form of a chart. Safe to call from several threads at once.</summary>
public static class ChartRenderer
{
    /// <param name="spec">With its texts bound to the data: plain text, no helpers left.</param>
    /// <param name="bag">Hears of what the spec asks for and the picture cannot show.</param>
    public static RenderedChart Render(ChartSpec spec, InputData data, Theme theme, DiagnosticBag bag)
    {
        var rows = ChartRows.Of(spec);
        var family = Typesetter.Of(theme).Family;
        var wide = ChartLayout.Compose(rows, theme, Look.Wide(theme), null, bag);
        var narrow = ChartLayout.Compose(rows, theme, Look.Narrow(theme), null, bag);
        var (alt, description, key) = ChartDescription.Write(spec, data.Site.Language);
        var web = new SvgWriter(token => $"var(--color-{token})", family);
        return new RenderedChart(
            spec,
            web.Write(wide, spec.Id + "-w", alt, description),
            web.Write(narrow, spec.Id + "-n", alt, description),
            alt,
            description,
            [.. key, .. wide.Notes],
            "",
            [],
            []);
    }
}
