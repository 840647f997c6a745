namespace Report.Charts.Layout;

/// <summary>
/// A spatial index: stores things by the squares of a grid that their boxes touch, so that those near a box are found without a search
/// through all. Things beyond the frame are stored in the squares at its edge.
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

    /// <summary>Returns a superset of the things that touch a box: some occur several times, others are merely close.</summary>
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
