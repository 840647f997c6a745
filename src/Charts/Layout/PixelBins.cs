namespace Report.Charts.Layout;

/// <summary>
/// Groups things by position: a thing joins the first heap whose first member is less than "reach" pixels away, or starts a new one.
/// </summary>
internal sealed class PixelBins<T>(double reach)
{
    private readonly List<(PixelPoint At, List<T> Things)> heaps = [];
    private readonly Dictionary<(int, int), List<int>> squares = [];

    public IEnumerable<IReadOnlyList<T>> All => heaps.Select(h => h.Things);

    public void Add(T thing, PixelPoint at)
    {
        var (column, row) = Square(at);
        var near =
            from x in Enumerable.Range(column - 1, 3)
            from y in Enumerable.Range(row - 1, 3)
            from number in squares.GetValueOrDefault((x, y), [])
            where heaps[number].At.DistanceTo(at) < reach
            orderby number
            select (int?)number;
        if (near.FirstOrDefault() is { } heap)
        {
            heaps[heap].Things.Add(thing);
            return;
        }

        if (!squares.TryGetValue((column, row), out var here))
        {
            squares[(column, row)] = here = [];
        }

        here.Add(heaps.Count);
        heaps.Add((at, [thing]));
    }

    private (int Column, int Row) Square(PixelPoint at) => ((int)Math.Floor(at.X / reach), (int)Math.Floor(at.Y / reach));
}
