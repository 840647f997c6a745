namespace Report.Charts.Layout;

/// <summary>What is left of a straight line that gives way to text.</summary>
internal static class LinePieces
{
    // Pixels that stay free on both sides of text.
    private const double Air = 4;

    // A shorter piece between two labels would look like a sign of its own.
    private const double LeastLength = 5;

    /// <param name="y">Of a level line, in pixels.</param>
    public static IEnumerable<(double From, double To)> Across(double left, double right, double y, IEnumerable<Label> labels) =>
        Between(left, right, labels.Select(l => l.Box).Where(b => b.Top < y && b.Bottom > y).Select(b => (b.Left, b.Right)));

    /// <param name="x">Of an upright line, in pixels.</param>
    public static IEnumerable<(double From, double To)> Down(double top, double bottom, double x, IEnumerable<Label> labels) =>
        Between(top, bottom, labels.Select(l => l.Box).Where(b => b.Left < x && b.Right > x).Select(b => (b.Top, b.Bottom)));

    private static IEnumerable<(double From, double To)> Between(double from, double to, IEnumerable<(double From, double To)> inTheWay)
    {
        foreach (var text in inTheWay.Where(t => t.To > from && t.From < to).OrderBy(t => t.From))
        {
            if (text.From - Air - from >= LeastLength)
            {
                yield return (from, text.From - Air);
            }

            from = Math.Max(from, text.To + Air);
        }

        if (to - from >= LeastLength)
        {
            yield return (from, to);
        }
    }
}
