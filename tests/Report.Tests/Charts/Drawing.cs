using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Tests.Charts;

/// <summary>Draws charts with the repository's own theme.</summary>
internal static class Drawing
{
    public static readonly Theme Theme = ThemeReader.Read(Repository.PathTo("theme"), new DiagnosticBag())!;

    public static Picture Compose(ChartSpec chart, bool narrow = false, DiagnosticBag? bag = null) =>
        Compose(ChartRows.Of(chart), narrow, bag);

    public static Picture Compose(ChartRows rows, bool narrow = false, DiagnosticBag? bag = null) =>
        ChartLayout.Compose(rows, Theme, narrow ? Look.Narrow(Theme) : Look.Wide(Theme), null, bag ?? new DiagnosticBag());

    /// <summary>In a given height, as on a card.</summary>
    public static Picture Compose(ChartSpec chart, double height) =>
        ChartLayout.Compose(ChartRows.Of(chart), Theme, Look.Wide(Theme), height, new DiagnosticBag());

    /// <summary>With the light theme's colours, so that the file can be looked at by itself.</summary>
    public static string Svg(Picture picture, string title) =>
        new SvgWriter(token => Theme.Color(token).Light, Typesetter.Of(Theme).Family).Write(picture, "example", title, "An example.")
            .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
            .Replace("><", ">\n<", StringComparison.Ordinal);
}
