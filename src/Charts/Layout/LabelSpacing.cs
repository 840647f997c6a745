namespace Report.Charts.Layout;

/// <summary>Spreads overlapping intervals along a line, moving each as little as possible.</summary>
internal static class LabelSpacing
{
    /// <summary>Returns the start of each interval.</summary>
    /// <param name="wanted">The preferred start of each interval, in ascending order.</param>
    /// <param name="sizes">The length of each interval.</param>
    /// <returns>The starts, in the same order: no interval overlaps the next, and all lie between the two ends if there is room.</returns>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> sizes, double from, double to)
    {
        // Pool adjacent violators: intervals that collide are merged into a block, whose start is the mean of what its members prefer.
        var blocks = new List<(double Sum, int Count, double Size)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var block = (Sum: wanted[i], Count: 1, Size: sizes[i]);
            while (blocks.Count > 0 && Start(blocks[^1]) + blocks[^1].Size > Start(block))
            {
                var above = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                block = (above.Sum + block.Sum - (block.Count * above.Size), above.Count + block.Count, above.Size + block.Size);
            }

            blocks.Add(block);
        }

        var places = new List<double>();
        var at = 0;
        foreach (var block in blocks)
        {
            var start = Start(block);
            for (var i = 0; i < block.Count; i++, at++)
            {
                places.Add(start);
                start += sizes[at];
            }
        }

        return places;

        double Start((double Sum, int Count, double Size) block) => Math.Max(from, Math.Min(to - block.Size, block.Sum / block.Count));
    }
}
