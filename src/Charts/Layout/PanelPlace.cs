using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>The position of one panel, and which of the labels shared by all panels are written at it.</summary>
/// <param name="Box">The whole panel in pixels, with its heading and its labels.</param>
/// <param name="RightForNames">Pixels to the right of the plot kept free for names of series.</param>
/// <param name="TellsUnit">Whether the unit, which all panels share, is written in this one.</param>
internal sealed record PanelPlace(PanelRows Rows, Box Box, double RightForNames, bool TellsUnit)
{
    /// <summary>The lines of its name; empty for a panel without one.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>Height in pixels of the headings in its row of panels.</summary>
    public double HeadingHeight { get; init; }

    /// <summary>Whether the panel has the labels to the left of the plot: ticks of the vertical axis, or names.</summary>
    public bool HasLeftLabels { get; init; } = true;

    /// <summary>Whether the panel has the labels of the horizontal axis: below the plot, or above it if values run across.</summary>
    public bool HasEdgeLabels { get; init; } = true;

    /// <summary>Width in pixels that every panel would have without labels on the left.</summary>
    public double UsualWidth { get; init; } = Box.Width;

    /// <summary>
    /// Width in pixels of which names down the side may take a share; more than that of the panel if they are written once for several.
    /// </summary>
    public double WidthForNames { get; init; } = Box.Width;

    /// <summary>
    /// Pixels that marks need around the plot: the most that those of any panel do, so that equal values are at equal positions in each.
    /// </summary>
    public Insets Reserved { get; init; }

    /// <summary>Whether the panel is one of many, and so shows less detail.</summary>
    public bool IsSmall { get; init; }
}
