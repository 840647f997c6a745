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

    /// <summary>Lays the chart out in a given height, as on a card.</summary>
    public static LaidOutChart Compose(ChartSpec chart, double height) =>
        ChartLayout.Compose(ChartData.Of(chart), Theme, ChartStyle.Wide(Theme), height, new DiagnosticBag());

    /// <summary>Returns an SVG in the colours of the light theme, so that the file can be looked at by itself.</summary>
    public static string Svg(LaidOutChart picture, string title) => Svg(picture, title, Theme, token => Theme.Color(token).Light);

    public static string Svg(LaidOutChart picture, string title, Theme theme, Func<string, string> color) =>
        new SvgWriter(color, Typesetter.Of(theme).Family)
            .Write(picture, "example", title, "An example.")
            .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
            .Replace("><", ">\n<", StringComparison.Ordinal);

    public static readonly InputData NoData = new(
        new SiteSettings(
            "",
            null,
            "",
            new Uri("https://example.org/"),
            "en",
            [],
            null,
            null,
            "1",
            DateValue.Year(2025),
            [],
            ChartFixture.Here
        ),
        new Dictionary<string, Dataset>(),
        new Dictionary<string, Source>(),
        new Dictionary<string, Claim>()
    );

    public static Typesetter Type => Typesetter.Of(Theme);

    /// <summary>Describes the chart in words.</summary>
    public static ChartText Tell(ChartSpec spec) => ChartDescription.Write(ChartData.Of(spec));

    public static RenderedChart Render(ChartSpec spec, DiagnosticBag? bag = null) =>
        ChartRenderer.Render(ChartData.Of(spec), NoData, Theme, bag ?? new DiagnosticBag());

    /// <summary>Returns the wide and the narrow rendering, laid out but not yet written as SVG.</summary>
    public static IReadOnlyList<LaidOutChart> Pictures(ChartSpec spec, DiagnosticBag? bag = null) =>
        [Compose(spec, narrow: false, bag), Compose(spec, narrow: true, bag)];

    /// <summary>Reads a chart as an editor writes it, over a table of <see cref="ChartFixture"/>.</summary>
    public static ChartSpec Read(string yaml, string table, params SeriesBreak[] breaks) => Read(yaml, ChartFixture.Table(table, breaks));

    /// <summary>Reads a chart over any dataset, and throws if the chart has faults.</summary>
    public static ChartSpec Read(string yaml, Dataset data)
    {
        var bag = new DiagnosticBag();
        return Read(yaml, data, bag)?.Spec ?? throw new ArgumentException(string.Join('\n', bag.Sorted().Select(d => d.Message)));
    }

    /// <summary>Reads a chart and reports its faults to the bag; null where they leave no chart.</summary>
    public static ChartData? Read(string yaml, Dataset data, DiagnosticBag bag) =>
        ChartReader.Read(new InputFile("charts/example.yaml", yaml), new Dictionary<string, Dataset> { ["example"] = data }, bag);

    /// <summary>Returns the diagnostics of a chart as an editor writes it, over a table of <see cref="ChartFixture"/>.</summary>
    public static IReadOnlyList<Diagnostic> Faults(string yaml, string table)
    {
        var bag = new DiagnosticBag();
        Read(yaml, ChartFixture.Table(table), bag);
        return bag.Sorted();
    }
}
