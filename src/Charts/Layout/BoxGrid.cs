namespace Report.Charts.Layout;

/// <summary>
/// Things filed by the squares of an even grid that their boxes touch, so that those near a box are found without looking at all.
/// What lies beyond the frame is filed at its edge.
/// </summary>
internal sealed class BoxGrid<T>(Box frame)
{
    // About the height of a line of text: most labels touch two rows of squares.
    private const double Side = 16;

    private readonly Dictionary<(int Column, int Row), List<T>> squares = [];

    public void Add(T thing, Box box)
    {
        foreach (var square in SquaresOf(box))
        {
            if (!squares.TryGetValue(square, out var things))
            {
                squares[square] = things = [];
            }

            things.Add(thing);
        }
    }

    /// <summary>All that touch a box, some of them several times, and others close by.</summary>
    public IEnumerable<T> Near(Box box) => SquaresOf(box).SelectMany(s => squares.GetValueOrDefault(s, []));

    private IEnumerable<(int Column, int Row)> SquaresOf(Box box)
    {
        var (right, bottom) = (Number(box.Right, frame.Left, frame.Right), Number(box.Bottom, frame.Top, frame.Bottom));
        for (var column = Number(box.Left, frame.Left, frame.Right); column <= right; column++)
        {
            for (var row = Number(box.Top, frame.Top, frame.Bottom); row <= bottom; row++)
            {
                yield return (column, row);
            }
        }
    }

    private static int Number(double at, double first, double last) => (int)(Math.Max(0, Math.Min(at, last) - first) / Side);
}
