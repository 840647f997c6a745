using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>Where one panel is, and which of the labels that all panels share are written at it.</summary>
/// <param name="Box">All of it, with its heading and its labels; pixels.</param>
/// <param name="TellsUnit">The unit is written in this one.</param>
internal sealed record PanelPlace(PanelRows Rows, Box Box, double RightForNames, bool TellsUnit)
{
    /// <summary>Its name, in lines that fit; empty where the chart has a single panel.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>Pixels for the headings of its row of panels.</summary>
    public double HeadingHeight { get; init; }

    /// <summary>What stands to the left of the plot is written here: ticks of the vertical axis, or names down the side.</summary>
    public bool HasLeftLabels { get; init; } = true;

    /// <summary>The labels of the other axis are written here: below the plot, or above it where values run across.</summary>
    public bool HasEdgeLabels { get; init; } = true;

    /// <summary>Pixels that every panel would have if the labels on the left took none.</summary>
    public double UsualWidth { get; init; } = Box.Width;

    /// <summary>Names down the side are wrapped to a share of it: more than a panel has where they are written once for several.</summary>
    public double WidthForNames { get; init; } = Box.Width;

    /// <summary>One of so many that it shows less than a larger one.</summary>
    public bool IsSmall { get; init; }
}
