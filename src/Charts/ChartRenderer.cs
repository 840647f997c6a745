using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts;

/// <summary>Makes every form of a chart. Safe to call from several threads at once.</summary>
public static class ChartRenderer
{
    private const double PngScale = 2;
    private const int MostWords = 10;

    /// <param name="spec">With its texts bound to the data: plain text, no helpers left.</param>
    /// <param name="bag">Hears of what the spec asks for and the picture cannot show.</param>
    public static RenderedChart Render(ChartSpec spec, InputData data, Theme theme, DiagnosticBag bag)
    {
        CheckTitle(spec, bag);
        var rows = ChartRows.Of(spec);
        var type = Typesetter.Of(theme);
        var wide = ChartLayout.Compose(rows, theme, Look.Wide(theme), null, bag);
        var narrow = ChartLayout.Compose(rows, theme, Look.Narrow(theme), null, bag);
        var (alt, description, key) = ChartDescription.Write(spec, data.Site.Language);
        IReadOnlyList<string> signs = [.. key, .. wide.Notes];
        var web = new SvgWriter(token => $"var(--color-{token})", type.Family);
        var alone = new SvgWriter(token => theme.Color(token).Light, type.Family);
        var images = new ImageWriter(theme, type);

        var caption = Caption.Of(spec, signs, data);
        var poster = Poster.Of(wide, caption, type);
        var card = Poster.Card((width, height) => Fit(rows, theme, width, height), caption, type);
        return new RenderedChart(
            spec,
            web.Write(wide, spec.Id + "-w", $"{spec.Title.Value}. {alt}", description),
            web.Write(narrow, spec.Id + "-n", $"{spec.Title.Value}. {alt}", description),
            alt,
            description,
            signs,
            alone.Write(poster, spec.Title.Value, $"{alt} {description}"),
            images.Png(poster, PngScale),
            images.Png(card, Poster.CardScale));
    }

    // What has no room on a card is in the chart itself, so nobody needs to hear of it.
    private static Picture Fit(ChartRows rows, Theme theme, double width, double height) =>
        ChartLayout.Compose(rows, theme, Look.Wide(theme) with { Width = width }, height, new DiagnosticBag());

    private static void CheckTitle(ChartSpec spec, DiagnosticBag bag)
    {
        var words = spec.Title.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MostWords)
        {
            bag.Add(ChartRules.LongTitle.At(spec.Title.At, words));
        }
    }
}
