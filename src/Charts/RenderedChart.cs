using Report.Charts.Rows;

namespace Report.Charts;

/// <summary>A chart in every form that a page, a download or an embed needs. Each form is made once.</summary>
/// <param name="Data">The chart, with its texts bound to the data.</param>
/// <param name="Wide">Inline SVG for about 720 pixels, as markup; colours are CSS variables of the theme.</param>
/// <param name="Narrow">Inline SVG for about 360 pixels, as markup.</param>
/// <param name="Alt">One sentence: what the chart is and what it shows.</param>
/// <param name="Description">The long description, in sentences, written from the data.</param>
/// <param name="Key">Sentences that explain the signs that occur, such as those for estimates, floors, ranges and gaps, and further
/// notes.</param>
/// <param name="Standalone">Complete .svg with title, subtitle, source and colours inside.</param>
/// <param name="Png">Complete .png at double density, painted when first asked for: a build that ends with faults needs none.</param>
/// <param name="Card">1200 by 630 .png for sharing, painted when first asked for.</param>
internal sealed record RenderedChart(
    ChartData Data,
    string Wide,
    string Narrow,
    string Alt,
    string Description,
    IReadOnlyList<string> Key,
    string Standalone,
    Lazy<byte[]> Png,
    Lazy<byte[]> Card
)
{
    /// <summary>The specification, with its texts bound to the data: plain text without helpers.</summary>
    public ChartSpec Spec => Data.Spec;

    /// <summary>Inline SVG for about 1120 pixels, for a chart that takes the width of the page; null for any other.</summary>
    public string? Broad { get; init; }

    /// <summary>A small drawing without text, as inline SVG, for lists of charts that give the title beside it.</summary>
    public string Sketch { get; init; } = "";
}
