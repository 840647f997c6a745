using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Maps;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts;

/// <summary>Renders a chart in every form: SVG for each width, a standalone image, PNG and the card for sharing. Thread-safe.</summary>
internal static class ChartRenderer
{
    private const double PngScale = 2;
    private const double SketchHeight = 190;
    private const int MostWords = 10;
    private const int MostCharacters = 8;

    /// <param name="shown">A chart whose texts have been bound to the data: plain text without helpers.</param>
    /// <param name="bag">Receives a diagnostic for everything that the specification asks for and the picture cannot show.</param>
    public static RenderedChart Render(ChartData shown, InputData data, Theme theme, DiagnosticBag bag)
    {
        var spec = shown.Spec;
        CheckTitle(spec, bag);
        MapChecks.Check(shown, theme, bag);
        MapPlaces.Check(shown, theme, bag);
        var type = Typesetter.Of(theme);
        var named = MapRowNames.Of(shown, theme);
        var told = new DiagnosticBag();
        var wide = ChartLayout.Compose(named, theme, ChartStyle.Wide(theme), null, told);
        bag.AddAll(told);
        var narrow = ChartLayout.Compose(named, theme, ChartStyle.Narrow(theme), null, bag);
        var (alt, description, key) = ChartDescription.Write(named, data.Site.Locale, theme);
        IReadOnlyList<string> signs = [.. key, .. wide.Notes.Union(narrow.Notes, StringComparer.Ordinal)];
        var web = new SvgWriter(token => $"var(--color-{token})", type.Family);
        var alone = new SvgWriter(token => theme.Color(token).Light, type.Family);
        var images = new ImageWriter(theme, type);

        // Images have the wide picture, and so only its notes.
        var caption = Caption.Of(shown, Signs(wide), data);
        var image = ChartImage.Of(wide, caption, type);
        CheckCharacters(spec, image, type, bag);
        var broad = spec.IsBroad ? ChartLayout.Compose(named, theme, ChartStyle.Broad(theme), null, bag) : null;
        // Labels that do not fit into a sketch need no diagnostic: the chart itself has them.
        var sketch = ChartLayout.Compose(named, theme, ChartStyle.Sketch(theme), SketchHeight, new DiagnosticBag());
        return new RenderedChart(
            shown,
            web.Write(wide, spec.Id + "-w", $"{spec.Title.Value}. {alt}", description),
            web.Write(narrow, spec.Id + "-n", $"{spec.Title.Value}. {alt}", description),
            alt,
            description,
            // Only the pages have points of focus; images do not, so their caption needs no such note.
            wide.PointsAtSome || narrow.PointsAtSome
                ? [.. signs, data.Site.Locale.Labels.PointsAtSome]
                : signs,
            alone.Write(image, spec.Title.Value, $"{alt} {description}"),
            new(() => images.Png(image, PngScale)),
            new(() => images.Png(Card(), ChartImage.CardScale))
        )
        {
            Broad = broad is null ? null : web.Write(broad, spec.Id + "-b", $"{spec.Title.Value}. {alt}", description),
            Sketch = web.WriteSketch(sketch),
        };

        ChartImage Card() =>
            ChartImage.Card((width, height) => ForCard(named, theme, width, height, wide, told), Signs, alt, caption, type);

        IReadOnlyList<string> Signs(LaidOutChart picture) => [.. key, .. picture.Notes];
    }

    /// <summary>
    /// Lays the chart out for a card; null if the card would show less than the page does. The card then has text instead.
    /// </summary>
    /// <param name="wide">The chart on the page.</param>
    /// <param name="told">The diagnostics of the chart on the page: labels that had no room there.</param>
    internal static LaidOutChart? ForCard(ChartData shown, Theme theme, double width, double height, LaidOutChart wide, DiagnosticBag told)
    {
        var faults = new DiagnosticBag();
        var picture = ChartLayout.Compose(shown, theme, ChartStyle.Wide(theme) with { Width = width }, height, faults);
        // The card may leave out a label only if the page leaves it out too.
        var known = told.Sorted().Select(d => d.Message).ToHashSet(StringComparer.Ordinal);
        return
            Completeness.IsWhole(picture)
            && Completeness.IsLegible(picture, ChartStyle.Wide(theme).Axis.Size * TextStyle.LineHeight)
            && Completeness.Drawn(wide).IsSubsetOf(Completeness.Drawn(picture))
            && faults.Sorted().All(d => known.Contains(d.Message))
            && PanelsNamed(shown, wide).IsSubsetOf(PanelsNamed(shown, picture))
            ? picture
            : null;
    }

    // The panels whose headings are drawn: one that would touch another is left out.
    private static HashSet<string> PanelsNamed(ChartData shown, LaidOutChart picture) =>
        [.. shown.Panels.Select(p => p.Name).OfType<string>().Intersect(picture.Labels.Select(l => l.Text), StringComparer.Ordinal)];

    // A browser falls back to other fonts for characters that the theme's fonts lack; an image cannot.
    private static void CheckCharacters(ChartSpec spec, ChartImage image, Typesetter type, DiagnosticBag bag)
    {
        var lacking = type.Lacking(image.Labels.Concat(image.Chart.Labels).SelectMany(l => l.Lines));
        if (lacking.Count > 0)
        {
            var more = lacking.Count > MostCharacters ? $" and {lacking.Count - MostCharacters} more" : "";
            bag.Add(ChartRules.NoGlyphs.At(spec.At, string.Join(' ', lacking.Take(MostCharacters)) + more));
        }
    }

    private static void CheckTitle(ChartSpec spec, DiagnosticBag bag)
    {
        var words = spec.Title.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MostWords)
        {
            bag.Add(ChartRules.LongTitle.At(spec.Title.At, words));
        }
    }
}
