using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Tests.Charts;

/// <summary>Draws charts with the repository's own theme.</summary>
internal static class Drawing
{
    public static readonly Theme Theme = ThemeReader.Read(Repository.PathTo("theme"), new DiagnosticBag())!;

    public static LaidOutChart Compose(ChartSpec chart, bool narrow = false, DiagnosticBag? bag = null) =>
        Compose(ChartData.Of(chart), narrow, bag);

    public static LaidOutChart Compose(ChartData rows, bool narrow = false, DiagnosticBag? bag = null) =>
        ChartLayout.Compose(rows, Theme, narrow ? ChartStyle.Narrow(Theme) : ChartStyle.Wide(Theme), null, bag ?? new DiagnosticBag());

    /// <summary>In a given height, as on a card.</summary>
    public static LaidOutChart Compose(ChartSpec chart, double height) =>
        ChartLayout.Compose(ChartData.Of(chart), Theme, ChartStyle.Wide(Theme), height, new DiagnosticBag());

    /// <summary>With the light theme's colours, so that the file can be looked at by itself.</summary>
    public static string Svg(LaidOutChart picture, string title) => Svg(picture, title, Theme, token => Theme.Color(token).Light);

    public static string Svg(LaidOutChart picture, string title, Theme theme, Func<string, string> color) =>
        new SvgWriter(color, Typesetter.Of(theme).Family).Write(picture, "example", title, "An example.")
            .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
            .Replace("><", ">\n<", StringComparison.Ordinal);

    public static readonly InputData NoData = new(
        new SiteSettings("", null, "", new Uri("https://example.org/"), "en", [], null, null, "1", DateValue.Year(2025), [], ChartFixture.Here),
        new Dictionary<string, Dataset>(),
        new Dictionary<string, Source>(),
        new Dictionary<string, Claim>());

    public static Typesetter Type => Typesetter.Of(Theme);

    /// <summary>The chart in words.</summary>
    public static ChartText Tell(ChartSpec spec) => ChartDescription.Write(ChartData.Of(spec));

    public static RenderedChart Render(ChartSpec spec, DiagnosticBag? bag = null) => ChartRenderer.Render(ChartData.Of(spec), NoData, Theme, bag ?? new DiagnosticBag());

    /// <summary>The wide and the narrow rendering before they are written.</summary>
    public static IReadOnlyList<LaidOutChart> Pictures(ChartSpec spec, DiagnosticBag? bag = null) =>
    [
        Compose(spec, narrow: false, bag), Compose(spec, narrow: true, bag),
    ];

    /// <summary>A chart as an editor writes it, over one table of <see cref="ChartFixture"/>.</summary>
    public static ChartSpec Read(string yaml, string table, params SeriesBreak[] breaks) => Read(yaml, ChartFixture.Table(table, breaks));

    /// <summary>The same over a table of another kind; the faults of the chart, if there are any, are an exception.</summary>
    public static ChartSpec Read(string yaml, Dataset data)
    {
        var bag = new DiagnosticBag();
        return Read(yaml, data, bag)?.Spec ?? throw new ArgumentException(string.Join('\n', bag.Sorted().Select(d => d.Message)));
    }

    /// <summary>The same; null where the faults, which the bag hears of, leave no chart.</summary>
    public static ChartData? Read(string yaml, Dataset data, DiagnosticBag bag) =>
        ChartReader.Read(new InputFile("charts/example.yaml", yaml), new Dictionary<string, Dataset> { ["example"] = data }, bag);

    /// <summary>What is told of a chart as an editor writes it, over one table of <see cref="ChartFixture"/>.</summary>
    public static IReadOnlyList<Diagnostic> Faults(string yaml, string table)
    {
        var bag = new DiagnosticBag();
        Read(yaml, ChartFixture.Table(table), bag);
        return bag.Sorted();
    }
}
