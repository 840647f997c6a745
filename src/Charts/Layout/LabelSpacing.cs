namespace Report.Charts.Layout;

/// <summary>Moves things along a line apart, each as little as can be.</summary>
internal static class LabelSpacing
{
    /// <param name="wanted">Where each would like to start, in order.</param>
    /// <param name="sizes">Their sizes.</param>
    /// <returns>Where each starts: none overlaps the next, and all are between the two ends if they can be.</returns>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> sizes, double from, double to)
    {
        // Pool adjacent violators: things that collide become one block, which settles at the mean of what its members want.
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
